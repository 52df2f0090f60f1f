/* Empty stretches of time, folded: a long time without any event takes a few pixels, and the axis says how long it is.
   A folding maps moments (ms) to places along the folded axis and back; without stretches both are the same. */
(function (/** @type {any} */ parts) {
  "use strict";

  const ROOM = 56; // px of a fold when everything is in view: the words "120 years" fit in
  const LEAST_SHARE = 0.08; // of what is not folded yet; shorter stretches stay as they are
  const LEAST_TIMES = 2.5; // the length of a usual gap: events at even distances have no empty stretch
  const LEAST = 2 * 86400000;
  const NARROW = 110; // px: a shorter part of the axis has one date

  class Folding {
    /* `stretches`: [{from, to}] in time order, apart from each other; each takes `room` (ms) of the axis. */
    constructor(stretches, room) {
      this.room = room;
      this.stretches = [];
      let saved = 0;
      for (const { from, to } of stretches) {
        const at0 = from - saved;
        saved += to - from - room;
        this.stretches.push({ from, to, at0, at1: at0 + room, saved });
      }
    }

    at(ms) {
      let saved = 0;
      for (const each of this.stretches) {
        if (ms <= each.from) break;
        if (ms < each.to) return each.at0 + ((ms - each.from) / (each.to - each.from)) * this.room;
        saved = each.saved;
      }
      return ms - saved;
    }

    ms(at) {
      let saved = 0;
      for (const each of this.stretches) {
        if (at <= each.at0) break;
        if (at < each.at1) return each.from + ((at - each.at0) / this.room) * (each.to - each.from);
        saved = each.saved;
      }
      return at + saved;
    }

    range({ from, to }) {
      return { from: this.at(from), to: this.at(to) };
    }

    /* A range of time changed along the folded axis: `change` gets it in places and gives it back so. */
    along(range, change) {
      const { from, to } = change(this.range(range));
      return { from: this.ms(from), to: this.ms(to) };
    }

    /* What lies between two moments: the parts that are drawn as they are. */
    open(from, to) {
      const found = [];
      let start = from;
      for (const each of this.stretches) {
        if (each.to <= from) continue;
        if (each.from >= to) break;
        if (each.from > start) found.push({ from: start, to: each.from });
        start = each.to;
      }
      if (start < to) found.push({ from: start, to });
      return found;
    }
  }

  /* Folds the stretches without an event that stand out, the longest first, as many as `width` px have room for.
     `unfolded` are the beginnings of those that a person wants to see. */
  function make(data, shown, width, unfolded = new Set()) {
    const spans = spansOf(data, shown);
    if (spans.length < 3) return NONE;
    const gaps = gapsOf(spans);
    const usual = Float64Array.from(gaps, (gap) => gap.to - gap.from).sort()[gaps.length >> 1];
    const most = Math.floor((width * 0.6) / ROOM);
    let left = spans[spans.length - 1].last - spans[0].from;
    const chosen = [];
    for (const gap of gaps.filter((each) => each.to - each.from >= LEAST).sort((one, other) => other.to - other.from - (one.to - one.from))) {
      const length = gap.to - gap.from;
      if (chosen.length >= most || length < left * LEAST_SHARE || length < usual * LEAST_TIMES) break;
      chosen.push(gap);
      left -= length;
    }
    const folded = chosen.filter((gap) => !unfolded.has(gap.from)).sort((one, other) => one.from - other.from);
    if (!folded.length) return NONE;
    for (const gap of chosen) if (unfolded.has(gap.from)) left += gap.to - gap.from;
    return new Folding(folded, (ROOM * Math.max(left, 86400000)) / Math.max(width - ROOM * folded.length, ROOM));
  }

  /* The times of the events that are shown, other readings of a disputed one among them, by their beginning; `last`
     is the latest end so far. */
  function spansOf(data, shown) {
    const spans = [];
    for (let i = 0; i < data.count; i += 1) if (shown[i]) spans.push({ from: data.from[i], to: data.to[i], last: 0 });
    for (const i of Object.keys(data.rare.conflict || {})) {
      if (!shown[i]) continue;
      for (const [, , , from, to] of parts.columns.rare(data, "mentions", i) || []) {
        if (from !== null || to !== null) spans.push({ from: from === null ? to : from, to: to === null ? from : to, last: 0 });
      }
    }
    spans.sort((one, other) => one.from - other.from);
    let last = -Infinity;
    for (const span of spans) span.last = last = Math.max(last, span.to);
    return spans;
  }

  function gapsOf(spans) {
    return spans.slice(1).map((span, before) => ({ from: spans[before].last, to: Math.max(span.from, spans[before].last) }));
  }

  /* "51 years", "3 months", "12 days", in English as all that the page puts into a language itself */
  function length({ from, to }) {
    const { DAY, YEAR } = parts.calendar;
    const passed = to - from;
    const [unit, name] = passed >= 2 * YEAR ? [YEAR, "year"] : passed >= 60 * DAY ? [YEAR / 12, "month"] : [DAY, "day"];
    return parts.dom.plural(Math.round(passed / unit), name);
  }

  /* The ticks of what is drawn as it is. A part too short for the two lines of the axis has one date of its own, so that
     no part is without. */
  function ticks(scale, locale) {
    const { folding } = scale;
    const from = scale.ms(scale.left), to = scale.ms(scale.right);
    if (!folding.stretches.length) return parts.ticks(from, to, scale.right - scale.left, locale);
    const made = { minor: [], major: [] };
    for (const part of folding.open(from, to)) {
      const width = scale.x(part.to) - scale.x(part.from);
      if (width < NARROW) {
        made.minor.push({ ms: (part.from + part.to) / 2, label: dateOf((part.from + part.to) / 2, scale.perPixel, locale) });
        continue;
      }
      const { minor, major } = parts.ticks(part.from, part.to, width, locale);
      made.minor.push(...minor);
      const within = major.filter((tick, at) => at + 1 === major.length || major[at + 1].ms > part.from);
      made.major.push(...within.map((tick) => ({ label: tick.label, ms: Math.max(tick.ms, part.from), until: part.to })));
    }
    return { minor: apart(made.minor, scale), major: made.major };
  }

  function dateOf(ms, perPixel, locale) {
    const { DAY, dateFromMs, yearWords, monthName } = parts.calendar;
    const { year, month, day } = dateFromMs(ms);
    if (perPixel * 64 > 180 * DAY) return yearWords(year);
    const short = monthName(month, locale, "short") + " " + yearWords(year);
    return perPixel * 64 > 10 * DAY ? short : day + " " + short;
  }

  /* Without the words that would run into those before them. */
  function apart(ticks, scale) {
    let free = -Infinity;
    return ticks.map((tick) => {
      const x = scale.x(tick.ms), half = tick.label.length * 3.3;
      if (x - half < free) return { ms: tick.ms, label: "" };
      free = x + half + 6;
      return tick;
    });
  }

  const NONE = new Folding([], 0);
  parts.folding = { NONE, make, length, ticks };
})((window.TimelineParts = window.TimelineParts || {}));
