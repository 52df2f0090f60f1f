// Sources: every document with its kind, its day, how many events it tells, how far to trust it, its exhibit number.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const TRUST = [["", "trust: not said"], ["high", "trust: high"], ["middling", "trust: middling"], ["low", "trust: low"]];
  const open = () => document.body.dataset.dock === "sources";

  shell.on("dock", (name) => name === "sources" && draw());
  shell.on("loaded", ({ data }) => {
    byId("dock-count-sources").textContent = data.view.documents.length || "";
    open() && draw();
  });
  shell.on("filtered", () => open() && draw());

  function counts(only) {
    const { events, rare } = shell.data.view;
    const found = new Map();
    events.id.forEach((id, i) => {
      if (!only || only.has(id)) {
        const told = new Set([events.document[i], ...((rare.mentions || {})[i] || []).map((mention) => mention[0])]);
        told.forEach((number) => found.set(number, (found.get(number) || 0) + 1));
      }
    });
    return found;
  }

  function draw() {
    const host = byId("sources");
    if (host.contains(document.activeElement) && document.activeElement.matches("input")) {
      return; // somebody types here; what changed is what they typed
    }
    const all = counts(null);
    const left = shell.filtered ? counts(new Set(shell.filtered)) : all;
    const { documents } = shell.data.view;
    shell.fillList(host, documents.map((one, number) => () => row(one, all.get(number) || 0, left.get(number) || 0)), "No source is here yet.");
  }

  function row(source, all, left) {
    const said = shell.data.shared.sources[source.id] || {};
    const alone = shell.filterOf("document");
    const on = alone.length === 1 && alone[0] === source.id;
    const editable = shell.editable();
    const name = source.title || source.source || "Untitled text";
    const field = (key, label, more) => make("input", { class: `tl-field tl-source-${key}`, value: said[key] || "", placeholder: label, "aria-label": `${label} of ${name}`, disabled: !editable, onchange: (event) => describe(source.id, key, event.target.value.trim()), ...more });
    const trust = make("select", { class: "tl-field", "aria-label": `Trust of ${name}`, disabled: !editable, onchange: (event) => describe(source.id, "trust", event.target.value) }, TRUST.map(([value, words]) => make("option", { value, selected: value === (said.trust || "") }, words)));
    return make(
      "li",
      { class: "tl-source" },
      make("span", { class: "tl-source-name" }, make("button", { class: "tl-jump", type: "button", title: "Read it", onclick: () => read(source.id) }, name), source.author ? make("span", { class: "tl-count" }, source.author) : null),
      make("button", { class: `tl-button is-quiet${on ? " is-on" : ""}`, type: "button", "aria-pressed": String(on), title: on ? "Show all sources again" : "Only what this source tells", onclick: () => shell.filterBy("document", on ? [] : [source.id]) }, `${left === all ? "" : `${left} of `}${all} ${all === 1 ? "event" : "events"}`),
      make("button", { class: "tl-pill", type: "button", title: "Day of publication: relative dates count from it", onclick: () => { read(source.id); shell.run("anchor.open"); } }, make("span", { class: "ti ti-calendar", "aria-hidden": "true" }), source.published_words || "day?"),
      field("kind", "Kind", { list: "source-kinds" }),
      trust,
      field("exhibit", "Exhibit"),
    );
  }

  function read(id) {
    shell.room() === "read" || shell.openRoom("read");
    shell.showDocument(id);
    shell.showTab("text");
  }

  function describe(document, key, value) {
    shell.command("describe", { document, [key]: value }, { quiet: true });
  }
});
