/* How much room a mark takes at a scale: its glyph, the other readings of a disputed time, its label. */
(function (/** @type {any} */ parts) {
  "use strict";

  const SIZES = {
    row: 25, strip: 23, laneGap: 9, laneTop: 5, dot: 14, bar: 18, band: 20, arrow: 46, labelGap: 6, between: 12,
    longLabel: 360, labelRoom: 220, shortLabel: 112, inside: 9, badge: 17,
  };
  const FINE = new Set(["instant", "hour", "part of day", "day"]);
  const SHORT = new Set(["week", "month", "season", "quarter", "half-year"]);

  /* Where an event lies, as {x0, x1, glyph}: glyph is "dot", "bar", "band" or "arrow". */
  function glyphOf(data, i, scale) {
    const x0 = scale.x(data.from[i]), x1 = scale.x(data.to[i]);
    const width = x1 - x0, middle = (x0 + x1) / 2;
    if (data.open[i] === 2) return { x0, x1: x0 + SIZES.arrow, glyph: "arrow" };
    if (data.open[i] === 1) return { x0: x1 - SIZES.arrow, x1, glyph: "arrow" };
    const precision = data.source.precisions[data.events.precision[i]];
    if (FINE.has(precision) && width < 22) return centred(middle, SIZES.dot, "dot");
    const glyph = SHORT.has(precision) && width < 60 ? "bar" : "band";
    return width < SIZES[glyph] ? centred(middle, SIZES[glyph], glyph) : { x0, x1, glyph };
  }

  function centred(middle, width, glyph) {
    return { x0: middle - width / 2, x1: middle + width / 2, glyph };
  }

  function badgesWidth(data, i) {
    const several = parts.columns.rare(data, "mentions", i) !== undefined && parts.columns.sourcesOf(data, i) > 1;
    return (several ? SIZES.badge : 0) + (parts.columns.rare(data, "status", i) ? SIZES.badge - 2 : 0);
  }

  /* The mark with its label; room 0 means without one. x1 includes the label. */
  function markShape(data, i, scale, ruler, room, left) {
    const mark = glyphOf(data, i, scale);
    const ghosts = ghostsOf(data, i, scale);
    mark.event = i;
    mark.g0 = mark.x0;
    mark.g1 = mark.x1;
    mark.ghosts = ghosts;
    mark.label = null;
    mark.room = room;
    for (const ghost of ghosts) {
      mark.x0 = Math.min(mark.x0, ghost.x0);
      mark.x1 = Math.max(mark.x1, ghost.x1);
    }
    if (mark.glyph === "band" && data.events.qualifier[i] & 1) {
      mark.x0 -= 8; // the fade outside the hatch
      mark.x1 += 8;
    }
    if (room > 0) label(data, i, scale, ruler, room, mark, left);
    return mark;
  }

  function label(data, i, scale, ruler, room, mark, left) {
    const title = data.events.title[i] || data.events.date_text[i];
    const badges = badgesWidth(data, i);
    const visible0 = Math.max(mark.g0, 0), visible1 = Math.min(mark.g1, scale.width);
    const within = mark.glyph === "band" ? Math.max(mark.g1 - mark.g0 > scale.width ? visible1 - visible0 : mark.g1 - mark.g0, 0) : 0;
    const lead = leadWidth(data, i);
    let whole = fitted(data, i, ruler, title, room);
    mark.badges = badges;
    mark.lead = lead;
    const chrome = badges + lead + 2 * SIZES.inside;
    // A band that runs out of the view on the right has no room for words behind it.
    if (mark.glyph === "band" && mark.g1 > scale.width && within < whole.width + chrome && within > chrome + 40) {
      whole = ruler.fit(title, within - chrome);
    }
    if (within >= whole.width + chrome) {
      mark.label = whole.text;
      mark.labelWidth = whole.width;
      mark.inside = true;
      return;
    }
    mark.label = whole.text;
    mark.labelWidth = whole.width;
    mark.inside = false;
    const beside = SIZES.labelGap + whole.width + badges;
    // At the right edge words swing to the left, so that the axis can end where the events do.
    mark.left = left !== undefined ? left : mark.g1 <= scale.width && mark.x1 + beside > scale.width - 4 && mark.x0 - beside > 0;
    if (mark.left) {
      mark.labelX = mark.x0 - beside;
      mark.x0 = mark.labelX;
      return;
    }
    mark.labelX = mark.x1 + SIZES.labelGap;
    mark.x1 = mark.labelX + whole.width + badges;
  }

  /* Cut labels are kept for each event and width: a zoom asks for the same ones again and again. */
  function fitted(data, i, ruler, title, room) {
    if (data.fitRuler !== ruler) {
      data.fitRuler = ruler;
      data.fits = new Map();
    }
    if (!data.fits.has(room)) data.fits.set(room, new Array(data.count));
    const kept = data.fits.get(room);
    return kept[i] || (kept[i] = ruler.fit(title, room));
  }

  /* Room for the quote or question sign inside a band. */
  function leadWidth(data, i) {
    const certainty = data.source.certainties[data.events.certainty[i]];
    return certainty === "reported" || certainty === "uncertain" ? 12 : 0;
  }

  /* Other readings of a disputed time, near enough to be joined by a line. */
  function ghostsOf(data, i, scale) {
    if (!parts.columns.rare(data, "conflict", i)) return [];
    const found = [];
    for (const mention of parts.columns.rare(data, "mentions", i) || []) {
      const from = mention[3] === null ? mention[4] : mention[3], to = mention[4] === null ? mention[3] : mention[4];
      if (from === data.from[i] && to === data.to[i]) continue;
      const x0 = scale.x(from), x1 = scale.x(to), middle = (x0 + x1) / 2;
      const ghost = x1 - x0 < SIZES.bar ? centred(middle, SIZES.bar, "bar") : { x0, x1, glyph: "band" };
      if (Math.abs(middle - scale.x((data.from[i] + data.to[i]) / 2)) < scale.width) found.push(ghost);
    }
    return found;
  }

  parts.SIZES = SIZES;
  parts.markShape = markShape;
})((window.TimelineParts = window.TimelineParts || {}));
