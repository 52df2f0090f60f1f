/* What is shown beside the pointer: title, date as written and as understood, certainty, the sentence. */
(function (/** @type {any} */ parts) {
  "use strict";

  const QUOTE = 220;

  function eventTip(tip, event, locale) {
    const { html, clear } = parts.dom;
    const quote = event.sentence.length > QUOTE ? event.sentence.slice(0, QUOTE).replace(/\s+\S*$/u, "") + " …" : event.sentence;
    clear(tip).append(
      html("strong", { class: "tlv-tip-title", text: event.title, lang: event.document.language }),
      html("span", { class: "tlv-tip-date", text: parts.calendar.eventWords(event, locale) + (event.dateText ? " · “" + event.dateText + "”" : ""), translate: "no" }),
      html("span", { class: "tlv-tip-certainty tlv-c-" + event.certainty, text: certaintyWords(event) }),
    );
    if (event.conflict) tip.append(html("span", { class: "tlv-tip-conflict", text: "Sources disagree about the time" }));
    if (quote) tip.append(html("q", { class: "tlv-tip-quote", text: quote, lang: event.document.language }));
  }

  function certaintyWords(event) {
    const words = { asserted: "Asserted", reported: "Reported", planned: "Planned", negated: "Negated", uncertain: "Uncertain" }[event.certainty];
    return words + (event.speaker ? " by " + event.speaker : "") + (event.sources > 1 ? " · " + event.sources + " sources" : "");
  }

  function plainTip(tip, title, words) {
    const { html, clear } = parts.dom;
    clear(tip).append(html("strong", { class: "tlv-tip-title", text: title }), html("span", { class: "tlv-tip-date", text: parts.words.say(words) }));
  }

  /* Near the pointer, within the host, never under it. */
  function place(tip, host, x, y) {
    tip.hidden = false;
    const box = host.getBoundingClientRect();
    const width = tip.offsetWidth, height = tip.offsetHeight;
    const left = Math.max(4, Math.min(x - box.left + 14, box.width - width - 4));
    const below = y - box.top + 18;
    const top = below + height > box.height && y - box.top - height - 12 > 0 ? y - box.top - height - 12 : below;
    tip.style.transform = "translate(" + Math.round(left) + "px," + Math.round(top) + "px)";
  }

  parts.tooltip = { eventTip, plainTip, place, certaintyWords };
})((window.TimelineParts = window.TimelineParts || {}));
