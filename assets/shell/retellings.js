// Above the findings: events that several documents tell, quote beside quote, to be merged by a person.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const MOST_EVENTS = 20000; // above this comparing would keep the server busy for seconds
  let groups = [];
  let asked = -1;

  shell.on("loaded", async ({ data }) => {
    const { view, project } = data;
    if (view.documents.length < 2 || view.events.id.length > MOST_EVENTS || asked === project.version) {
      return draw(view.documents.length < 2 ? [] : groups);
    }
    asked = project.version;
    try {
      draw(await shell.get("retellings"));
    } catch (problem) {
      draw([]);
    }
  });

  function draw(found) {
    groups = found;
    const host = byId("retellings");
    host.hidden = groups.length === 0;
    const count = groups.length + shell.data.findings.length;
    byId("dock-count-findings").textContent = count || "";
    if (host.hidden) {
      return;
    }
    const alike = groups.filter((group) => !group.conflict);
    const head = make(
      "div",
      { class: "tl-dock-tools" },
      make("strong", {}, `${groups.length} ${groups.length === 1 ? "event is" : "events are"} told by several documents`),
      make("span", { class: "tl-spring" }),
      shell.editable() && alike.length > 1
        ? make("button", { class: "tl-button", type: "button", onclick: () => mergeAll(alike) }, `Merge the ${alike.length} that agree`)
        : null,
    );
    host.replaceChildren(head, ...groups.map(card));
  }

  function card(group) {
    const quotes = group.told.map((one) =>
      make(
        "div",
        { class: "tl-telling" },
        make("button", { class: "tl-jump", type: "button", onclick: () => shell.viewer.select(one.id, { from: "list" }) }, one.title),
        make("span", { class: "tl-count" }, `${one.words} · ${one.document}`),
        make("q", {}, one.sentence),
      ),
    );
    const merge = shell.editable()
      ? make("button", { class: "tl-button", type: "button", onclick: () => shell.command("merge", { events: group.ids }) }, "Merge")
      : null;
    const note = group.conflict ? make("strong", { class: "tl-differ" }, "The dates differ") : null;
    return make("div", { class: "tl-retelling" }, make("div", { class: "tl-tellings" }, ...quotes), make("div", { class: "tl-retelling-side" }, note, merge));
  }

  async function mergeAll(alike) {
    for (const group of alike) {
      await shell.post("commands", { command: "merge", arguments: { events: group.ids } });
    }
    await shell.load();
    shell.say(`Merged ${alike.length} events that several documents tell.`);
  }
});
