// Key events: the same ones that the project file finds (timeline/project/walking.py).
import assert from "node:assert/strict";
import { test } from "node:test";
import { partsOf } from "./parts.mjs";

const { columns } = partsOf("columns");
const DAY = 86400000;

function view(events) {
  const column = (name) => events.map((event) => event[name]);
  return {
    documents: [],
    rare: {},
    events: { id: column("id"), from: column("from"), to: column("to"), salience: column("salience"), document: column("document") },
  };
}

test("key events are a fifth, at least twelve", () => {
  const many = Array.from({ length: 100 }, (_, i) => ({ id: `e${i}`, from: i * DAY, to: (i + 1) * DAY, salience: i / 100, document: 0 }));
  const { isKey } = columns.unpack(view(many));
  assert.deepEqual([...isKey.keys()].filter((i) => isKey[i]), Array.from({ length: 20 }, (_, i) => 80 + i));
  assert.equal(columns.unpack(view(many.slice(0, 5))).isKey.join(""), "11111");
});

test("among equals first days, last days and ids decide, an open start first and an open end last", () => {
  const equals = [
    ["b", 0, DAY], ["a", 0, DAY], ["open end", 0, null], ["instant", 3600000, 3600000], ["long", 0, 9 * DAY],
    ["open start", null, DAY], ["later", 5 * DAY, 6 * DAY],
  ].map(([id, from, to]) => ({ id, from, to, salience: 0.5, document: 0 }));
  const more = Array.from({ length: 9 }, (_, i) => ({ id: `w${i}`, from: 0, to: DAY, salience: 0.9, document: 0 }));
  const events = [...equals, ...more];
  const { isKey } = columns.unpack(view(events));
  // Three of the seven are left beside the nine that weigh more: of those of one day, "a" and "b" come before "instant".
  assert.deepEqual(events.filter((_, i) => isKey[i] && i < 7).map(({ id }) => id).sort(), ["a", "b", "open start"]);
});
