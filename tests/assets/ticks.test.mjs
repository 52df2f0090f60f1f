import assert from "node:assert/strict";
import { test } from "node:test";

import { partsOf } from "./parts.mjs";

const { calendar, ticks } = partsOf("calendar", "ticks");
const at = (year, month = 1, day = 1) => calendar.msFromDate(year, month, day);

const RANGES = [
  ["an hour", at(1969, 3, 2), at(1969, 3, 2) + 3600000],
  ["a day", at(1969, 3, 2), at(1969, 3, 3)],
  ["a month", at(1969, 3), at(1969, 4)],
  ["a year", at(1969), at(1970)],
  ["a century", at(1900), at(2000)],
  ["the years round year 1", at(-500), at(500)],
  ["the age of the universe", at(-13800000000), at(2000)],
];

for (const [name, from, to] of RANGES) {
  test(`${name}: ticks rise, lie within, and stand apart`, () => {
    const { minor } = ticks(from, to, 1000, "en-GB");
    assert.ok(minor.length >= 2 && minor.length <= 40, `${minor.length} ticks`);
    for (const [i, tick] of minor.entries()) {
      assert.ok(tick.ms >= from && tick.ms <= to && tick.label);
      if (i) assert.ok(((tick.ms - minor[i - 1].ms) / (to - from)) * 1000 > 20, `${minor[i - 1].label} and ${tick.label}`);
    }
  });
}

test("years are round, and year 1 stands where year 0 would", () => {
  const labels = [...ticks(at(-999), at(1001), 400, "en-GB").minor].map((tick) => tick.label);
  assert.deepEqual(labels, ["1000 BC", "500 BC", "AD 1", "AD 500", "1000"]);
});
