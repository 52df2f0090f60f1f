/* The source text: one document, a window of sentences at a time, with what was read marked in it.
   Sentences that tell an event are buttons; a click inside one on a date picks the event of that date. */
(function (parts) {
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
      this.title = html("h2", { class: "tlv-document-title" });
      this.body = html("div", { class: "tlv-body", tabindex: 0, role: "region", "aria-label": "Source text" });
      host.append(html("div", { class: "tlv-text-head" }, [this.picker, this.title, this.meta]), this.body);
      this.body.addEventListener("click", (event) => this.clicked(event));
      this.body.addEventListener("keydown", (event) => this.keyed(event));
      this.body.addEventListener("scroll", () => this.scrolled(), { passive: true });
      this.body.addEventListener("mouseup", () => this.marked());
      this.document = -1;
      this.selected = -1;
    }

    show(data, shown) {
      const same = this.data && this.data.documents.length && data.documents[this.document] &&
        this.data.documents[this.document] && this.data.documents[this.document].id === data.documents[this.document].id;
      this.data = data;
      this.shown = shown;
      this.fillPicker(false);
      this.open(same ? this.document : 0, same ? this.first : 0);
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
      if (!document) return;
      this.fillPicker(window.document.activeElement === this.picker);
      this.picker.value = String(number);
      this.count = document.sentences.length / 3;
      this.fill(Math.max(0, at - WINDOW), Math.min(this.count, at + WINDOW * 2));
    }

    head(document) {
      this.title.textContent = document ? parts.columns.documentName(this.data, this.document) : "";
      const said = document && document.published_words;
      this.meta.textContent = !document ? "" : [document.author, said ? "Published " + said : "No publication date found", document.source && document.source !== document.title ? document.source : ""].filter(Boolean).join(" · ");
    }

    fill(first, last) {
      this.first = first;
      this.last = last;
      const fragment = window.document.createDocumentFragment();
      if (first > 0) fragment.append(this.more("Earlier text", -1));
      this.paragraphs(first, last, fragment);
      if (last < this.count) fragment.append(this.more("Later text", 1));
      parts.dom.clear(this.body).append(fragment);
      this.light();
    }

    more(text, way) {
      return parts.dom.html("button", { class: "tlv-more", type: "button", text, onclick: () => this.extend(way) });
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

    /* -- building ------------------------------------------------------------------------------------------ */

    paragraphs(first, last, into) {
      const { html } = parts.dom;
      const document = this.data.documents[this.document];
      const { sentences, text } = document;
      const told = parts.columns.eventsBySentence(this.data, this.document);
      const headings = new Set((document.sections || []).filter((section) => section[2] === "heading" || section[2] === "chapter").map((section) => section[0]));
      const expressions = sortedExpressions(document);
      let number = null, holder = null, end = 0;
      for (let rank = first; rank < last; rank += 1) {
        const from = sentences[rank * 3], to = sentences[rank * 3 + 1], paragraph = sentences[rank * 3 + 2];
        if (paragraph !== number) {
          number = paragraph;
          holder = html("p", headings.has(from) ? { class: "tlv-heading" } : null);
          into.append(holder);
        } else holder.append(gapText(text.slice(end, from)));
        holder.append(this.sentence(text, from, to, told.get(from) || [], expressions));
        end = to;
      }
    }

    sentence(text, from, to, events, expressions) {
      const { html } = parts.dom;
      const live = events.filter((i) => this.shown[i]);
      const node = html("span", { class: live.length ? "tlv-sentence tlv-told" : "tlv-sentence", "data-start": from });
      if (live.length) {
        node.setAttribute("role", "button");
        node.setAttribute("tabindex", "0");
        node.setAttribute("aria-pressed", "false");
        node.dataset.events = live.join(" ");
      }
      let at = from;
      for (const found of within(expressions, from, to)) {
        if (found.start < at) continue;
        node.append(text.slice(at, found.start));
        node.append(this.expression(text, found, live));
        at = found.end;
      }
      node.append(text.slice(at, to));
      return node;
    }

    /* Marked by what it is: a placed time takes the certainty of its event; others say that they are not on the chart. */
    expression(text, found, events) {
      const { source } = this.data;
      const dated = events.filter((i) => {
        const date = this.data.events.date[i];
        return this.data.events.document[i] === this.document && date && date[0] < found.end && date[1] > found.start;
      });
      const type = source.expression_types[found.type];
      const node = parts.dom.html("span", { class: "tlv-time tlv-t-" + String(type).toLowerCase(), text: text.slice(found.start, found.end) });
      if (dated.length) {
        node.classList.add("tlv-c-" + source.certainties[this.data.events.certainty[dated[0]]]);
        node.dataset.events = dated.join(" ");
      } else node.classList.add("tlv-loose");
      return node;
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
      if (at >= 0 && at === events.length - 1) this.hooks.onSelect(events.length > 1 ? events[0] : -1);
      else this.hooks.onSelect(events[at + 1]);
    }

    /* Words marked with the mouse: offsets into the text, for hosts that let people add an event. */
    marked() {
      const selection = window.getSelection();
      if (!this.hooks.onMark || !selection.rangeCount || selection.isCollapsed) return;
      const range = selection.getRangeAt(0);
      const start = this.offset(range.startContainer, range.startOffset), end = this.offset(range.endContainer, range.endOffset);
      if (start === null || end === null || end <= start) return;
      const document = this.data.documents[this.document];
      this.hooks.onMark({
        document: document.id,
        start: parts.columns.codePoints(document, start),
        end: parts.columns.codePoints(document, end),
        text: document.text.slice(start, end),
      });
    }

    offset(node, at) {
      const sentence = (node.nodeType === 1 ? node : node.parentElement).closest("[data-start]");
      if (!sentence || !this.body.contains(sentence)) return null;
      const before = window.document.createRange();
      before.setStart(sentence, 0);
      before.setEnd(node, at);
      return Number(sentence.dataset.start) + before.toString().length;
    }

    /* -- selection ----------------------------------------------------------------------------------------- */

    /* Lights event i (its sentence in `mention`, 0 the leading one) and brings it into view. */
    select(i, { scroll = true, mention = 0 } = {}) {
      this.selected = i;
      if (i >= 0) this.place = this.placeOf(i, mention);
      if (i >= 0 && scroll && this.place) this.reach(this.place);
      this.light();
      if (i >= 0 && scroll) this.scrollToLit();
    }

    placeOf(i, mention) {
      const { events } = this.data;
      const further = (parts.columns.rare(this.data, "mentions", i) || [])[mention - 1];
      const document = further ? further[0] : events.document[i];
      return document < 0 ? null : { document, start: further ? further[1] : events.sentence[i][0] };
    }

    reach({ document, start }) {
      const rank = rankOf(this.data.documents[document], start);
      if (document !== this.document) this.open(document, rank);
      else if (rank < this.first || rank >= this.last) this.fill(Math.max(0, rank - WINDOW), Math.min(this.count, rank + WINDOW * 2));
    }

    /* Brings a sentence into view without selecting anything, and flashes it. */
    reveal(document, start) {
      const { sentences } = this.data.documents[document];
      const own = sentences[rankOf(this.data.documents[document], start) * 3];
      this.place = { document, start: own };
      this.reach(this.place);
      this.lit = null;
      this.scrollToLit();
      const node = this.body.querySelector('[data-start="' + own + '"]');
      if (!node) return;
      node.classList.add("tlv-flash");
      setTimeout(() => node.classList.remove("tlv-flash"), 1600);
    }

    light() {
      for (const node of this.body.querySelectorAll(".tlv-lit, .tlv-also")) {
        node.classList.remove("tlv-lit", "tlv-also");
        if (node.getAttribute("role") === "button") node.setAttribute("aria-pressed", "false");
      }
      this.lit = null;
      if (this.selected < 0 || !this.data) return;
      const wanted = String(this.selected);
      for (const node of this.body.querySelectorAll("[data-events]")) {
        if (!node.dataset.events.split(" ").includes(wanted)) continue;
        const sentence = node.closest("[data-start]");
        const here = this.place && this.place.document === this.document && Number(sentence.dataset.start) === this.place.start;
        node.classList.add(here ? "tlv-lit" : "tlv-also");
        if (node === sentence) node.setAttribute("aria-pressed", "true");
        if (here && node === sentence) this.lit = node;
      }
    }

    scrollToLit() {
      const node = this.lit || (this.place && this.body.querySelector('[data-start="' + this.place.start + '"]'));
      if (!node) return;
      const box = this.body.getBoundingClientRect(), own = node.getBoundingClientRect();
      if (own.top >= box.top + 12 && own.bottom <= box.bottom - 12) return;
      this.body.scrollTop += own.top - box.top - Math.max(24, (box.height - own.height) * 0.35);
    }

    /* The next or previous sentence in this document that tells an event, after the selected or first visible one. */
    jump(way) {
      if (this.document < 0) return -1;
      const told = parts.columns.eventsBySentence(this.data, this.document);
      const starts = [...told.keys()].filter((start) => told.get(start).some((i) => this.shown[i])).sort((one, other) => one - other);
      if (!starts.length) return -1;
      const here = this.selected >= 0 && this.place && this.place.document === this.document ? this.place.start : way > 0 ? -1 : Infinity;
      const next = way > 0 ? starts.find((start) => start > here) : starts.filter((start) => start < here).pop();
      const start = next !== undefined ? next : way > 0 ? starts[0] : starts[starts.length - 1];
      return told.get(start).find((i) => this.shown[i]);
    }

    destroy() {
      parts.dom.clear(this.host).classList.remove("tlv", "tlv-text");
    }
  }

  function gapText(gap) {
    return window.document.createTextNode(/^[ \t]*$/.test(gap) ? gap : gap.replace(/[\r\n]+/g, " "));
  }

  /* Rank of the sentence that holds offset `start`. */
  function rankOf(document, start) {
    const { sentences } = document;
    let low = 0, high = sentences.length / 3 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (sentences[middle * 3] <= start) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  const unpacked = new WeakMap();

  function sortedExpressions(document) {
    const flat = document.expressions || [];
    if (!unpacked.has(flat)) {
      const found = [];
      for (let at = 0; at < flat.length; at += 4) found.push({ start: flat[at], end: flat[at + 1], type: flat[at + 2], placed: flat[at + 3] });
      unpacked.set(flat, found);
    }
    return unpacked.get(flat);
  }

  function within(expressions, from, to) {
    let low = 0, high = expressions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (expressions[middle].start < from) low = middle + 1;
      else high = middle;
    }
    const found = [];
    for (let at = low; at < expressions.length && expressions[at].end <= to; at += 1) found.push(expressions[at]);
    return found;
  }

  parts.TextPane = TextPane;
})((window.TimelineParts = window.TimelineParts || {}));
