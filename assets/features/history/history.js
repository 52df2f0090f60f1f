// The history: what was changed, when and by whom, latest first.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  let open = false;

  shell.on("dock", (name) => {
    open = name === "history";
    show();
  });
  shell.on("loaded", show);

  async function show() {
    if (!open) {
      return;
    }
    try {
      const changes = await shell.get("history");
      const none = "Nothing was changed yet.";
      shell.fillList(byId("history-list"), changes.map((change) => () => line(change)), none);
    } catch (problem) {
      byId("history-list").replaceChildren(make("p", { class: "tl-none" }, problem.message));
    }
  }

  function line(change) {
    const at = new Date(change.at);
    const when = at.toLocaleString(navigator.language, { dateStyle: "medium", timeStyle: "short" });
    const event = change.targets.find((target) => shell.viewer.event(target));
    const what = event
      ? make("button", { class: "tl-jump", type: "button", onclick: () => shell.viewer.select(event, { from: "list" }) }, change.said)
      : make("span", { class: "tl-why" }, change.said);
    const state = change.state === "done" ? change.actor : `${change.actor ? `${change.actor} · ` : ""}undone`;
    return make("li", { class: "tl-row" }, make("time", { datetime: change.at, class: "tl-count" }, when), what, make("span", { class: "tl-count" }, state));
  }
});
