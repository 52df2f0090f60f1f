/* Ranges of time: all events, where most of them are, the calendar unit around a moment. */
(function (/** @type {any} */ parts) {
  "use strict";

  function extentOf(data, shown) {
    let from = Infinity, to = -Infinity;
    for (let i = 0; i < data.count; i += 1) {
      if (!shown[i]) continue;
      from = Math.min(from, data.from[i]);
      to = Math.max(to, data.to[i]);
    }
    return from > to ? null : parts.columns.widened(data, { from, to }, shown);
  }

  /* The shortest range that holds four fifths of the events, when that is under a quarter of the whole. */
  function denseRange(data, shown) {
    const middles = [];
    for (let i = 0; i < data.count; i += 1) if (shown[i]) middles.push((data.from[i] + data.to[i]) / 2);
    if (middles.length < 6) return null;
    const sorted = Float64Array.from(middles).sort();
    const size = Math.ceil(sorted.length * 0.8) - 1;
    let best = 0;
    for (let at = 0; at + size < sorted.length; at += 1) if (sorted[at + size] - sorted[at] < sorted[best + size] - sorted[best]) best = at;
    const from = sorted[best], to = sorted[best + size];
    const whole = sorted[sorted.length - 1] - sorted[0];
    if (to - from > whole * 0.25 || to === from) return null;
    // What lies close by belongs to it.
    const near = (to - from) * 0.25;
    const kept = sorted.filter((middle) => middle >= from - near && middle <= to + near);
    return { from: kept[0], to: kept[kept.length - 1] };
  }

  /* The beginning of the calendar unit that holds `ms`. */
  function presetStart(ms, name) {
    const { dateFromMs, msFromDate, DAY } = parts.calendar;
    const { year, month } = dateFromMs(ms);
    const round = { millennium: 1000, century: 100, decade: 10, year: 1 }[name];
    if (round) return msFromDate(Math.floor(year / round) * round, 1, 1);
    return name === "month" ? msFromDate(year, month, 1) : Math.floor(ms / DAY) * DAY;
  }

  /* The middle of the stretch of that length which holds most of the events; null without any. */
  function fullest(data, shown, span) {
    const starts = [];
    for (let i = 0; i < data.count; i += 1) if (shown[i]) starts.push(data.from[i]);
    starts.sort((one, other) => one - other);
    let best = -1, most = 0;
    for (let first = 0, last = 0; first < starts.length; first += 1) {
      while (last < starts.length && starts[last] <= starts[first] + span) last += 1;
      if (last - first > most) [best, most] = [first, last - first];
    }
    return best < 0 ? null : (starts[best] + starts[best + most - 1]) / 2;
  }

  parts.ranges = { extentOf, fullest, denseRange, presetStart };
})((window.TimelineParts = window.TimelineParts || {}));
