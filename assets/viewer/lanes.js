/* Lanes: which events stand in which row of the chart. An event told by several sources, or with several participants
   or tags, stands in each of their lanes (of people and tags three at most), so lanes hold places, (event, lane) pairs, not events. */
(function (/** @type {any} */ parts) {
  "use strict";

  const MOST_LANES = 24; // beyond, the smallest share one lane "Others"
  const MOST_PLACES = 3;

  const KEYS = {
    // An event that several sources tell stands in the lane of each.
    document: (data, i) => [data.events.document[i], ...(parts.columns.rare(data, "mentions", i) || []).map((mention) => mention[0])],
    participant: (data, i) => data.events.participants[i].slice(0, MOST_PLACES).map((pair) => pair[0]),
    place: (data, i) => (data.events.place[i] < 0 ? [] : [data.events.place[i]]),
    certainty: (data, i) => [data.events.certainty[i]],
    kind: (data, i) => [data.events.kind[i]],
    tag: (data, i) => (parts.columns.rare(data, "tags", i) || []).slice(0, MOST_PLACES),
  };
  const NAMES = {
    document: (data, key) => parts.columns.documentName(data, key),
    participant: (data, key) => data.source.names[key],
    place: (data, key) => data.source.places[key],
    certainty: (data, key) => capital(data.source.certainties[key]),
    kind: (data, key) => capital(data.source.kinds[key]) + "s",
    tag: (data, key) => data.source.tags[key],
  };
  const WITHOUT = { participant: "Nobody named", place: "No place", tag: "No tag", document: "No document" };

  function capital(word) {
    return word ? word[0].toUpperCase() + word.slice(1) : word;
  }

  /* {lanes: [{key, name, count, folded}], placeEvent: Int32Array, placeLane: Int16Array}; `shown` masks the events. */
  function arrange(data, grouping, shown, { order = "size", folded = new Set() } = {}) {
    if (!KEYS[grouping]) return single(data, shown);
    const groups = collect(data, grouping, shown);
    const sorted = ordered(groups, order);
    const own = sorted.length > MOST_LANES ? sorted.slice(0, MOST_LANES - 1) : sorted;
    const lanes = own.map((group) => lane(group.key, group.name, group.events.length));
    if (own.length < sorted.length) {
      const rest = sorted.slice(own.length);
      own.push({ events: [...new Set(rest.flatMap((group) => group.events))].sort((one, other) => one - other) });
      lanes.push(lane("others", "Others (" + rest.length + ")", own[own.length - 1].events.length));
    }
    const total = own.reduce((sum, group) => sum + group.events.length, 0);
    const placeEvent = new Int32Array(total), placeLane = new Int16Array(total);
    let at = 0;
    own.forEach((group, number) => {
      placeEvent.set(group.events, at);
      placeLane.fill(number, at, at + group.events.length);
      at += group.events.length;
    });
    return { lanes, placeEvent, placeLane };

    function lane(key, name, count) {
      return { key: String(key), name, count, folded: folded.has(String(key)) };
    }
  }

  function single(data, shown) {
    const events = [];
    for (let i = 0; i < data.count; i += 1) if (shown[i]) events.push(i);
    return {
      lanes: [{ key: "all", name: "", count: events.length, folded: false }],
      placeEvent: Int32Array.from(events),
      placeLane: new Int16Array(events.length),
    };
  }

  function collect(data, grouping, shown) {
    const groups = new Map();
    for (let i = 0; i < data.count; i += 1) {
      if (!shown[i]) continue;
      const keys = KEYS[grouping](data, i);
      if (!keys.length) put(-1, i);
      for (const key of new Set(keys)) put(key, i);
    }
    return [...groups.values()];

    function put(key, i) {
      let group = groups.get(key);
      if (!group) {
        const none = key === -1;
        const name = none ? WITHOUT[grouping] || "None" : NAMES[grouping](data, key);
        group = { key: none ? "none" : grouping === "document" ? data.documents[key].id : name, name, events: [], first: data.from[i], none };
        groups.set(key, group);
      }
      group.events.push(i);
    }
  }

  function ordered(groups, order) {
    const bySize = (one, other) => other.events.length - one.events.length || one.name.localeCompare(other.name);
    const compare = {
      size: bySize,
      first: (one, other) => one.first - other.first || bySize(one, other),
      name: (one, other) => one.name.localeCompare(other.name),
    }[Array.isArray(order) ? "size" : order] || bySize;
    const rank = Array.isArray(order) ? new Map(order.map((key, number) => [String(key), number])) : new Map();
    const place = (group) => (rank.has(String(group.key)) ? rank.get(String(group.key)) : Infinity);
    return groups.sort((one, other) => {
      const given = place(one) - place(other);
      if (given && !Number.isNaN(given)) return given;
      // Events without a key come last, whatever the order.
      return (one.none ? 1 : 0) - (other.none ? 1 : 0) || compare(one, other);
    });
  }

  parts.lanes = { arrange, GROUPINGS: ["none", ...Object.keys(KEYS)], capital };
})((window.TimelineParts = window.TimelineParts || {}));
