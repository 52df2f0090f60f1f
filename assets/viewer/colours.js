/* Colour and symbol by source, person, place or tag: the eight most frequent have their own, by shape first; the rest
   share a grey one. Certainty keeps its own signs (filled, outlined, dashed, struck) whatever the colour. */
(function (/** @type {any} */ parts) {
  "use strict";

  const OWN = 8, OTHER = 9, NONE = 10;
  const NAMES = ["blue", "teal", "green", "olive", "orange", "red", "pink", "violet", "grey"];

  const KEYS = {
    document: (data, i) => [data.events.document[i]],
    participant: (data, i) => data.events.participants[i].map((pair) => pair[0]),
    place: (data, i) => (data.events.place[i] < 0 ? [] : [data.events.place[i]]),
    tag: (data, i) => parts.columns.rare(data, "tags", i) || [],
  };
  const WORDS = {
    document: (data, key) => parts.columns.documentName(data, key),
    participant: (data, key) => data.source.names[key],
    place: (data, key) => data.source.places[key],
    tag: (data, key) => data.source.tags[key],
  };

  /* Numbers of colours by event (`NONE` where it has none of these) into `data.hue`; gives the legend [{name, hue, count}]. `fixed` names colours
     that a person gave to some values. */
  function assign(data, by, shown, fixed = {}) {
    data.hue = null;
    if (!KEYS[by]) return [];
    const counts = new Map();
    for (let i = 0; i < data.count; i += 1) {
      if (shown[i]) for (const key of new Set(KEYS[by](data, i))) counts.set(key, (counts.get(key) || 0) + 1);
    }
    const name = (key) => WORDS[by](data, key);
    const listed = [...counts.keys()].sort((one, other) => counts.get(other) - counts.get(one) || name(one).localeCompare(name(other)));
    const hues = given(listed, name, fixed);
    data.hue = new Uint8Array(data.count);
    for (let i = 0; i < data.count; i += 1) {
      const key = KEYS[by](data, i).find((each) => hues.has(each));
      data.hue[i] = key === undefined ? (KEYS[by](data, i).length ? OTHER : NONE) : hues.get(key);
    }
    const legend = [...hues].map(([key, hue]) => ({ name: name(key), id: by === "document" ? data.documents[key].id : name(key), hue, count: counts.get(key) }));
    const rest = listed.length - hues.size;
    return rest ? legend.concat([{ name: rest + " others", id: null, hue: OTHER, count: rest }]) : legend;
  }

  function given(listed, name, fixed) {
    const hues = new Map();
    for (const key of listed) if (fixed[name(key)]) hues.set(key, NAMES.indexOf(fixed[name(key)]) + 1);
    const used = new Set(hues.values());
    const free = NAMES.slice(0, OWN).map((_, at) => at + 1).filter((hue) => !used.has(hue));
    for (const key of listed) {
      if (hues.size >= OWN || !free.length) break;
      if (!hues.has(key)) hues.set(key, free.shift());
    }
    return hues;
  }

  /* Every colour has a shape of its own, so that none is told by colour alone. */
  const SHAPES = [
    null,
    "M0 -6A6 6 0 1 1 -.01 -6Z", // disc
    "M-5.3 -5.3H5.3V5.3H-5.3Z", // square
    "M0 -6.6L6.4 5H-6.4Z", // triangle
    "M0 -7L7 0L0 7L-7 0Z", // diamond
    "M0 6.6L6.4 -5H-6.4Z", // triangle that stands on its tip
    "M0 -7L2 -2.2L7 -1.8L3.2 1.6L4.4 6.6L0 3.9L-4.4 6.6L-3.2 1.6L-7 -1.8L-2 -2.2Z", // star
    "M-2.2 -6.5H2.2V-2.2H6.5V2.2H2.2V6.5H-2.2V2.2H-6.5V-2.2H-2.2Z", // cross
    "M-3.4 -6H3.4L6.8 0L3.4 6H-3.4L-6.8 0Z", // hexagon
    "M-4.5 -3H4.5V3H-4.5Z", // flat bar
  ];

  function symbol(hue, x = 0, size = 1) {
    return parts.dom.svg("path", { class: "tlv-symbol tlv-k-" + hue, d: SHAPES[hue], transform: "translate(" + x + ",0) scale(" + size + ")" });
  }

  parts.colours = { NONE, assign, symbol, SHAPES, NAMES, BY: ["certainty", ...Object.keys(KEYS)] };
})((window.TimelineParts = window.TimelineParts || {}));
