import assert from "node:assert/strict";
import { test } from "node:test";

import { partsOf } from "./parts.mjs";

const { calendar } = partsOf("calendar");

test("a day goes to milliseconds and back, in any year", () => {
  for (const year of [-13800000000, -4712, -1, 0, 1, 1582, 1600, 1900, 1969, 2000, 2024, 275761, 4000000000]) {
    for (const [month, day] of [[1, 1], [2, 28], [3, 1], [12, 31]]) {
      const date = calendar.dateFromMs(calendar.msFromDate(year, month, day));
      assert.deepEqual({ ...date }, { year, month, day, ms: 0 });
    }
  }
});

test("days agree with the browser's own where it has them", () => {
  for (let year = 1; year < 4000; year += 7) {
    const own = new Date(0);
    own.setUTCFullYear(year, 1, 27);
    assert.equal(calendar.msFromDate(year, 2, 27), own.getTime());
  }
});

test("every day follows the one before, over leap years and centuries", () => {
  let before = calendar.dateFromMs(calendar.msFromDate(1899, 12, 31));
  for (let ms = calendar.msFromDate(1900, 1, 1); ms < calendar.msFromDate(1905, 1, 1); ms += calendar.DAY) {
    const date = calendar.dateFromMs(ms);
    const next = date.day === before.day + 1 || (date.day === 1 && (date.month === before.month + 1 || date.year === before.year + 1));
    assert.ok(next, `${JSON.stringify(before)} is followed by ${JSON.stringify(date)}`);
    before = date;
  }
});

test("there is no year 0 in words", () => {
  assert.equal(calendar.yearWords(0), "1 BC");
  assert.equal(calendar.yearWords(-43), "44 BC");
  assert.equal(calendar.yearWords(1), "AD 1");
  assert.equal(calendar.yearWords(999), "AD 999");
  assert.equal(calendar.yearWords(1000), "1000");
});
