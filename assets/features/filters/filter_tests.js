// What each filter means, in one place; the same as for the API and the embedded page (timeline/project/walking.py), which a
// test compares.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  // Tests of an event by its number, one for each filter in use. `times` holds what "from" and "to" mean: {from, to} in
  // milliseconds (null: open), null for no filter, undefined while it is not known.
  shell.filterTests = (view, wanted, times) => {
    const { events, rare } = view;
    const list = [];
    const any = (name, of) => wanted[name].length && list.push(of(new Set(wanted[name])));
    any("document", (set) => (i) => view.documents[events.document[i]] && set.has(view.documents[events.document[i]].id));
    any("participant", (set) => {
      const asked = new Set([...set].map(lower));
      const named = view.names.map((name) => asked.has(lower(name)));
      return (i) => events.participants[i].some(([who, , written = who]) => named[who] || named[written]);
    });
    any("place", (set) => (i) => events.place[i] >= 0 && set.has(view.places[events.place[i]]));
    any("tag", (set) => (i) => ((rare.tags || {})[i] || []).some((tag) => set.has(view.tags[tag])));
    any("certainty", (set) => (i) => set.has(view.certainties[events.certainty[i]]));
    any("kind", (set) => (i) => set.has(view.kinds[events.kind[i]]));
    any("basis", (set) => (i) => set.has(view.bases[events.basis[i]]));
    any("status", (set) => (i) => set.has((rare.status || {})[i] || "new"));
    if (wanted.confidence > 0) {
      const least = wanted.confidence / 100;
      list.push((i) => events.confidence[i] >= least);
    }
    const { from, to } = times;
    if (from && !from.problem && from.from !== null) {
      list.push((i) => events.to[i] === null || lastMoment(events, i) >= from.from);
    }
    if (to && !to.problem && to.to !== null) {
      list.push((i) => events.from[i] === null || events.from[i] < to.to);
    }
    return list;
  };

  const lower = (name) => name.toLowerCase();

  // "to" is the first millisecond behind; an instant ends as it begins.
  function lastMoment(events, i) {
    return events.from[i] === null ? events.to[i] - 1 : Math.max(events.from[i], events.to[i] - 1);
  }
});
