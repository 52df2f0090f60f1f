/* Events in which every word of a query occurs: in the title, the date, the sentences, the people, the place, the tags.
   Case and accents do not matter; words in "quotation marks" stay together. */
(function (/** @type {any} */ parts) {
  "use strict";

  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const haystacks = new WeakMap();

  function words(query) {
    return [...folded(query).matchAll(/"([^"]+)"|(\S+)/g)].map((found) => (found[1] || found[2]).trim()).filter(Boolean);
  }

  function haystack(data, i) {
    const { events, source } = data;
    const words = (document, start, end) => (data.documents[document] ? data.documents[document].text.slice(start, end) : "");
    const told = (parts.columns.rare(data, "mentions", i) || []).map(([document, start, end]) => words(document, start, end));
    const sentences = [words(events.document[i], ...events.sentence[i]), ...told];
    const people = events.participants[i].flatMap(([who, , written = who]) => [source.names[who], source.names[written]]);
    const tags = (parts.columns.rare(data, "tags", i) || []).map((tag) => source.tags[tag]);
    const place = events.place[i] < 0 ? "" : source.places[events.place[i]];
    return folded([events.title[i], events.words[i], events.date_text[i], ...sentences, place, ...people, ...tags].join("\n"));
  }

  /* Event numbers in time order; every event for an empty query. */
  function search(data, query) {
    const wanted = words(query);
    if (!haystacks.has(data)) haystacks.set(data, new Array(data.count));
    const cache = haystacks.get(data);
    const found = [];
    for (let i = 0; i < data.count; i += 1) {
      if (cache[i] === undefined) cache[i] = haystack(data, i);
      if (wanted.every((word) => cache[i].includes(word))) found.push(i);
    }
    return found;
  }

  search.words = words;
  search.forget = (data) => haystacks.delete(data);
  parts.search = search;
})((window.TimelineParts = window.TimelineParts || {}));
