import assert from "node:assert/strict";
import { test } from "node:test";

import { partsOf } from "./parts.mjs";

const { textShape } = partsOf("text_shape");

const document = {
  sections: [
    [0, 100, "page", "page 1"],
    [0, 10, "heading", "Letters"],
    [20, 60, "quoted", "From: Ann"],
    [30, 40, "row", ""],
    [100, 150, "page", "page ii"],
    [100, 150, "paragraph", ""],
  ],
};

test("a place has the class of its innermost part", () => {
  const { classAt } = textShape(document);
  assert.equal(classAt(0), "tlv-heading");
  assert.equal(classAt(9), "tlv-heading");
  assert.equal(classAt(10), null);
  assert.equal(classAt(20), "tlv-quoted");
  assert.equal(classAt(35), "tlv-row");
  assert.equal(classAt(45), "tlv-quoted");
  assert.equal(classAt(60), null);
  assert.equal(classAt(120), null);
});

test("a place has the page that it stands on and the writer of what is quoted, and none behind the last", () => {
  const { labelsAt } = textShape(document);
  assert.equal(labelsAt(0).join(" / "), "page 1 / ");
  assert.equal(labelsAt(35).join(" / "), "page 1 / From: Ann");
  assert.equal(labelsAt(60).join(" / "), "page 1 / ");
  assert.equal(labelsAt(100).join(" / "), "page ii / ");
  assert.equal(labelsAt(150).join(" / "), " / ");
});

test("a document without a shape has none anywhere", () => {
  assert.equal(textShape({}).classAt(3), null);
  assert.equal(textShape({ sections: [] }).labelsAt(3).join(""), "");
});
