// Search and filters, on what the page holds already; all of it stands in the address.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const FIELDS = shell.filterFields.map(({ name }) => name);
  const LISTS = FIELDS.filter((name) => Array.isArray(blank()[name]));
  let wanted = blank();
  let query = "";
  let waiting = null;
  let asking = null;
  let keyOnly = false;

  shell.filtered = null; // ids that are left, null for all

  function blank() {
    return Object.fromEntries(shell.filterFields.map(({ name, empty }) => [name, Array.isArray(empty) ? [] : empty]));
  }

  // -- the address

  // Shows what another address of this project says, without loading the page anew.
  shell.useAddress = (search) => {
    readAddress(search);
    shell.set("search", { value: query });
    show();
    choices();
    apply();
    restore();
  };

  function readAddress(search = location.search) {
    const given = new URLSearchParams(search);
    query = given.get("q") || "";
    for (const name of LISTS) {
      wanted[name] = given.getAll(name);
    }
    wanted.from = given.get("from") || "";
    wanted.to = given.get("to") || "";
    wanted.confidence = Number(given.get("confidence")) || 0;
    keyOnly = !["", "0", null].includes(given.get("key"));
    shell.wish = { lanes: given.get("lanes"), at: given.get("at"), event: given.get("event"), room: given.get("room"), view: given.get("view"), colour: given.get("colour"), fold: given.get("fold") };
  }

  function filtersNow() {
    const now = new URLSearchParams();
    if (query) {
      now.set("q", query);
    }
    for (const name of FIELDS) {
      [].concat(wanted[name]).forEach((value) => value && now.append(name, value));
    }
    if (keyOnly) {
      now.set("key", "1");
    }
    return now;
  }

  // What to ask the server for: of a large project it sends a part.
  shell.question = () => {
    const now = filtersNow();
    if (shell.viewer.selected()) {
      now.set("event", shell.viewer.selected());
    }
    return now.toString();
  };

  shell.addressNow = () => {
    const now = filtersNow();
    Object.entries(shell.wish).forEach(([name, value]) => value && now.set(name, value));
    return now.toString();
  };

  function writeAddress() {
    const text = shell.addressNow();
    history.replaceState(null, "", location.pathname + (text ? `?${text}` : ""));
  }
  shell.writeAddress = () => {
    clearTimeout(waiting);
    waiting = setTimeout(writeAddress, 250);
  };

  // -- what is left

  shell.searched = () => query;
  shell.asksRejected = () => wanted.status.includes("rejected");

  function apply() {
    if (!shell.data) {
      return;
    }
    const { extent, view } = shell.data;
    if (extent && extent.asked === undefined) {
      extent.asked = filtersNow().toString();
    } else if (extent && extent.asked !== filtersNow().toString()) {
      clearTimeout(asking);
      asking = setTimeout(() => shell.load({ anew: true }), 300);
    }
    const list = shell.filterTests(view, wanted, { from: meant(wanted.from), to: meant(wanted.to) });
    // The words of a large project were looked for by the server, in notes and tags too.
    const searched = query && !extent ? new Set(shell.viewer.search(query)) : null;
    const key = keyOnly ? new Set(shell.viewer.keyIds()) : null;
    let ids = null;
    if (list.length || searched || key) {
      ids = view.events.id.filter((id, i) => (!searched || searched.has(id)) && (!key || key.has(id)) && list.every((test) => test(i)));
    }
    // Nothing was and nothing is filtered: the chart stands already.
    if (ids !== null || shell.filtered !== null) {
      const hidden = wanted.certainty.length ? view.certainties.filter((name) => !wanted.certainty.includes(name)) : [];
      shell.viewer.setFilter(ids, { hidden, keyOnly });
    }
    shell.filtered = ids;
    shell.viewer.markWords(query);
    chips();
    shell.writeAddress();
    shell.emit("filtered", { ids });
  }

  // What a typed time means is the server's to say, so that it means the same everywhere; undefined while it is asked.
  const meanings = new Map();

  function meant(text) {
    const said = text.trim();
    if (!said || meanings.has(said)) {
      return said ? meanings.get(said) : null;
    }
    meanings.set(said, undefined);
    shell.get(`time?${new URLSearchParams({ said })}`).then(
      (time) => told(said, time),
      (problem) => (problem.status ? told(said, { problem: problem.message }) : meanings.delete(said)),
    );
    return undefined;
  }

  // Whether every typed time is known by now.
  shell.settledFilters = () => [wanted.from, wanted.to].every((text) => !text.trim() || meanings.get(text.trim()) !== undefined);

  function told(said, time) {
    meanings.set(said, time);
    apply();
  }

  // The switches of the legend and of key events are this filter, too.
  shell.on("certainty", (name) => {
    const all = shell.data.view.certainties;
    const shown = wanted.certainty.length ? wanted.certainty : all;
    const next = shown.includes(name) ? shown.filter((one) => one !== name) : all.filter((one) => shown.includes(one) || one === name);
    wanted.certainty = next.length === all.length ? [] : next;
    shell.set("filter-certainty", { value: wanted.certainty });
    apply();
  });
  // Filters by these values of one field, and fits the chart to what is left; none: that filter goes.
  shell.filterBy = (name, values) => {
    wanted[name] = values;
    choices();
    shell.set(`filter-${name}`, { value: values });
    apply();
    shell.viewer.fit();
  };
  shell.filterOf = (name) => wanted[name];
  shell.on("key", (on) => {
    keyOnly = on;
    apply();
  });

  // -- the line of chips

  function label(name, value) {
    if (name === "document") {
      const document = shell.data.view.documents.find((one) => one.id === value);
      value = document ? document.title || document.source : value;
    }
    const { before, after } = shell.filterFields.find((field) => field.name === name);
    return `${before} ${value} ${after}`.trim();
  }

  function chips() {
    const host = byId("filter-chips");
    const shown = [];
    if (query) {
      shown.push(chip(`“${query}”`, () => setQuery("")));
    }
    for (const name of FIELDS) {
      for (const value of [].concat(wanted[name])) {
        if (value && !(name === "certainty" && mostly())) {
          shown.push(chip(label(name, value), () => drop(name, value), problemOf(name)));
        }
      }
    }
    if (mostly()) {
      const hidden = shell.data.view.certainties.filter((name) => !wanted.certainty.includes(name));
      hidden.forEach((name) => shown.push(chip(`not ${name}`, () => shell.emit("certainty", name))));
    }
    if (keyOnly) {
      shown.push(chip("key events", () => shell.emit("key", false)));
    }
    host.hidden = shown.length === 0;
    const { extent } = shell.data;
    const left = shell.filtered ? shell.filtered.length : extent ? extent.loaded : 0;
    if (query) {
      shown.push(...shell.passages());
    }
    const clear = make("button", { class: "tl-button is-quiet", type: "button", "data-do": "filters.clear" }, "Clear all");
    host.replaceChildren(make("span", { class: "tl-count", role: "status" }, counted(left, extent)), ...shown, clear);
    byId("filters-open").classList.toggle("is-on", shown.length > 0);
  }

  // With most certainties shown it is shorter to name those that are not.
  function mostly() {
    return wanted.certainty.length > shell.data.view.certainties.length / 2;
  }

  function problemOf(name) {
    const time = name === "from" || name === "to" ? meanings.get(wanted[name].trim()) : null;
    return time ? time.problem : "";
  }

  function counted(left, extent) {
    const whole = extent ? extent.total : shell.data.view.events.id.length;
    const matching = extent && extent.matching > left ? ` of ${extent.matching.toLocaleString()} that match` : "";
    return `${left.toLocaleString()}${matching} of ${whole.toLocaleString()} events`;
  }

  function chip(text, run, problem = "") {
    const cross = make("button", { type: "button", "aria-label": `Take away: ${text}`, onclick: run });
    cross.append(make("span", { class: "ti ti-close", "aria-hidden": "true" }));
    return make("span", { class: `tl-chip${problem ? " is-bad" : ""}`, title: problem || null }, problem ? `${text}: not understood` : text, cross);
  }

  function drop(name, value) {
    wanted[name] = Array.isArray(wanted[name]) ? wanted[name].filter((one) => one !== value) : blank()[name];
    shell.set(`filter-${name}`, { value: wanted[name] });
    apply();
  }

  // -- the drawer

  window.dash_clientside.shell.filters = (...values) => {
    const given = /** @type {any} */ (Object.fromEntries(FIELDS.map((name, i) => [name, values[i] === undefined || values[i] === null ? blank()[name] : values[i]])));
    if (JSON.stringify(given) !== JSON.stringify(wanted)) {
      wanted = given;
      apply();
    }
  };
  shell.action("filters.open", () => {
    choices();
    shell.set("filter-drawer", { opened: true });
  });
  shell.action("filters.close", () => shell.set("filter-drawer", { opened: false }));
  shell.action("filters.clear", () => {
    wanted = blank();
    keyOnly = false;
    show();
    setQuery("");
  });
  shell.action("filters.shown", () => {
    const { from, to } = shell.viewer.range();
    const day = (ms) => {
      const at = new Date(ms);
      return at.getUTCFullYear() > 0 ? `${String(at.getUTCFullYear()).padStart(4, "0")}-${String(at.getUTCMonth() + 1).padStart(2, "0")}-${String(at.getUTCDate()).padStart(2, "0")}` : `${1 - at.getUTCFullYear()} BC`;
    };
    shell.set("filter-from", { value: day(from) });
    shell.set("filter-to", { value: day(to) });
  });

  function show() {
    FIELDS.forEach((name) => shell.set(`filter-${name}`, { value: wanted[name] }));
  }

  function choices() {
    const view = shell.data.view;
    const { events, rare } = view;
    const some = (numbers, names) => {
      const counts = new Map();
      numbers.forEach((number) => number >= 0 && counts.set(number, (counts.get(number) || 0) + 1));
      const listed = [...counts].sort(([a, many], [b, more]) => more - many || names(a).localeCompare(names(b)));
      return listed.map(([number, count]) => ({ value: names(number), label: `${names(number)} (${count})` }));
    };
    const told = new Map();
    events.document.forEach((number) => told.set(number, (told.get(number) || 0) + 1));
    shell.set("filter-document", { data: view.documents.map((one, number) => ({ value: one.id, label: `${one.title || one.source || one.id} (${told.get(number) || 0})` })) });
    shell.set("filter-participant", { data: some(events.participants.flatMap((those) => [...new Set(those.map(([who]) => who))]), (number) => view.names[number]) });
    shell.set("filter-place", { data: some(events.place, (number) => view.places[number]) });
    shell.set("filter-tag", { data: some(Object.values(rare.tags || {}).flat(), (number) => view.tags[number]) });
  }

  // -- the search field

  function setQuery(text) {
    query = text;
    shell.set("search", { value: text });
    apply();
  }

  shell.action("search.focus", () => {
    byId("search").focus();
    byId("search").select();
  });
  shell.key("/", "search.focus");

  shell.on("started", () => {
    readAddress();
    const field = byId("search");
    shell.set("search", { value: query });
    show();
    field.addEventListener("input", () => {
      query = field.value.trim();
      apply();
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        setQuery("");
        field.blur();
      }
      if (event.key === "Enter" && shell.filtered && shell.filtered.length) {
        const ids = shell.filtered;
        const at = ids.indexOf(shell.viewer.selected());
        shell.viewer.select(ids[(at + 1) % ids.length]);
      }
    });
  });

  // Words are looked for in the sentences, too.
  shell.on("texts", () => query && apply());

  shell.on("loaded", ({ first }) => {
    // A MultiSelect shows only values it knows, so an address that names some needs the choices at once.
    if (first && LISTS.some((name) => wanted[name].length)) {
      choices();
    }
    apply();
    if (first) {
      restore();
    }
  });

  // -- the rest of the view in the address: lanes, range, event

  function restore() {
    const { lanes, at, event, fold } = shell.wish;
    if (Boolean(fold) !== shell.viewer.isFolding()) {
      shell.viewer.setFolding(Boolean(fold));
    }
    if (lanes) {
      shell.viewer.setLanes(lanes);
    }
    const range = /^(-?\d+)~(-?\d+)$/.exec(at || "");
    if (range) {
      shell.viewer.setRange(Number(range[1]), Number(range[2]));
    }
    if (event && shell.viewer.event(event) && (!shell.filtered || shell.filtered.includes(event))) {
      shell.viewer.select(event);
    }
    shell.restored = true;
  }

  shell.on("view", (view) => {
    if (shell.restored) {
      shell.wish.at = view.earlier || view.later ? `${Math.round(view.from)}~${Math.round(view.to)}` : null;
      shell.wish.fold = shell.viewer.isFolding() ? "1" : null;
      shell.wish.lanes = shell.viewer.grouping === "none" ? null : shell.viewer.grouping;
      shell.writeAddress();
    }
  });
  shell.on("selected", ({ id }) => {
    if (shell.restored) {
      shell.wish.event = id;
      shell.writeAddress();
    }
  });
});
