/* What the page says, in the language of the reader: the catalogues of `assets/words`, read as
   `timeline/show/phrasebook.py` reads them (its opening lines explain the holes). The program writes English; here a text
   is looked up whole, then by patterns with holes, then part by part. What no catalogue knows stays English. */
(function (/** @type {any} */ parts) {
  "use strict";

  const HOLE = /\{([a-z]+)(\d*)(?:\.(roman))?\}/g;
  const WHOLE = /\{[a-z]+\d*(?:\.roman)?\}/;
  const WITHIN = "(?:(?! → )[^])+?";
  const SHAPES = {
    n: "\\d[\\d,.\u202f\u00a0]*(?:\\s?%)?", nth: "\\d+(?:st|nd|rd|th)", clock: "\\d\\d:\\d\\d(?::\\d\\d)?(?: UTC[+\\-−\\d:]*)?",
    year: "AD \\d[\\d,]*|\\d[\\d,]* BC|\\d[\\d,]*", day: "-?\\d{1,4}(?:-\\d\\d){0,2}", any: WITHIN, date: WITHIN, said: WITHIN,
  };
  const JOINTS = [/(?<=[.!?]) (?=[A-Z“0-9])/g, / → /g, / · /g, /; /g];
  const MARKS = { de: ".", fr: "\u202f", es: "." };
  const KEPT = 5000;

  class Wording {
    /* `words` holds each English text once, with what it is in each of `words.codes`. */
    constructor(code, words) {
      const place = words.codes.indexOf(code);
      this.code = code;
      this.tables = words.tables[code];
      this.kept = new Map();
      this.plain = new Map();
      this.texts = [];
      this.dates = [];
      for (const [name, texts] of Object.entries(words.texts)) {
        for (const [english, { [place]: said }] of Object.entries(texts)) {
          if (!english.includes("{")) {
            this.plain.set(english, said);
            continue;
          }
          for (const one of english.split("|")) {
            const made = this.compiled(one, said.split("|"));
            this.texts.push(made);
            if (name === "dates") this.dates.push(made);
          }
        }
      }
      for (const texts of [this.texts, this.dates]) texts.sort((one, other) => other.weight - one.weight);
    }

    compiled(english, forms) {
      const holes = [];
      let pattern = "", at = 0, vague = 0;
      for (const hole of english.matchAll(HOLE)) {
        let shape = SHAPES[hole[1]] || Object.keys(this.tables[hole[1]]).map(escaped).join("|");
        if (english.slice(0, hole.index).endsWith("“")) shape = "[^”]+?";
        pattern += escaped(english.slice(at, hole.index)) + "(" + shape + ")";
        holes.push([hole[1] + hole[2], hole[1]]);
        vague += hole[1] === "any" ? 2 : 1;
        at = hole.index + hole[0].length;
      }
      pattern += escaped(english.slice(at));
      const longest = english.split(WHOLE).reduce((one, other) => (other.length > one.length ? other : one));
      return { longest, pattern: new RegExp("^(?:" + pattern + ")$", "u"), holes, forms, weight: english.replace(HOLE, "").length * 10 - vague };
    }

    say(text) {
      const known = this.known(text);
      if (known !== null) return known;
      for (const joint of JOINTS) {
        const gaps = unquoted(joint, text);
        if (!gaps.length) continue;
        let said = "", at = 0;
        for (const gap of gaps) {
          said += this.say(text.slice(at, gap.index)) + gap[0];
          at = gap.index + gap[0].length;
        }
        return said + this.say(text.slice(at));
      }
      return text;
    }

    /* A whole text in this language, or null. */
    known(text) {
      let said = this.kept.get(text);
      if (said === undefined) {
        said = this.found(text);
        if (this.kept.size > KEPT) this.kept.clear();
        this.kept.set(text, said);
      }
      return said;
    }

    found(text) {
      if (this.plain.has(text)) return this.plain.get(text);
      for (const made of text.endsWith(".") ? [text, text.slice(0, -1)] : [text]) {
        const end = text.slice(made.length);
        for (const first of new Set([made.slice(0, 1), made.slice(0, 1).toLowerCase()])) {
          const asked = first + made.slice(1);
          const said = this.plain.get(asked) || this.filled(asked, this.texts);
          if (said) return (first === made.slice(0, 1) ? said : said.slice(0, 1).toUpperCase() + said.slice(1)) + end;
        }
      }
      return null;
    }

    filled(text, texts) {
      for (const one of texts) {
        const match = text.includes(one.longest) ? one.pattern.exec(text) : null;
        if (!match) continue;
        const values = {};
        const fits = one.holes.every(([name, kind], number) => {
          values[name] = this.value(kind, match[number + 1], text);
          return values[name] !== null;
        });
        if (fits) return this.form(one, match, values);
      }
      return null;
    }

    form(one, match, values) {
      const place = one.holes.findIndex(([, kind]) => kind === "n");
      const number = place < 0 ? "" : match[place + 1];
      const few = number === "1" || (this.code === "fr" && number === "0");
      return one.forms[few ? 0 : one.forms.length - 1].replace(HOLE, (_, kind, digit, roman) => {
        const value = values[kind + digit] || "";
        return roman && /^\d+$/.test(value) ? romanOf(Number(value)) : value;
      });
    }

    value(kind, given, whole) {
      if (this.tables[kind]) return this.tables[kind][given];
      if (kind === "nth") return given.slice(0, -2);
      if (kind === "n") return this.number(given);
      if (kind === "year" || kind === "date") return this.date(given);
      if (kind === "said") return given === whole ? null : this.known(given);
      return given;
    }

    /* A time in words, or null when the words are none. */
    date(words) {
      return /^\d[\d,]*$/.test(words) ? this.number(words) : this.filled(words, this.dates);
    }

    number(given) {
      return /^\d{1,3}(?:,\d{3})+$/.test(given) ? given.replaceAll(",", MARKS[this.code] || ",") : given;
    }
  }

  function unquoted(joint, text) {
    const quotes = [...text.matchAll(/“[^”]*”/g)].map((quote) => [quote.index, quote.index + quote[0].length]);
    return [...text.matchAll(joint)].filter((gap) => !quotes.some(([first, last]) => first < gap.index && gap.index < last));
  }

  function romanOf(number) {
    return "X".repeat(Math.floor(number / 10)) + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10];
  }

  function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  }

  /* -- which language ---------------------------------------------------------------------------------------------- */

  const KEY = "timeline-language";
  const languages = () => ["en", ...((window.TimelineWords || {}).codes || [])];

  function setting() {
    try {
      return localStorage.getItem(KEY) || "";
    } catch {
      return ""; // a page from a file may have no storage
    }
  }

  /* What the reader chose, else what the page was written for, else the first language of the browser that is spoken here. */
  function chosen() {
    const asked = document.querySelector("[data-locale]");
    const wanted = [setting(), (asked && asked.dataset.locale) || "", ...(navigator.languages || [])].map((code) => code.slice(0, 2).toLowerCase());
    return wanted.find((code) => languages().includes(code)) || "en";
  }

  function choose(code) {
    try {
      if (code) localStorage.setItem(KEY, code);
      else localStorage.removeItem(KEY);
    } catch { /* it holds for this page alone, then */ }
    location.reload();
  }

  let code = "", wording = null;

  function language() {
    if (!code) {
      code = chosen();
      wording = code === "en" ? null : new Wording(code, window.TimelineWords);
    }
    return code;
  }

  /* `text` in the language of the reader. */
  function say(text) {
    language();
    return wording && text ? wording.say(text) : text;
  }

  /* What stands between the two ends of a range. */
  const joint = () => (language() === "en" ? " to " : " – ");

  /* The locale of dates and numbers: the browser's, where it speaks the language of the page. In English it is the one
     in which the program writes dates into its reasons ("13 May 2024"), so that a screen has one notation. */
  function locale() {
    if (language() === "en") return "en-GB";
    const own = navigator.languages || [];
    return own.find((each) => each.slice(0, 2).toLowerCase() === language()) || language();
  }

  parts.words = { Wording, say, language, languages, setting, choose, locale, joint };
})((window.TimelineParts = window.TimelineParts || {}));
