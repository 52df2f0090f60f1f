/* Milliseconds since 1970-01-01 (proleptic Gregorian, no zone) to calendar dates of any year, and back.
   Years are astronomical: 0 is 1 BC. The browser's Date ends at year 275,760; this does not. */
(function (/** @type {any} */ parts) {
  "use strict";

  const SECOND = 1000, MINUTE = 60 * SECOND, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
  const YEAR = 365.2425 * DAY;
  const DAYS_IN_CYCLE = 146097; // 400 years

  /* Days since 1970-01-01. Years are counted from March, so that a leap day ends a year. */
  function daysFromDate(year, month, day) {
    const marchYear = month > 2 ? year : year - 1;
    const cycle = Math.floor(marchYear / 400);
    const inCycle = marchYear - cycle * 400;
    const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
    const dayOfCycle = inCycle * 365 + Math.floor(inCycle / 4) - Math.floor(inCycle / 100) + dayOfYear;
    return cycle * DAYS_IN_CYCLE + dayOfCycle - 719468;
  }

  function dateFromDays(days) {
    const shifted = days + 719468;
    const cycle = Math.floor(shifted / DAYS_IN_CYCLE);
    const dayOfCycle = shifted - cycle * DAYS_IN_CYCLE;
    const inCycle = Math.floor(
      (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36524) - Math.floor(dayOfCycle / 146096)) / 365);
    const dayOfYear = dayOfCycle - (inCycle * 365 + Math.floor(inCycle / 4) - Math.floor(inCycle / 100));
    const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
    const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    return {
      year: cycle * 400 + inCycle + (month <= 2 ? 1 : 0),
      month,
      day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
    };
  }

  function msFromDate(year, month, day) {
    return daysFromDate(year, month || 1, day || 1) * DAY;
  }

  /* {year, month, day, ms}: ms is the time of day. */
  function dateFromMs(ms) {
    const days = Math.floor(ms / DAY);
    const date = dateFromDays(days);
    date.ms = ms - days * DAY;
    return date;
  }

  function yearWords(year) {
    return parts.words.say(year < 1 ? bigYear(1 - year) + " BC" : year < 1000 ? "AD " + year : bigYear(year));
  }

  function bigYear(number) {
    if (number >= 1e9) return rounded(number / 1e9) + " billion";
    if (number >= 1e6) return rounded(number / 1e6) + " million";
    return number > 9999 ? parts.dom.number(number) : String(number);
  }

  function rounded(number) {
    return String(Math.round(number * 100) / 100);
  }

  const formats = new Map();

  function format(locale, name, options) {
    const key = locale + "|" + name;
    if (!formats.has(key)) {
      let made;
      try {
        made = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC", calendar: "gregory" });
      } catch {
        made = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC", calendar: "gregory" });
      }
      formats.set(key, made);
    }
    return formats.get(key);
  }

  /* Years 1000 to 9999 can be handed to Intl as they are; older and later ones get our own words. */
  const inIntl = (date) => date.year >= 1000 && date.year <= 9999;

  function monthName(month, locale, width) {
    return format(locale, "month-" + width, { month: width }).format(Date.UTC(2001, month - 1, 1));
  }

  function dayWords(ms, locale) {
    const date = dateFromMs(ms);
    if (inIntl(date)) return format(locale, "day", { day: "numeric", month: "long", year: "numeric" }).format(ms);
    return date.day + " " + monthName(date.month, locale, "long") + " " + yearWords(date.year);
  }

  function monthWords(ms, locale) {
    const date = dateFromMs(ms);
    if (inIntl(date)) return format(locale, "month", { month: "long", year: "numeric" }).format(ms);
    return monthName(date.month, locale, "long") + " " + yearWords(date.year);
  }

  function clockWords(ms, withSeconds) {
    const rest = ms - Math.floor(ms / DAY) * DAY;
    const two = (number) => String(Math.floor(number)).padStart(2, "0");
    const text = two(rest / HOUR) + ":" + two((rest % HOUR) / MINUTE);
    return withSeconds ? text + ":" + two((rest % MINUTE) / SECOND) : text;
  }

  /* "1960 to 1969", as fine as the length of the range asks for. */
  function rangeWords(from, to, locale) {
    const length = to - from;
    const last = to - 1;
    let say;
    if (length < 2 * DAY) say = (ms) => dayWords(ms, locale) + ", " + clockWords(ms);
    else if (length < 120 * DAY) say = (ms) => dayWords(ms, locale);
    else if (length < 6 * YEAR) say = (ms) => monthWords(ms, locale);
    else say = (ms) => yearWords(dateFromMs(ms).year);
    const first = say(from), end = say(last);
    return first === end ? first : first + parts.words.joint() + end;
  }

  /* English words come with the event and are put into the language of the page. Days and months have the form of the
     locale. */
  function eventWords(event, locale) {
    if (!locale || /^en\b(?!-US)/.test(locale) || event.qualifier || event.from === null || event.to === null) return parts.words.say(event.words);
    if (event.precision === "day") return dayWords(event.from, locale);
    if (event.precision === "month") return monthWords(event.from, locale);
    return parts.words.say(event.words);
  }

  parts.calendar = {
    SECOND, MINUTE, HOUR, DAY, YEAR,
    msFromDate, dateFromMs, yearWords, dayWords, monthWords, monthName, clockWords, rangeWords, eventWords,
  };
})((window.TimelineParts = window.TimelineParts || {}));
