/* A stretch of a document's sentences as paragraphs, with what was read marked in them. The joined text of the
   paragraphs is the text of the stretch, character for character, white space included: spans of events and of dates
   lie over it freely and never take a word away. */
(function (/** @type {any} */ parts) {
  "use strict";

  /* The sentences of rank `first` to before `last`, and the space around them. */
  parts.textSentences = (data, number, first, last, shown) => {
    const { html } = parts.dom;
    const document = data.documents[number];
    const { sentences, text } = document;
    const into = window.document.createDocumentFragment();
    const told = parts.columns.eventsByRank(data, number);
    const shape = parts.textShape(document);
    let labels = first > 0 ? shape.labelsAt(sentences[first * 3 - 3]) : ["", ""];
    const expressions = sortedExpressions(document);
    let paragraph = null, holder = null, end = first > 0 ? sentences[first * 3 - 2] : 0;
    for (let rank = first; rank < last; rank += 1) {
      const from = sentences[rank * 3], to = sentences[rank * 3 + 1];
      if (holder && sentences[rank * 3 + 2] === paragraph) holder.append(text.slice(end, from));
      else {
        // The space between two paragraphs ends the first, where nobody sees it.
        if (holder) holder.append(text.slice(end, from));
        holder = html("p", { class: shape.classAt(from), "data-from": holder ? from : end });
        if (!into.childNodes.length) holder.append(text.slice(end, from));
        paragraph = sentences[rank * 3 + 2];
        into.append(holder);
      }
      const live = (told.get(rank) || []).filter((i) => shown[i]);
      const node = sentence(data, number, text, from, to, live, within(expressions, from, to));
      const before = labels;
      labels = shape.labelsAt(from);
      const news = labels.filter((label, at) => label && label !== before[at]).join(" · ");
      if (news) node.dataset.label = news;
      holder.append(node);
      end = to;
    }
    if (last * 3 === sentences.length) {
      if (!holder) into.append((holder = html("p", { "data-from": 0 })));
      holder.append(text.slice(end));
    }
    return into;
  };

  function sentence(data, number, text, from, to, live, expressions) {
    const { html } = parts.dom;
    const node = html("span", { class: live.length ? "tlv-sentence tlv-told" : "tlv-sentence", "data-start": from, "data-end": to });
    if (live.length) {
      node.setAttribute("role", "button");
      node.setAttribute("tabindex", "0");
      node.setAttribute("aria-pressed", "false");
      node.dataset.events = live.join(" ");
    }
    let at = from;
    for (const found of expressions) {
      const start = Math.max(at, found.start), end = Math.min(to, found.end);
      if (start >= end) continue;
      node.append(text.slice(at, start), expression(data, number, text.slice(start, end), found, live));
      at = end;
    }
    node.append(text.slice(at, to));
    return node;
  }

  /* Marked by what it is: a placed time takes the certainty of its event; others say that they are not on the chart. */
  function expression(data, number, text, found, live) {
    const { events, source } = data;
    const dated = live.filter((i) => {
      const date = events.date[i];
      return events.document[i] === number && date && date[0] < found.end && date[1] > found.start;
    });
    const node = parts.dom.html("span", { class: "tlv-time tlv-t-" + String(source.expression_types[found.type]).toLowerCase(), text });
    if (dated.length) {
      node.classList.add("tlv-c-" + source.certainties[events.certainty[dated[0]]]);
      node.dataset.events = dated.join(" ");
    } else node.classList.add("tlv-loose");
    return node;
  }

  const unpacked = new WeakMap();

  function sortedExpressions(document) {
    const flat = document.expressions || [];
    if (!unpacked.has(flat)) {
      const found = [];
      for (let at = 0; at < flat.length; at += 4) found.push({ start: flat[at], end: flat[at + 1], type: flat[at + 2] });
      unpacked.set(flat, found);
    }
    return unpacked.get(flat);
  }

  /* Those that begin between two places; one that reaches over the end is cut there. */
  function within(expressions, from, to) {
    let low = 0, high = expressions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (expressions[middle].start < from) low = middle + 1;
      else high = middle;
    }
    let behind = low;
    while (behind < expressions.length && expressions[behind].start < to) behind += 1;
    return expressions.slice(low, behind);
  }

  /* Lights words of the text without touching its elements; false where the browser cannot. `place` null: none. */
  parts.litWords = (body, place) => {
    if (!window.CSS || !CSS.highlights || !window.Highlight) return false;
    CSS.highlights.delete("tlv-words");
    if (!place) return true;
    const range = window.document.createRange();
    const from = pointAt(body, place.start), to = pointAt(body, place.end);
    if (!from || !to) return false;
    range.setStart(from[0], from[1]);
    range.setEnd(to[0], to[1]);
    CSS.highlights.set("tlv-words", new window.Highlight(range));
    return true;
  };

  /* Marks every place of some words (in small letters), paragraph by paragraph, where the browser can. */
  parts.foundWords = (body, words) => {
    if (!window.CSS || !CSS.highlights || !window.Highlight) return;
    CSS.highlights.delete("tlv-found");
    if (!words.length) return;
    const ranges = [];
    for (const holder of body.querySelectorAll("p")) {
      const text = holder.textContent.toLowerCase(), from = Number(holder.dataset.from);
      for (const word of words) {
        for (let at = text.indexOf(word); at >= 0 && ranges.length < MOST_FOUND; at = text.indexOf(word, at + word.length)) {
          const range = window.document.createRange();
          const start = pointAt(body, from + at, holder), end = pointAt(body, from + at + word.length, holder);
          range.setStart(start[0], start[1]);
          range.setEnd(end[0], end[1]);
          ranges.push(range);
        }
      }
    }
    if (ranges.length) CSS.highlights.set("tlv-found", new window.Highlight(...ranges));
  };

  const MOST_FOUND = 1000;

  /* The text node and the place in it of an offset into the document's text, or the nearest that is in the page. */
  function pointAt(body, offset, within = null) {
    const all = within ? [within] : [...body.querySelectorAll("p")];
    const holder = all.filter((each) => Number(each.dataset.from) <= offset).pop() || all[0];
    if (!holder) return null;
    const nodes = window.document.createTreeWalker(holder, window.NodeFilter.SHOW_TEXT);
    let left = Math.max(0, offset - Number(holder.dataset.from)), node = /** @type {any} */ (null);
    while (nodes.nextNode()) {
      node = nodes.currentNode;
      if (left <= node.length) return [node, left];
      left -= node.length;
    }
    return node && [node, node.length];
  }
})((window.TimelineParts = window.TimelineParts || {}));
