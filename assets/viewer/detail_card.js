/* What is known of the selected event: date in words, why that date (its EDTF by a click), quote, people, place, sources. */
(function (/** @type {any} */ parts) {
  "use strict";

  class DetailCard {
    constructor(host, hooks) {
      this.host = host;
      this.hooks = hooks;
      parts.dom.clear(host).classList.add("tlv", "tlv-detail");
      this.show(null);
    }

    show(event, position) {
      const { html, clear } = parts.dom;
      clear(this.host);
      if (!event) {
        this.host.append(html("p", { class: "tlv-detail-none", text: "Choose a mark on the chart or a marked sentence in the text to see what is known of it." }));
        return;
      }
      const card = html("article", { class: "tlv-card tlv-c-" + event.certainty, tabindex: -1, "aria-label": event.title });
      card.append(
        html("h2", { class: "tlv-detail-title", text: event.title, lang: event.document.language }),
        html("p", { class: "tlv-detail-date", text: parts.calendar.eventWords(event, this.hooks.locale) }),
        this.chips(event, position),
      );
      for (const section of [this.disagreement(event), this.why(event), this.quote(event), parts.picturesShown(event.pictures, this.hooks.onPicture), this.facts(event), this.sources(event), this.related(event)]) {
        if (section) card.append(section);
      }
      const actions = html("div", { class: "tlv-detail-actions" });
      card.append(actions);
      this.host.append(card);
      this.host.scrollTop = 0;
      if (this.hooks.detailActions) this.hooks.detailActions(event, actions);
    }

    chips(event, position) {
      const { html } = parts.dom;
      const chip = (text, name, title) => html("span", { class: "tlv-chip" + (name ? " " + name : ""), text, title });
      return html("p", { class: "tlv-chips" }, [
        chip(event.precision),
        chip(parts.tooltip.certaintyWords({ ...event, sources: 1 }), "tlv-chip-certainty"),
        event.approximate ? chip("approximate") : null,
        event.uncertain ? chip("uncertain date") : null,
        event.basis === "inferred" ? chip("inferred date", "", "Carried over from another sentence") : null,
        event.status ? chip(event.status, "tlv-chip-status") : null,
        position ? html("span", { class: "tlv-position", text: position }) : null,
      ]);
    }

    why(event) {
      const { html } = parts.dom;
      if (!event.explanation && !event.steps.length && !event.findings.length) return null;
      const section = titled("Why this date?");
      if (event.dateText) section.append(html("p", { class: "tlv-date-text" }, [html("span", { text: "As written: " }), html("q", { text: event.dateText, lang: event.document.language })]));
      if (event.explanation) section.append(html("p", { text: event.explanation }));
      if (event.steps.length > 1) section.append(html("ol", { class: "tlv-steps" }, event.steps.map((step) => html("li", { text: step }))));
      for (const finding of event.findings) section.append(html("p", { class: "tlv-finding", text: finding }));
      section.append(html("p", { class: "tlv-basis", text: basisWords(event.basis) + " Confidence " + Math.round(event.confidence * 100) + " %." }), this.notation(event));
      return section;
    }

    /* For who works with dates by machine; nobody has to read it to know the day. */
    notation(event) {
      const { html } = parts.dom;
      return html("details", { class: "tlv-notation" }, [
        html("summary", { text: "Exact notation", title: "Extended Date/Time Format (ISO 8601-2)" }),
        html("code", { class: "tlv-edtf", text: event.edtf, translate: "no" }),
      ]);
    }

    quote(event) {
      const { html } = parts.dom;
      if (!event.sentence) return null;
      return html("section", null, [this.blockquote(event.sentence, event.document, 0, event.id)]);
    }

    blockquote(sentence, { title, language }, mention, id) {
      const { html } = parts.dom;
      const button = html("button", { type: "button", class: "tlv-link", title: "Show in the text", onclick: () => this.hooks.onMention(id, mention) }, [html("span", { text: title, translate: "no" })]);
      return html("figure", { class: "tlv-quote-box" }, [html("blockquote", { text: sentence, lang: language }), html("figcaption", null, [button])]);
    }

    facts(event) {
      const { html } = parts.dom;
      const rows = [];
      if (event.participants.length) rows.push(["Who", event.participants.map((each) => [
        this.name("participant", each.of, each.name + (each.of !== each.name ? " – " + each.of : "")),
        each.role && each.role !== "other" ? " (" + parts.words.say(each.role) + ")" : "",
      ])]);
      if (event.place) rows.push(["Where", [[this.name("place", event.place)]]]);
      for (const { label, value } of event.facts) rows.push([label, value]);
      if (event.kind && event.kind !== "event") rows.push(["Kind", parts.words.say(event.kind)]);
      if (event.tags.length) rows.push(["Tags", event.tags.map((tag) => [this.name("tag", tag)])]);
      if (event.note) rows.push(["Note", event.note]);
      if (!rows.length) return null;
      return html("dl", { class: "tlv-facts" }, rows.flatMap(([name, value]) => [html("dt", { text: name }), defined(value)]));
    }

    /* A name: a button where the host shows what else is told of it. */
    name(kind, value, text = value) {
      const { html } = parts.dom;
      if (!this.hooks.onName) return text;
      return html("button", { type: "button", class: "tlv-name", text, title: "The timeline of " + value + " alone, and back", "data-kind": kind, "data-name": value, onclick: () => this.hooks.onName({ kind, value }) });
    }

    sources(event) {
      if (!event.mentions.length || event.conflict) return null;
      const { html } = parts.dom;
      const section = titled("Also told in");
      event.mentions.forEach((mention, number) => section.append(this.blockquote(mention.sentence, mention.document, number + 1, event.id)));
      return html("div", null, [section]);
    }

    /* Readings that exclude one another, side by side, each with its words. */
    disagreement(event) {
      if (!event.conflict) return null;
      const { html } = parts.dom;
      const section = titled("Sources disagree");
      section.classList.add("tlv-conflict");
      const readings = [{ words: event.words, sentence: event.sentence, document: event.document }, ...event.mentions];
      section.append(html("div", { class: "tlv-readings" }, readings.map((reading, number) =>
        html("div", { class: "tlv-reading" }, [
          html("p", { class: "tlv-reading-date", text: reading.words }),
          this.blockquote(reading.sentence, reading.document, number, event.id),
        ]))));
      return section;
    }

    related(event) {
      const { html } = parts.dom;
      const found = event.related.map((id) => this.hooks.lookUp(id)).filter(Boolean);
      if (!found.length) return null;
      const section = titled("Related");
      section.append(html("ul", { class: "tlv-related" }, found.map((other) =>
        html("li", null, [html("button", { type: "button", class: "tlv-link", text: other.title, translate: "no", onclick: () => this.hooks.onSelect(other.number) }), html("span", { text: " " + other.words })]))));
      return section;
    }

    focus() {
      const card = this.host.firstElementChild;
      if (card && card.tabIndex === -1) card.focus();
    }

    destroy() {
      parts.dom.clear(this.host).classList.remove("tlv", "tlv-detail");
    }
  }

  /* A text, or several parts with commas between. */
  function defined(value) {
    const dd = parts.dom.html("dd", { translate: "no" });
    if (typeof value === "string") dd.append(value);
    else value.forEach((each, at) => dd.append(...(at ? [", "] : []), ...each));
    return dd;
  }

  function titled(text) {
    const { html } = parts.dom;
    return html("section", null, [html("h3", { text })]);
  }

  const BASES = {
    explicit: "The date stands in the sentence.",
    inherited: "Parts of the date were taken from the text before.",
    relative: "The date counts from another day.",
    named: "The date comes with a name.",
    inferred: "The sentence names no date; this one is carried over from another sentence.",
    coreference: "Another mention of the same event dates it.",
    "publication day": "It is dated by the day of publication.",
    "mail header": "The headers of the mail say when it was sent.",
    given: "A person set this date.",
  };

  function basisWords(basis) {
    return BASES[basis] || (basis ? "Basis: " + basis + "." : "");
  }

  parts.DetailCard = DetailCard;
})((window.TimelineParts = window.TimelineParts || {}));
