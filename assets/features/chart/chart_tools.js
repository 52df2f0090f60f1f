// Actions and keys that only move the view: fit, zoom, next and previous, undo and redo.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  shell.action("fit", () => shell.viewer.fit());
  shell.action("select.next", () => shell.viewer.next());
  shell.action("select.previous", () => shell.viewer.previous());
  shell.action("select.none", () => shell.viewer.select(null));
  shell.action("text.next", () => shell.viewer.jumpToNext(1));
  shell.action("text.previous", () => shell.viewer.jumpToNext(-1));
  shell.action("undo", () => shell.editable() && shell.data.project.undo && shell.command("undo"));
  shell.action("redo", () => shell.editable() && shell.command("redo"));
  // The viewer hears these while the focus is in it; here they work from anywhere else on the page.
  const keys = { f: "fit", n: "text.next", p: "text.previous", Escape: "select.none", "+": "zoom.in", "=": "zoom.in", "-": "zoom.out", s: "zoom.selection", k: "key.only", x: "fold" };
  Object.entries(keys).forEach(([key, name]) => shell.key(key, name));
  shell.key("ArrowRight", "select.next");
  shell.key("ArrowLeft", "select.previous");
  shell.action("zoom.in", () => shell.viewer.zoom(1.6));
  shell.action("zoom.out", () => shell.viewer.zoom(1 / 1.6));
  shell.action("zoom.selection", () => shell.viewer.zoomToSelection());
  shell.action("key.only", () => shell.viewer.keyOnly(!shell.viewer.isKeyOnly()));
  shell.action("fold", () => (shell.viewer.isFolding() || shell.viewer.canFold()) && shell.viewer.setFolding(!shell.viewer.isFolding()));
  shell.action("chart.full", () => full(document.body.dataset.chart !== "full"));
  shell.key("c", "chart.full");
  shell.key("z", "undo");
  shell.key("Z", "redo");

  function full(yes) {
    document.body.dataset.chart = yes ? "full" : "";
    shell.byId("chart-full").setAttribute("aria-pressed", String(yes));
    window.requestAnimationFrame(() => shell.viewer.resize());
  }

  // Who asks for the text or the details of an event wants to see them.
  shell.chartAlone = () => document.body.dataset.chart === "full";
  shell.leaveChart = () => shell.chartAlone() && full(false);

  shell.on("loaded", ({ data }) => {
    shell.byId("project-title").textContent = data.project.title || "Untitled";
    document.title = `${data.project.title || "Untitled"} · Timeline`;
    for (const [id, words] of [["undo", data.project.undo], ["redo", data.project.redo]]) {
      shell.set(id, { disabled: !words });
    }
  });

  shell.on("selected", ({ id }) => {
    document.body.dataset.selected = id === null ? "" : "yes";
  });
});
