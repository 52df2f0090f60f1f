// People: who takes part in how many events. A click on a name leaves that person's own timeline, which stands in the
// address; names of one and the same are joined once and for all, renamed, hidden, taken apart.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  let told = { types: {}, same: [] };
  let asked = null;
  let chosen = new Set();
  let looked = "";

  const open = () => document.body.dataset.dock === "people";
  shell.on("dock", (name) => name === "people" && look());
  let known = -1;
  shell.on("loaded", ({ data }) => {
    // Counting everybody of a hundred thousand events takes its time; a verdict on one event changes no name.
    if (known !== data.view.names.length || open()) {
      known = data.view.names.length;
      byId("dock-count-people").textContent = counted(null).size || "";
    }
    open() && look();
  });
  shell.on("filtered", () => open() && draw());

  async function look() {
    draw();
    const part = `${shell.version()} ${shell.question()}`;
    if (asked === part) {
      return;
    }
    asked = part;
    try {
      told = await shell.get(`people?${shell.question()}`);
    } catch (problem) {
      return; // kinds and suggestions are missing then, the names are there
    }
    draw();
  }

  // Name -> {count, written: Set}, of all events or of some.
  function counted(only) {
    const { events, names } = shell.data.view;
    const found = new Map();
    events.participants.forEach((those, i) => {
      if (only && !only.has(events.id[i])) {
        return;
      }
      for (const who of new Set(those.map(([number]) => number))) {
        const one = found.get(names[who]) || found.set(names[who], { count: 0, written: new Set() }).get(names[who]);
        one.count += 1;
        those.forEach(([number, , written = number]) => number === who && written !== who && one.written.add(names[written]));
      }
    });
    return found;
  }

  function draw() {
    const all = counted(null);
    const left = shell.filtered ? counted(new Set(shell.filtered)) : all;
    const { joined, hidden } = shell.data.shared.names;
    const under = new Map();
    Object.entries(joined).forEach(([name, full]) => under.set(full, (under.get(full) || []).concat([name])));
    chosen = new Set([...chosen].filter((name) => all.has(name)));
    const words = looked.toLowerCase();
    const shown = [...all.keys()].filter((name) => !words || name.toLowerCase().includes(words));
    const capital = (name) => (name[0] === name[0].toLowerCase() ? 1 : 0);
    shown.sort((a, b) => capital(a) - capital(b) || all.get(b).count - all.get(a).count || a.localeCompare(b));
    const field = make("input", { class: "tl-field", type: "search", placeholder: "Find a name", "aria-label": "Find a name", value: looked, oninput: (event) => { looked = event.target.value; list(); } });
    const host = byId("people");
    const rows = make("div", {});
    const typing = document.activeElement && document.activeElement.matches("#people input[type=search]");
    host.replaceChildren(make("div", { class: "tl-dock-tools" }, field, ...tools()), ...suggestions(all), rows, ...gone(hidden));
    typing && host.querySelector("input[type=search]").focus();
    list();

    function list() {
      const now = looked.toLowerCase();
      const those = words === now ? shown : [...all.keys()].filter((name) => name.toLowerCase().includes(now)).sort((a, b) => all.get(b).count - all.get(a).count);
      const none = all.size ? "No such name." : "Nobody is named in these events.";
      shell.fillList(rows, those.map((name) => () => row(name, all.get(name), left.get(name), under.get(name) || [])), none);
    }
  }

  function tools() {
    if (!shell.editable()) {
      return [];
    }
    const names = [...chosen];
    return [
      make("button", { class: "tl-button", type: "button", disabled: names.length < 2, onclick: () => join(names) }, names.length > 1 ? `Join these ${names.length}…` : "Join…"),
      make("button", { class: "tl-button", type: "button", disabled: !names.length, onclick: () => act("hide", { names }) }, "Hide"),
      make("span", { class: "tl-count" }, names.length ? `${names.length} ticked` : "tick names to join or hide them"),
    ];
  }

  function row(name, all, left, joined) {
    const alone = shell.filterOf("participant");
    const on = alone.length === 1 && alone[0] === name;
    const forms = [...all.written].filter((one) => one !== name);
    const kind = told.types[name] && told.types[name] !== "other" ? told.types[name] : "";
    const box = shell.editable() ? make("input", { type: "checkbox", checked: chosen.has(name), "aria-label": `Tick ${name}`, onchange: (event) => { event.target.checked ? chosen.add(name) : chosen.delete(name); draw(); } }) : null;
    const only = left && left.count === all.count ? "" : `${left ? left.count : 0} of `;
    return make(
      "li",
      { class: "tl-person" },
      box,
      make("button", { class: `tl-jump${on ? " is-on" : ""}`, type: "button", "aria-pressed": String(on), title: on ? "Show everybody again" : `The timeline of ${name} alone`, onclick: () => shell.filterBy("participant", on ? [] : [name]) }, name),
      make("span", { class: "tl-count" }, `${only}${all.count} ${all.count === 1 ? "event" : "events"}${kind ? ` · ${kind}` : ""}`),
      make("span", { class: "tl-why" }, forms.length ? `also as ${forms.join(", ")}` : ""),
      shell.editable() ? make("span", { class: "tl-person-tools" }, joined.length ? make("button", { class: "tl-button is-quiet", type: "button", onclick: () => act("part", { name }) }, "Take apart") : null, make("button", { class: "tl-button is-quiet", type: "button", "aria-label": `Rename ${name}`, onclick: () => rename(name) }, "Rename…")) : null,
    );
  }

  function suggestions(all) {
    const pairs = told.same.filter(([short, full]) => all.has(short) && all.has(full));
    if (!pairs.length || !shell.editable()) {
      return [];
    }
    const each = ([short, full]) => make("li", {}, make("span", {}, `“${short}” and “${full}”`), make("button", { class: "tl-button", type: "button", onclick: () => act("join", { names: [short], under: full }) }, "Join"));
    return [make("details", { class: "tl-same", open: pairs.length <= 3 }, make("summary", {}, `${pairs.length === 1 ? "Two names" : `${pairs.length} pairs of names`} may be of one and the same`), make("ul", {}, pairs.map(each)))];
  }

  function gone(hidden) {
    if (!hidden.length) {
      return [];
    }
    const each = (name) => make("button", { class: "tl-button is-quiet", type: "button", title: "Show again", disabled: !shell.editable(), onclick: () => act("hide", { names: [name], hidden: false }) }, name);
    return [make("details", { class: "tl-same" }, make("summary", {}, `${hidden.length} hidden`), make("div", { class: "tl-tools" }, hidden.map(each)))];
  }

  async function join(names) {
    const longest = names.reduce((one, other) => (other.length > one.length ? other : one));
    const under = await shell.ask("Join these names", { label: "They stand under", value: longest, yes: "Join", detail: names.join(" · ") });
    if (under) {
      chosen.clear();
      act("join", { names, under });
    }
  }

  async function rename(name) {
    const under = await shell.ask("Rename", { label: `Instead of “${name}”`, value: name, yes: "Rename" });
    if (under && under !== name) {
      act("join", { names: [name], under });
    }
  }

  // A filter by a name that is joined now goes along with it.
  async function act(command, what) {
    const outcome = await shell.command(command, what);
    if (outcome && command === "join") {
      const wanted = shell.filterOf("participant");
      if (wanted.some((name) => what.names.includes(name))) {
        shell.filterBy("participant", [...new Set(wanted.map((name) => (what.names.includes(name) ? what.under : name)))]);
      }
    }
    if (outcome && command === "hide") {
      chosen.clear();
      draw();
    }
  }
});
