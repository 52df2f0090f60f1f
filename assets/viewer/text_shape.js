/* The shape of a document in its text: which part of a page a place stands in, and where its pages begin. Both are
   drawn by style alone (a class, a label before a sentence), so that the text stays what it is, character for
   character. */
(function (/** @type {any} */ parts) {
  "use strict";

  /* A kind that is drawn, and its class. */
  const CLASSES = {
    heading: "tlv-heading",
    chapter: "tlv-heading",
    caption: "tlv-caption",
    entry: "tlv-entry",
    row: "tlv-row",
    quoted: "tlv-quoted",
    note: "tlv-note",
    "log line": "tlv-log",
  };

  /* Kinds whose label says who wrote what stands there. */
  const TOLD = new Set(["mail", "quoted", "repeated"]);

  const shapes = new WeakMap();

  /* `classAt(offset)`: the class of the innermost part there, or null; `labelsAt(offset)`: what a reader should know of
     the place, if it is not what was told before it: its page, and who wrote what is quoted there. */
  parts.textShape = (document) => {
    if (!shapes.has(document)) {
      const sections = document.sections || [];
      const pages = sections.filter((section) => section[2] === "page");
      const quoted = sections.filter((section) => TOLD.has(section[2]) && section[3]);
      const drawn = sections.filter((section) => CLASSES[section[2]]);
      shapes.set(document, {
        labelsAt: (offset) => [pages, quoted].map((parted) => innermost(parted, offset)).map((part) => (part ? part[3] : "")),
        classAt: (offset) => {
          const part = innermost(drawn, offset);
          return part ? CLASSES[part[2]] : null;
        },
      });
    }
    return shapes.get(document);
  };

  /* The place of the last section that begins at or before an offset; -1 for none. They are in order of their start. */
  function last(sections, offset) {
    let low = 0, high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sections[middle][0] <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  const LOOKED_AT = 200; // parts before a place that are asked whether they reach it; deeper nesting is not drawn

  function innermost(sections, offset) {
    const from = last(sections, offset);
    for (let at = from; at >= 0 && at > from - LOOKED_AT; at -= 1) if (sections[at][1] > offset) return sections[at];
    return null;
  }
})((window.TimelineParts = window.TimelineParts || {}));
