// Above the findings: events that several documents tell, quote beside quote, to be merged by a person.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const AT_ONCE = 2000; // so many events are compared unasked; more only when somebody looks, since that takes seconds
  let groups = [];
  let asked = "";
  let open = false;

  shell.on("dock", (name) => {
    open = name === "findings";
    look();
  });
  shell.on("loaded", look);

  async function look() {
    const { view, project, extent } = shell.data;
    const part = `${project.version} ${extent ? extent.asked : ""}`;
    if (view.documents.length < 2) {
      draw([]);
    } else if (asked !== part && (open || view.events.id.length <= AT_ONCE)) {
      asked = part;
      try {
        draw(await shell.get(`retellings?${shell.question()}`));
      } catch (problem) {
        draw([]);
      }
    } else {
      draw(groups);
    }
  }

  function draw(found) {
    groups = found;
    const host = byId("retellings");
    const count = groups.length + shell.data.findings.length;
    byId("dock-count-findings").textContent = count || "";
    if (!open) {
      return;
    }
    host.hidden = groups.length === 0;
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
    const list = make("div", {});
    shell.fillList(list, groups.map((group) => () => card(group)), "");
    host.replaceChildren(head, list);
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
    return make("li", { class: "tl-retelling" }, make("div", { class: "tl-tellings" }, ...quotes), make("div", { class: "tl-retelling-side" }, note, merge));
  }

  async function mergeAll(alike) {
    for (const group of alike) {
      await shell.post("commands", { command: "merge", arguments: { events: group.ids } });
    }
    await shell.load();
    shell.say(`Merged ${alike.length} events that several documents tell.`);
  }
});
