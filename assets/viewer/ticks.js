/* Axis ticks for any range, from seconds to billions of years: {minor: [{ms, label}], major: [{ms, label}]}.
   Minor ticks carry the fine part ("Mar", "14:00"); major ones, a line below, what it belongs to ("1969"). */
(function (/** @type {any} */ parts) {
  "use strict";

  const STEPS_UNDER_DAY = [
    1000, 5000, 15000, 30000, 60000, 300000, 900000, 1800000, 3600000, 3 * 3600000, 6 * 3600000, 12 * 3600000,
  ];

  /* The finest step whose ticks stand at least `room` pixels apart. */
  function ticks(from, to, width, locale) {
    const { DAY, YEAR } = parts.calendar;
    const perPixel = (to - from) / Math.max(1, width);
    const wanted = perPixel * 64;
    const step = STEPS_UNDER_DAY.find((each) => each >= wanted);
    if (step) return clockTicks(from, to, step, locale);
    if (wanted <= 10 * DAY) return dayTicks(from, to, wanted <= DAY ? 1 : wanted <= 2 * DAY ? 2 : wanted <= 5 * DAY ? 5 : 10, locale);
    if (wanted <= 180 * DAY) return monthTicks(from, to, wanted <= 29 * DAY ? 1 : wanted <= 90 * DAY ? 3 : 6, locale);
    return { minor: yearTicks(from, to, roundStep(wanted / YEAR)), major: [] };
  }

  function roundStep(years) {
    let unit = 1;
    while (unit * 10 < years) unit *= 10;
    for (const factor of [1, 2, 5, 10]) {
      if (unit * factor >= years) return unit * factor;
    }
    return unit * 10;
  }

  function clockTicks(from, to, step, locale) {
    const { DAY, clockWords, dayWords } = parts.calendar;
    const minor = [], major = [];
    for (let ms = Math.ceil(from / step) * step; ms <= to; ms += step) {
      minor.push({ ms, label: clockWords(ms, step < 60000) });
    }
    for (let ms = Math.floor(from / DAY) * DAY; ms <= to; ms += DAY) major.push({ ms, label: dayWords(ms, locale) });
    return { minor, major };
  }

  function dayTicks(from, to, step, locale) {
    const { DAY, dateFromMs, msFromDate, monthWords } = parts.calendar;
    const minor = [], major = [];
    const date = dateFromMs(from);
    let month = date.year * 12 + date.month - 1;
    for (let first = monthStart(month); first <= to; first = monthStart(++month)) {
      const behind = monthStart(month + 1);
      major.push({ ms: first, label: monthWords(first, locale) });
      for (let day = 1; ; day += step) {
        const ms = first + (day - 1) * DAY;
        // A tick just before the next month's first would run into it.
        if (ms >= behind - (step > 1 ? (step * DAY) / 2 : 0)) break;
        if (ms >= from && ms <= to) minor.push({ ms, label: String(day) });
      }
    }
    return { minor, major };

    function monthStart(count) {
      const year = Math.floor(count / 12);
      return msFromDate(year, count - year * 12 + 1, 1);
    }
  }

  function monthTicks(from, to, step, locale) {
    const { dateFromMs, msFromDate, monthName, yearWords } = parts.calendar;
    const minor = [], major = [];
    for (let year = dateFromMs(from).year; ; year += 1) {
      const first = msFromDate(year, 1, 1);
      if (first > to) break;
      major.push({ ms: first, label: yearWords(year) });
      for (let month = 1; month <= 12; month += step) {
        const ms = msFromDate(year, month, 1);
        if (ms >= from && ms <= to) minor.push({ ms, label: monthName(month, locale, "short") });
      }
    }
    return { minor, major };
  }

  /* Round years as people write them: ..., 1000 BC, 500 BC, AD 1, AD 500, 1000, ... */
  function yearTicks(from, to, step) {
    const { dateFromMs, msFromDate, yearWords } = parts.calendar;
    const first = dateFromMs(from).year, last = dateFromMs(to).year;
    const found = [];
    if (first < 1) {
      for (let bc = Math.floor((1 - first) / step) * step; bc >= 1; bc -= step) {
        if (1 - bc > last) continue;
        found.push({ ms: msFromDate(1 - bc, 1, 1), label: yearWords(1 - bc) });
      }
    }
    for (let year = Math.max(0, Math.ceil(first / step) * step); year <= last; year += step) {
      const shown = year === 0 ? 1 : year;
      if (shown >= first) found.push({ ms: msFromDate(shown, 1, 1), label: yearWords(shown) });
    }
    return found.filter((tick) => tick.ms >= from && tick.ms <= to);
  }

  parts.ticks = ticks;
})((window.TimelineParts = window.TimelineParts || {}));
