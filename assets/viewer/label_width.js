/* Widths of labels in pixels, added up from single letters measured once each: kerning is left out, which errs on the
   wide side by a percent or so, and 10,000 labels cost a few milliseconds. */
(function (/** @type {any} */ parts) {
  "use strict";

  const tables = new Map();

  function labelRuler(font) {
    if (!tables.has(font)) tables.set(font, makeRuler(font));
    return tables.get(font);
  }

  function makeRuler(font) {
    const context = document.createElement("canvas").getContext("2d");
    context.font = font;
    const widths = new Map();

    function letterWidth(letter) {
      let width = widths.get(letter);
      if (width === undefined) {
        width = context.measureText(letter).width;
        widths.set(letter, width);
      }
      return width;
    }

    function width(text) {
      let sum = 0;
      for (const letter of text) sum += letterWidth(letter);
      return sum;
    }

    /* {text, width}: the text, or as much of it as fits `room` with "…" behind; cut at a word where one is near. */
    function fit(text, room) {
      let sum = 0, end = 0;
      const dots = letterWidth("…");
      let keep = 0, keepWidth = 0;
      for (const letter of text) {
        sum += letterWidth(letter);
        end += letter.length;
        if (sum + dots <= room) {
          keep = end;
          keepWidth = sum;
        }
        if (sum > room) return shortened(text, keep, keepWidth, dots);
      }
      return { text, width: sum };
    }

    function shortened(text, keep, keepWidth, dots) {
      let cut = text.slice(0, keep);
      const space = cut.lastIndexOf(" ");
      if (space > keep * 0.6) cut = cut.slice(0, space);
      cut = cut.replace(/[\s,;:–-]+$/u, "");
      return { text: cut + "…", width: cut.length === keep ? keepWidth + dots : width(cut) + dots };
    }

    return { width, fit };
  }

  parts.labelRuler = labelRuler;
})((window.TimelineParts = window.TimelineParts || {}));
