// A view in which a few events changed: their new rows put in by time, everything that counts rows counted anew.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const INDEXED = { precision: "precisions", certainty: "certainties", kind: "kinds", basis: "bases" };

  // `part` is a view of the changed events alone; `gone` are ids that are not on the timeline any more.
  shell.patched = (view, part, gone) => {
    const out = Object.assign({}, view);
    for (const list of ["names", "places", "tags", "roles", ...Object.values(INDEXED)]) {
      out[list] = view[list].slice();
    }
    const leaving = new Set([...gone, ...part.events.id]);
    const rows = [];
    view.events.id.forEach((id, i) => leaving.has(id) || rows.push({ from: view, i }));
    const relatedIds = (i) => ((view.rare.related || {})[i] || []).map((each) => view.events.id[each]);
    part.events.id.forEach((id, i) => rows.splice(place(rows, part, i), 0, { from: part, i }));

    const order = new Map(rows.map((row, index) => [row.from.events.id[row.i], index]));
    out.events = columns(rows, out, view, part);
    out.rare = {};
    for (const name of new Set([...Object.keys(view.rare), ...Object.keys(part.rare)])) {
      out.rare[name] = {};
    }
    rows.forEach((row, index) => {
      for (const [name, held] of Object.entries(row.from.rare)) {
        if (held[row.i] !== undefined && name !== "related") {
          out.rare[name][index] = row.from === view ? held[row.i] : rareValue(name, held[row.i], out, view, part);
        }
      }
      // Links between events are numbers of rows; those of a changed event stay what they were.
      const was = row.from === view ? row.i : view.events.id.indexOf(part.events.id[row.i]);
      const related = was < 0 ? [] : relatedIds(was).filter((id) => order.has(id));
      if (related.length) {
        out.rare.related[index] = related.map((id) => order.get(id));
      }
    });
    out.periods = view.periods.map((period) => {
      const id = period.event >= 0 ? view.events.id[period.event] : null;
      return Object.assign({}, period, { event: id !== null && order.has(id) ? order.get(id) : -1 });
    });
    return out;
  };

  function rareValue(name, value, out, view, part) {
    if (name === "tags") {
      return value.map((tag) => number(out.tags, part.tags[tag]));
    }
    if (name === "mentions") {
      return value.map(([document, ...rest]) => [documentNumber(view, part.documents[document].id), ...rest]);
    }
    return value;
  }

  function columns(rows, out, view, part) {
    const made = {};
    for (const name of Object.keys(view.events)) {
      made[name] = rows.map((row) => {
        const value = row.from.events[name][row.i];
        return row.from === view ? value : translated(name, value, out, view, part);
      });
    }
    return made;
  }

  function translated(name, value, out, view, part) {
    if (INDEXED[name]) {
      return number(out[INDEXED[name]], part[INDEXED[name]][value]);
    }
    if (name === "place") {
      return value < 0 ? -1 : number(out.places, part.places[value]);
    }
    if (name === "document") {
      return documentNumber(view, part.documents[value].id);
    }
    if (name === "participants") {
      return value.map(([who, role, ...rest]) => [number(out.names, part.names[who]), number(out.roles, part.roles[role]), ...rest]);
    }
    return value;
  }

  function number(list, value) {
    const at = list.indexOf(value);
    return at >= 0 ? at : list.push(value) - 1;
  }

  function documentNumber(view, id) {
    return view.documents.findIndex((document) => document.id === id);
  }

  // Where a row belongs: events stand in the order of their beginnings, an open one at its end.
  function place(rows, part, i) {
    const start = begins(part, i);
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (begins(rows[middle].from, rows[middle].i) <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  function begins(view, i) {
    const { from, to } = view.events;
    return from[i] === null ? to[i] : from[i];
  }
});
