/* The view JSON unpacked for drawing: typed arrays by event number, look-ups by id, document and sentence.
   Event numbers follow time order, so "next in time" is number + 1. */
(function (/** @type {any} */ parts) {
  "use strict";

  const DAY = 86400000;
  const EMPTY = { version: 1, documents: [], events: { id: [] }, rare: {}, periods: [], unplaced: [], warnings: [] };

  function unpack(view) {
    const source = view || EMPTY;
    const events = source.events;
    const count = events.id.length;
    const data = { source, events, count, rare: source.rare || {}, documents: source.documents, byId: new Map() };
    data.from = new Float64Array(count);
    data.to = new Float64Array(count);
    data.open = new Uint8Array(count); // 1 open start, 2 open end
    for (let i = 0; i < count; i += 1) {
      data.byId.set(events.id[i], i);
      const from = events.from[i], to = events.to[i];
      data.open[i] = (from === null ? 1 : 0) + (to === null ? 2 : 0);
      // An open time is placed at the end that is known.
      data.from[i] = from === null ? to : from;
      data.to[i] = to === null ? from : to;
    }
    data.extent = extentOf(data);
    data.bySalience = salienceOrder(events.salience || [], count);
    data.isKey = keyEvents(data, events);
    data.sentenceEvents = source.documents.map(() => null);
    return data;
  }

  function extentOf(data) {
    let from = Infinity, to = -Infinity;
    for (let i = 0; i < data.count; i += 1) {
      if (data.from[i] < from) from = data.from[i];
      if (data.to[i] > to) to = data.to[i];
    }
    return data.count ? widened(data, { from, to }) : null;
  }

  /* A range with the other readings of disputed times taken in, so that their ghosts are in sight. */
  function widened(data, extent, shown) {
    for (const i of Object.keys(data.rare.conflict || {})) {
      if (shown && !shown[i]) continue;
      for (const mention of rare(data, "mentions", i) || []) {
        for (const end of [mention[3], mention[4]]) {
          if (end === null) continue;
          extent.from = Math.min(extent.from, end);
          extent.to = Math.max(extent.to, end);
        }
      }
    }
    return extent;
  }

  function salienceOrder(salience, count) {
    const order = Uint32Array.from({ length: count }, (_, i) => i);
    return order.sort((one, other) => (salience[other] || 0) - (salience[one] || 0) || one - other);
  }

  /* The most telling fifth, at least twelve. Among equals the first days, the last days and the ids decide, as where a
     server answers the same question (timeline/project/walking.py). */
  function keyEvents(data, events) {
    const isKey = new Uint8Array(data.count);
    const kept = Math.max(12, Math.ceil(data.count / 5));
    if (kept >= data.count) return isKey.fill(1);
    const weight = (i) => events.salience[i] || 0;
    const least = weight(data.bySalience[kept - 1]);
    const first = (i) => (events.from[i] === null ? -Infinity : Math.floor(events.from[i] / DAY));
    const last = (i) => (events.to[i] === null ? Infinity : Math.floor(Math.max(events.from[i] === null ? -Infinity : events.from[i], events.to[i] - 1) / DAY));
    const compared = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
    const equals = [];
    let left = kept;
    for (let i = 0; i < data.count; i += 1) {
      if (weight(i) > least) {
        isKey[i] = 1;
        left -= 1;
      } else if (weight(i) === least) equals.push(i);
    }
    equals.sort((one, other) => compared(first(one), first(other)) || compared(last(one), last(other)) || compared(events.id[one], events.id[other]));
    for (const i of equals.slice(0, left)) isKey[i] = 1;
    return isKey;
  }

  function rare(data, name, i) {
    const column = data.rare[name];
    return column === undefined ? undefined : column[i];
  }

  /* Map from the rank of a sentence of a document to the numbers of the events told in it, wholly or with some of its
     words, leading or further mention alike. */
  function eventsByRank(data, document) {
    if (!data.sentenceEvents[0] && data.count) indexSentences(data);
    return data.sentenceEvents[document] || new Map();
  }

  function indexSentences(data) {
    data.sentenceEvents = data.documents.map(() => new Map());
    for (let i = 0; i < data.count; i += 1) put(data.events.document[i], data.events.sentence[i], i);
    for (const [i, mentions] of Object.entries(data.rare.mentions || {})) {
      for (const mention of mentions) put(mention[0], mention.slice(1, 3), Number(i));
    }
    for (const map of data.sentenceEvents) for (const found of map.values()) found.sort((one, other) => one - other);

    function put(document, [start, end], i) {
      const map = data.sentenceEvents[document];
      if (!map || end <= start) return;
      const { sentences } = data.documents[document];
      for (let rank = rankOf(data.documents[document], start); rank * 3 < sentences.length && sentences[rank * 3] < end; rank += 1) {
        if (sentences[rank * 3 + 1] <= start) continue;
        const found = map.get(rank);
        if (!found) map.set(rank, [i]);
        else if (!found.includes(i)) found.push(i);
      }
    }
  }

  /* Rank of the sentence that holds offset `start`, or of the last before it. */
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

  /* Code points and UTF-16 units differ only in texts with characters beyond U+FFFF. */
  function codePoints(document, unit) {
    return document.astral ? Array.from(document.text.slice(0, unit)).length : unit;
  }

  function sentenceText(data, document, start, end) {
    return document >= 0 ? data.documents[document].text.slice(start, end) : "";
  }

  function sourcesOf(data, i) {
    const mentions = rare(data, "mentions", i);
    if (!mentions) return 1;
    return new Set([data.events.document[i], ...mentions.map((mention) => mention[0])]).size;
  }

  /* Everything known of one event, for hosts and the detail card. */
  function describe(data, i) {
    const { events, source } = data;
    const document = events.document[i];
    const name = (number) => {
      const { id = "", language = "" } = data.documents[number] || {};
      return { id, language, title: documentName(data, number) };
    };
    return {
      id: events.id[i],
      number: i,
      title: events.title[i],
      words: events.words[i],
      edtf: events.edtf[i],
      dateText: events.date_text[i],
      datePlace: placeOf(data, document, events.date[i]),
      precision: source.precisions[events.precision[i]],
      qualifier: events.qualifier[i],
      approximate: (events.qualifier[i] & 1) > 0,
      uncertain: (events.qualifier[i] & 2) > 0,
      certainty: source.certainties[events.certainty[i]],
      kind: source.kinds[events.kind[i]],
      basis: source.bases[events.basis[i]],
      speaker: (rare(data, "facts", i) || {}).speaker || "",
      facts: factsOf(data, i),
      place: events.place[i] < 0 ? "" : source.places[events.place[i]],
      participants: events.participants[i].map(([who, role, written = who]) => ({ name: source.names[written], role: source.roles[role], of: source.names[who] })),
      from: events.from[i],
      to: events.to[i],
      document: name(document),
      sentence: sentenceText(data, document, events.sentence[i][0], events.sentence[i][1]),
      pictures: parts.picturesBeside(data.documents[document], events.sentence[i][0]),
      explanation: events.explanation[i],
      steps: stepsOf(data, i),
      findings: rare(data, "findings", i) || [],
      related: (rare(data, "related", i) || []).map((number) => events.id[number]),
      mentions: (rare(data, "mentions", i) || []).map((mention) => ({
        document: name(mention[0]),
        start: mention[1],
        sentence: sentenceText(data, mention[0], mention[1], mention[2]),
        from: mention[3],
        to: mention[4],
        words: mention[5],
        edtf: mention[6],
      })),
      sources: sourcesOf(data, i),
      conflict: Boolean(rare(data, "conflict", i)),
      confidence: events.confidence[i],
      salience: events.salience[i],
      status: rare(data, "status", i) || "",
      tags: (rare(data, "tags", i) || []).map((number) => source.tags[number]),
      note: rare(data, "note", i) || "",
    };
  }

  /* Where words stand, in code points as the server counts, or null. */
  function placeOf(data, document, ends) {
    const held = data.documents[document];
    return held && ends ? { start: codePoints(held, ends[0]), end: codePoints(held, ends[1]) } : null;
  }

  /* What few events have and the page shows under a label, as the declaration of the fields says. */
  function factsOf(data, i) {
    const facts = rare(data, "facts", i) || {};
    return (data.source.facts || []).filter(([name]) => facts[name]).map(([name, label]) => ({ name, label, value: String(facts[name]) }));
  }

  /* How the date of an event was read; its document knows it by the place of the words. */
  function stepsOf(data, i) {
    const document = data.documents[data.events.document[i]];
    const date = data.events.date[i];
    return (document && document.steps && date && document.steps[`${date[0]}-${date[1]}`]) || [];
  }

  function documentName(data, number) {
    const document = data.documents[number];
    if (!document) return "";
    return document.title || document.source || document.url || "Untitled text";
  }

  parts.columns = { EMPTY, unpack, rare, eventsByRank, rankOf, codePoints, describe, documentName, sourcesOf, widened };
})((window.TimelineParts = window.TimelineParts || {}));
