// Colour and symbol by certainty, source, person, place or tag: the choice and the legend at the foot of the chart. Tags
// have the colours that a person gave them; the others take theirs by how often they are told.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const WORDS = { certainty: "certainty", document: "source", participant: "person", place: "place", tag: "tag" };
  let by = "certainty";

  shell.on("loaded", ({ first }) => {
    by = first && WORDS[shell.wish.colour] ? shell.wish.colour : by;
    apply();
  });
  shell.on("filtered", legend);
  shell.on("shown", () => choose(WORDS[shell.wish.colour] ? shell.wish.colour : "certainty"));

  function apply() {
    const fixed = by === "tag" ? shell.data.shared.tags : {};
    if (by !== "certainty" || shell.viewer.colouring.by !== by) {
      shell.viewer.setColours(by, fixed);
    }
    legend();
  }

  function choose(name) {
    by = name;
    shell.wish.colour = name === "certainty" ? null : name;
    shell.writeAddress();
    apply();
  }

  function legend() {
    const { view } = shell.data;
    const offered = Object.keys(WORDS).filter((name) => name === "certainty" || { document: view.documents.length > 1, participant: view.names.length, place: view.places.length, tag: view.tags.length }[name]);
    const select = make("select", { class: "tlv-select", "aria-label": "Colour by", onchange: () => choose(select.value) }, offered.map((name) => make("option", { value: name, selected: name === by }, WORDS[name])));
    const items = by === "certainty" ? [] : shell.viewer.colourLegend.map(item);
    byId("colours").replaceChildren(make("span", {}, "Colour by"), select, ...items);
  }

  function item({ name, id, hue }) {
    const { svg } = window.TimelineParts.dom;
    const swatch = svg("svg", { width: 16, height: 16, viewBox: "-8 -8 16 16", "aria-hidden": "true" }, [window.TimelineParts.colours.symbol(hue)]);
    if (id === null) {
      return make("span", { class: "tl-colour tlv" }, swatch, name);
    }
    const alone = () => shell.filterOf(by).length === 1 && shell.filterOf(by)[0] === id;
    const button = make("button", { class: "tl-colour tlv", type: "button", title: `Only ${name}, or all again`, "aria-pressed": String(alone()), onclick: () => shell.filterBy(by, alone() ? [] : [id]) }, swatch, make("span", {}, name));
    button.dataset.scheme = shell.scheme();
    return by === "tag" && shell.editable() ? make("span", { class: "tl-colour-tag" }, button, painter(name)) : button;
  }

  function painter(tag) {
    const now = shell.data.shared.tags[tag] || "";
    const select = make("select", { class: "tl-colour-choice", "aria-label": `Colour of ${tag}`, title: `Colour of ${tag}`, onchange: () => shell.command("colour", { tag, colour: select.value }) }, ["", ...window.TimelineParts.colours.NAMES].map((name) => make("option", { value: name, selected: name === now }, name || "by itself")));
    return select;
  }
  shell.on("scheme", () => shell.data && legend());
});
