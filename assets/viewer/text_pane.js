/* The source text: one document, a window of sentences at a time, with what was read marked in it.
   Sentences that tell an event are buttons; a click inside one on a date picks the event of that date.
   The pane says itself which document it shows (`onDocument`): nobody else keeps that. */
(function (/** @type {any} */ parts) {
  "use strict";

  const WINDOW = 30; // sentences on each side of the one wanted; more arrives while scrolling
  const MOST = 600; // sentences kept in the page

  class TextPane {
    constructor(host, hooks) {
      const { html, clear } = parts.dom;
      this.host = host;
      this.hooks = hooks;
      clear(host).classList.add("tlv", "tlv-text");
      this.picker = html("select", {
        class: "tlv-document-picker", "aria-label": "Document",
        onchange: () => this.open(Number(this.picker.value), 0),
        // A list of thousands of documents is dear to lay out, so it is there only while somebody chooses.
        onpointerdown: () => this.fillPicker(true), onfocus: () => this.fillPicker(true), onblur: () => this.fillPicker(false),
      });
      this.meta = html("p", { class: "tlv-document-meta" });
      this.title = html("h2", { class: "tlv-document-title", translate: "no" });
      this.body = html("div", { class: "tlv-body", tabindex: 0, role: "region", "aria-label": "Source text" });
      host.append(html("div", { class: "tlv-text-head" }, [this.picker, this.title, this.meta]), this.body);
      this.body.addEventListener("click", (event) => this.clicked(event));
      this.body.addEventListener("keydown", (event) => this.keyed(event));
      this.body.addEventListener("scroll", () => this.scrolled(), { passive: true });
      this.body.addEventListener("mouseup", () => this.marked());
      this.document = -1;
      this.selected = -1;
      this.mention = 0;
      this.pointed = null; // the sentence that was clicked last
    }

    /* The same document at the same place, if it is there still, wherever it stands among the others now. */
    show(data, shown) {
      const held = this.data && this.data.documents[this.document];
      const at = held ? data.documents.findIndex((document) => document.id === held.id) : -1;
      const { first, last } = this, top = this.body.scrollTop;
      const lit = this.selected >= 0 ? data.byId.get(this.data.events.id[this.selected]) : -1;
      this.selected = lit === undefined ? -1 : lit;
      this.data = data;
      this.shown = shown;
      if (at < 0) return this.open(0, 0);
      this.document = at;
      this.fillPicker(window.document.activeElement === this.picker);
      this.head(data.documents[at]);
      this.count = data.documents[at].sentences.length / 3;
      if (last > first && last <= this.count) this.fill(first, last);
      else this.fill(0, Math.min(this.count, WINDOW * 2));
      this.body.scrollTop = top;
      this.hooks.onDocument(held.id);
    }

    /* Marks where these words stand, in what is in the page now and later. */
    markWords(words) {
      this.found = words;
      parts.foundWords(this.body, words);
    }

    documentId() {
      const document = this.data && this.data.documents[this.document];
      return document ? document.id : "";
    }

    fillPicker(whole) {
      const { documents } = this.data;
      this.picker.hidden = documents.length < 2;
      this.title.hidden = documents.length > 1;
      const wanted = whole ? documents.length : Math.min(1, documents.length);
      if (whole && this.picker.options.length === wanted) return;
      const only = Math.max(0, this.document);
      parts.dom.clear(this.picker);
      for (let number = whole ? 0 : only; number < (whole ? wanted : only + wanted); number += 1) {
        this.picker.append(parts.dom.html("option", { value: number, text: parts.columns.documentName(this.data, number) }));
      }
      this.picker.value = String(only);
    }

    /* Shows document `number` with sentence `at` (its rank) in the window. */
    open(number, at) {
      const document = this.data.documents[number];
      this.document = document ? number : -1;
      this.head(document);
      parts.dom.clear(this.body);
      this.body.scrollTop = 0;
      this.hooks.onDocument(document ? document.id : "");
      this.fillPicker(false);
      if (!document) return;
      this.fillPicker(window.document.activeElement === this.picker);
      this.picker.value = String(number);
      this.count = document.sentences.length / 3;
      this.fill(Math.max(0, at - WINDOW), Math.min(this.count, at + WINDOW * 2));
    }

    head(document) {
      this.title.textContent = document ? parts.columns.documentName(this.data, this.document) : "";
      for (const element of [this.title, this.body]) element.lang = (document && document.language) || "";
      const said = document && document.published_words;
      this.meta.textContent = !document ? "" : [document.author, said ? "Published " + said : "No publication date found", document.source && document.source !== document.title ? document.source : ""].filter(Boolean).join(" · ");
    }

    fill(first, last) {
      this.first = first;
      this.last = last;
      const fragment = window.document.createDocumentFragment();
      if (first > 0) fragment.append(this.more("Earlier text", -1));
      fragment.append(parts.textSentences(this.data, this.document, first, last, this.shown));
      if (last < this.count) fragment.append(this.more("Later text", 1));
      parts.dom.clear(this.body).append(fragment);
      this.light();
      parts.foundWords(this.body, this.found || []);
    }

    more(text, way) {
      return parts.dom.html("button", { class: "tlv-more", type: "button", text: parts.words.say(text), lang: parts.words.language(), onclick: () => this.extend(way) });
    }

    /* Grows the window one way and cuts it on the other, without moving what is being read. */
    extend(way) {
      if (way > 0 ? this.last >= this.count : this.first <= 0) return;
      const held = this.body.querySelector(way > 0 ? "[data-start]:last-of-type" : "[data-start]") || this.body.firstElementChild;
      const start = held && held.dataset.start, before = held ? held.getBoundingClientRect().top : 0;
      let first = this.first, last = this.last;
      if (way > 0) {
        last = Math.min(this.count, last + WINDOW * 2);
        first = Math.max(first, last - MOST);
      } else {
        first = Math.max(0, first - WINDOW * 2);
        last = Math.min(last, first + MOST);
      }
      this.fill(first, last);
      const again = start !== undefined && this.body.querySelector('[data-start="' + start + '"]');
      if (again) this.body.scrollTop += again.getBoundingClientRect().top - before;
    }

    scrolled() {
      if (this.growing || this.document < 0) return;
      this.growing = true;
      // Measured with the next frame, when the browser has laid the text out anyway.
      requestAnimationFrame(() => {
        const { scrollTop, scrollHeight, clientHeight } = this.body;
        if (scrollTop < 80 && this.first > 0) this.extend(-1);
        else if (scrollHeight - scrollTop - clientHeight < 160 && this.last < this.count) this.extend(1);
        this.growing = false;
      });
    }

    /* -- pointing ------------------------------------------------------------------------------------------ */

    clicked(event) {
      if (String(window.getSelection()).trim()) return;
      const held = event.target.closest("[data-events]");
      if (held && this.body.contains(held)) this.choose(held);
    }

    keyed(event) {
      if (event.key !== "Enter" && event.key !== " ") return;
      const held = event.target.closest("[data-events]");
      if (!held) return;
      event.preventDefault();
      event.stopPropagation();
      this.choose(held);
    }

    /* The next event of those a sentence or date tells, so that a second click goes on to the second. */
    choose(held) {
      const events = held.dataset.events.split(" ").map(Number);
      const at = events.indexOf(this.selected);
      this.pointed = { document: this.document, start: Number(held.closest("[data-start]").dataset.start) };
      if (at >= 0 && at === events.length - 1) this.hooks.onSelect(events.length > 1 ? events[0] : -1);
      else this.hooks.onSelect(events[at + 1]);
    }

    /* Words marked with the mouse: offsets into the text, for hosts that let people add an event. */
    marked() {
      const selection = window.getSelection();
      if (!this.hooks.onMark || !selection.rangeCount || selection.isCollapsed) return;
      const range = selection.getRangeAt(0);
      let start = this.offset(range.startContainer, range.startOffset), end = this.offset(range.endContainer, range.endOffset);
      if (start === null || end === null) return;
      const document = this.data.documents[this.document];
      while (start < end && /\s/.test(document.text[start])) start += 1;
      while (end > start && /\s/.test(document.text[end - 1])) end -= 1;
      if (end <= start) return;
      this.hooks.onMark({
        document: document.id,
        start: parts.columns.codePoints(document, start),
        end: parts.columns.codePoints(document, end),
        text: document.text.slice(start, end),
      });
    }

    /* The place in the text of a place in the page; null outside. The joined text of the paragraphs is the text. */
    offset(node, at) {
      const first = this.body.querySelector("p");
      const holder = node.nodeType === 1 ? node : node.parentElement;
      if (!first || !this.body.contains(node) || holder.closest(".tlv-more")) return null;
      const before = window.document.createRange();
      before.setStart(first, 0);
      before.setEnd(node, at);
      return Number(first.dataset.from) + before.toString().length;
    }

    /* -- selection ----------------------------------------------------------------------------------------- */

    /* Lights event i and brings it into view: where its `mention` stands (0 the leading one); of one chosen by a
       click in the text, where the click was. */
    select(i, /** @type {{scroll?: boolean, mention?: number}} */ { scroll = true, mention } = {}) {
      if (mention !== undefined) this.mention = mention;
      else if (this.pointed && i >= 0) this.mention = this.mentionAt(i, this.pointed);
      else if (i !== this.selected) this.mention = 0;
      this.pointed = null;
      this.selected = i;
      this.place = i >= 0 ? this.placeOf(i, this.mention) : this.place;
      if (i >= 0 && scroll && this.place) this.reach(this.place);
      this.light();
      if (i >= 0 && scroll) this.scrollToLit();
    }

    placeOf(i, mention) {
      const { events } = this.data;
      const further = (parts.columns.rare(this.data, "mentions", i) || [])[mention - 1];
      const document = further ? further[0] : events.document[i];
      const [start, end] = further ? further.slice(1, 3) : events.sentence[i];
      return document < 0 || !this.data.documents[document] ? null : { document, start, end };
    }

    mentionAt(i, { document, start }) {
      const of = this.data.documents[document], rank = parts.columns.rankOf(of, start);
      const to = of.sentences[rank * 3 + 1], count = (parts.columns.rare(this.data, "mentions", i) || []).length;
      for (let mention = 0; mention <= count; mention += 1) {
        const place = this.placeOf(i, mention);
        if (place && place.document === document && place.start < to && place.end > start) return mention;
      }
      return 0;
    }

    reach({ document, start }) {
      const rank = parts.columns.rankOf(this.data.documents[document], start);
      if (document !== this.document) this.open(document, rank);
      else if (rank < this.first || rank >= this.last) this.fill(Math.max(0, rank - WINDOW), Math.min(this.count, rank + WINDOW * 2));
    }

    /* Brings a sentence into view without selecting anything, and flashes it. */
    reveal(document, start) {
      const { sentences } = this.data.documents[document];
      const rank = parts.columns.rankOf(this.data.documents[document], start), own = sentences[rank * 3];
      this.place = { document, start: own, end: sentences[rank * 3 + 1] };
      this.reach(this.place);
      this.lit = null;
      this.scrollToLit();
      const node = this.body.querySelector('[data-start="' + own + '"]');
      if (!node) return;
      node.classList.add("tlv-flash");
      setTimeout(() => node.classList.remove("tlv-flash"), 1600);
    }

    light() {
      for (const node of this.body.querySelectorAll(".tlv-lit, .tlv-also, .tlv-part")) {
        node.classList.remove("tlv-lit", "tlv-also", "tlv-part");
        if (node.getAttribute("role") === "button") node.setAttribute("aria-pressed", "false");
      }
      this.lit = null;
      parts.litWords(this.body, null);
      if (this.selected < 0 || !this.data) return;
      const wanted = String(this.selected);
      const place = this.place && this.place.document === this.document ? this.place : null;
      for (const node of this.body.querySelectorAll("[data-events]")) {
        if (!node.dataset.events.split(" ").includes(wanted)) continue;
        const sentence = node.closest("[data-start]");
        const from = Number(sentence.dataset.start), to = Number(sentence.dataset.end);
        const here = place && from < place.end && to > place.start;
        node.classList.add(here ? "tlv-lit" : "tlv-also");
        if (node === sentence) node.setAttribute("aria-pressed", "true");
        if (!here || node !== sentence) continue;
        this.lit = this.lit || node;
        // Of a sentence of which the event has only some words, these are lit, where the browser can.
        if ((place.start > from || place.end < to) && parts.litWords(this.body, place)) node.classList.add("tlv-part");
      }
    }

    scrollToLit() {
      const document = this.place && this.place.document === this.document ? this.data.documents[this.document] : null;
      const own = document ? document.sentences[parts.columns.rankOf(document, this.place.start) * 3] : -1;
      const node = this.lit || this.body.querySelector('[data-start="' + own + '"]');
      if (!node) return;
      const box = this.body.getBoundingClientRect(), at = node.getBoundingClientRect();
      if (at.top >= box.top + 12 && at.bottom <= box.bottom - 12) return;
      this.body.scrollTop += at.top - box.top - Math.max(24, (box.height - at.height) * 0.35);
    }

    /* The next or previous sentence in this document that tells an event, after the selected or first visible one. */
    jump(way) {
      if (this.document < 0) return -1;
      const document = this.data.documents[this.document];
      const told = parts.columns.eventsByRank(this.data, this.document);
      const live = (rank) => told.get(rank).find((i) => this.shown[i]);
      const ranks = [...told.keys()].filter((rank) => live(rank) !== undefined).sort((one, other) => one - other);
      if (!ranks.length) return -1;
      const at = this.selected >= 0 && this.place && this.place.document === this.document;
      const here = at ? parts.columns.rankOf(document, this.place.start) : way > 0 ? -1 : Infinity;
      const next = way > 0 ? ranks.find((rank) => rank > here) : ranks.filter((rank) => rank < here).pop();
      const rank = next !== undefined ? next : way > 0 ? ranks[0] : ranks[ranks.length - 1];
      this.pointed = { document: this.document, start: document.sentences[rank * 3] };
      return live(rank);
    }

    destroy() {
      parts.dom.clear(this.host).classList.remove("tlv", "tlv-text");
    }
  }

  parts.TextPane = TextPane;
})((window.TimelineParts = window.TimelineParts || {}));
