// The folded axis: a way there and back, what is folded, what is not.
import assert from "node:assert/strict";
import { test } from "node:test";

import { partsOf } from "./parts.mjs";

const { folding } = partsOf("calendar", "columns", "svg", "folding");
const DAY = 86400000;
const YEAR = 365.2425 * DAY;

function data(...years) {
  const from = Float64Array.from(years, (year) => year * YEAR);
  return { count: years.length, from, to: from.map((ms) => ms + DAY), rare: {} };
}

const whole = (events) => folding.make(events, new Uint8Array(events.count).fill(1), 1000);

test("a moment's place on the folded axis leads back to it, and order is kept", () => {
  const made = whole(data(0, 1, 2, 60, 61, 62, 200, 201));
  assert.equal(made.stretches.length, 2);
  let before = -Infinity;
  for (let ms = -5 * YEAR; ms < 210 * YEAR; ms += YEAR / 3) {
    const at = made.at(ms);
    assert.ok(at > before);
    assert.ok(Math.abs(made.ms(at) - ms) < 1000);
    before = at;
  }
});

test("outside the folds time is as long as ever", () => {
  const made = whole(data(0, 1, 2, 60, 61, 62));
  assert.equal(Math.round(made.at(61 * YEAR) - made.at(60 * YEAR + DAY)), Math.round(YEAR - DAY));
  assert.equal(made.at(-YEAR), -YEAR);
});

test("what is unfolded stays as long as it is", () => {
  const events = data(0, 1, 2, 60, 61, 62, 200, 201);
  const shown = new Uint8Array(events.count).fill(1);
  const [first, second] = whole(events).stretches;
  const made = folding.make(events, shown, 1000, new Set([first.from]));
  assert.deepEqual([...made.stretches].map(({ from }) => from), [second.from]);
});

for (const [name, years] of [
  ["events at even distances", [0, 10, 20, 30, 40]],
  ["two events", [0, 100]],
  ["no event", []],
  ["days in a row", [0, 1 / 365, 2 / 365, 3 / 365]],
]) {
  test(`${name}: nothing is folded`, () => assert.equal(whole(data(...years)), folding.NONE));
}

test("a stretch that an event lasts through is not empty", () => {
  const events = data(0, 1, 2, 60, 61);
  events.to[1] = 59.5 * YEAR;
  assert.equal(whole(events), folding.NONE);
});

test("lengths are told in the unit that fits", () => {
  const said = (days) => folding.length({ from: 0, to: days * DAY });
  assert.deepEqual([said(51 * 365.2425), said(90), said(12)], ["51 years", "3 months", "12 days"]);
});
