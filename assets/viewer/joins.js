/* Lines between the marks of one event that stands in several lanes: what two sources tell is one thing. */
(function (/** @type {any} */ parts) {
  "use strict";

  function joins(packed) {
    const { svg } = parts.dom;
    const first = new Map();
    const lines = [];
    for (const mark of packed.marks) {
      const other = first.get(mark.event);
      if (!other) first.set(mark.event, mark);
      else lines.push(svg("path", { class: "tlv-join", d: "M" + middle(other) + " " + other.y + "L" + middle(mark) + " " + mark.y }));
      if (other) first.set(mark.event, mark);
    }
    return lines;
  }

  function middle(mark) {
    return ((mark.g0 + mark.g1) / 2).toFixed(1);
  }

  parts.joins = joins;
})((window.TimelineParts = window.TimelineParts || {}));
