/* What stands behind the marks: density strips of what is not drawn, and named periods. */
(function (/** @type {any} */ parts) {
  "use strict";

  const COLUMNS = 12; // height of the tallest column in px
  const SEGMENT = 84; // one number is written for so many px

  /* The hidden events of one lane as columns (log height) with a number over each stretch. */
  function density(lane, scale) {
    const { svg } = parts.dom;
    const group = svg("g", { class: "tlv-strip", transform: "translate(0," + (lane.stripTop + 3) + ")", "data-lane": lane.number });
    const base = 21;
    const most = lane.bins.reduce((sum, bin) => Math.max(sum, bin.count), 1);
    let path = "";
    const segments = new Map();
    const step = SEGMENT * scale.perPixel;
    for (const bin of lane.bins) {
      const x = scale.x(bin.from), height = 2 + (COLUMNS - 2) * (Math.log1p(bin.count) / Math.log1p(most));
      path += "M" + x.toFixed(1) + " " + base + "h5v-" + height.toFixed(1) + "h-5z";
      const segment = Math.floor(scale.folding.at(bin.from) / step);
      const sum = segments.get(segment) || { count: 0, weighted: 0 };
      sum.count += bin.count;
      sum.weighted += bin.count * (x + 2.5);
      segments.set(segment, sum);
    }
    group.append(svg("rect", { class: "tlv-strip-hit", x: scale.left, y: 0, width: scale.right - scale.left, height: 22 }));
    group.append(svg("path", { class: "tlv-columns", d: path }));
    let free = -Infinity;
    for (const [, sum] of [...segments].sort((one, other) => one[0] - other[0])) {
      const x = sum.weighted / sum.count, half = String(sum.count).length * 3.2 + 2;
      if (x - half < free) continue;
      free = x + half + 3;
      group.append(svg("text", { class: "tlv-strip-count", x: x.toFixed(1), y: 6.5, text: parts.dom.number(sum.count) }));
    }
    return group;
  }

  /* What the strip counts near `ms`: {from, to, count} of the bins that touch one another there. */
  function stretchAt(lane, ms, scale) {
    const near = lane.bins
      .filter((bin) => Math.abs(scale.x((bin.from + bin.to) / 2) - scale.x(ms)) < SEGMENT * 0.5)
      .sort((one, other) => one.from - other.from);
    if (!near.length) return null;
    return { from: near[0].from, to: near[near.length - 1].to, count: near.reduce((sum, bin) => sum + bin.count, 0) };
  }

  /* Named periods in rows that do not overlap, at most two; the rest is given back as `left`. */
  function layPeriods(periods, scale, ruler, most) {
    const rows = [];
    const placed = [], left = [];
    for (const period of periods) {
      const from = period.from === null ? -Infinity : period.from, to = period.to === null ? Infinity : period.to;
      const x0 = Math.max(scale.x(from), scale.left - 60), x1 = Math.max(Math.min(scale.x(to), scale.right + 60), x0 + 8);
      if (x1 < scale.left || x0 > scale.right) continue;
      // The name stands in its bar, or behind it where the bar is too short.
      const whole = ruler.fit(period.name, 180), inside = x1 - x0 >= Math.min(whole.width, 60) + 12;
      const label = inside ? ruler.fit(period.name, x1 - x0 - 12) : whole;
      const end = inside ? x1 : x1 + whole.width + 8;
      let row = rows.findIndex((taken) => x0 >= taken + 2);
      if (row < 0) row = rows.length;
      if (row >= most) {
        left.push(period);
        continue;
      }
      rows[row] = end;
      placed.push({ ...period, x0, x1, row, label, inside });
    }
    return { placed, left, rows: rows.length };
  }

  parts.strips = { density, stretchAt, layPeriods };
})((window.TimelineParts = window.TimelineParts || {}));
