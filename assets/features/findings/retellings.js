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
    if (!view.events.id.length) {
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
      make("strong", {}, summary()),
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
        make("span", { class: "tl-count" }, `${one.words} · ${one.certainty} · ${one.document}`),
        make("q", {}, one.sentence),
      ),
    );
    const merge = shell.editable() && !group.denied
      ? make("button", { class: "tl-button", type: "button", onclick: () => shell.merge(group.ids) }, group.conflict ? "Merge…" : "Merge")
      : null;
    const note = group.conflict ? make("strong", { class: "tl-differ" }, differs(group)) : null;
    return make("li", { class: "tl-retelling" }, make("div", { class: "tl-tellings" }, ...quotes), make("div", { class: "tl-retelling-side" }, note, merge));
  }

  function differs({ denied, told }) {
    const several = (name) => new Set(told.map((one) => one[name])).size > 1;
    const what = [several("words") && "dates", several("certainty") && "certainties"].filter(Boolean).join(" and ");
    return denied ? "One says it, another denies it" : `The ${what || "dates"} differ`;
  }

  function summary() {
    const differing = groups.filter((group) => group.conflict).length;
    const told = `${groups.length - differing} ${groups.length - differing === 1 ? "event is" : "events are"} told alike by several documents`;
    return differing ? `${differing} ${differing === 1 ? "disagreement" : "disagreements"} between sentences · ${told}` : told;
  }

  async function mergeAll(alike) {
    await shell.command("merge", { groups: alike.map((group) => group.ids) });
  }
});
