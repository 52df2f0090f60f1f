// Actions and keys that only move the view: fit, zoom, next and previous, undo and redo.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  shell.action("fit", () => shell.viewer.fit());
  shell.action("select.next", () => shell.viewer.next());
  shell.action("select.previous", () => shell.viewer.previous());
  shell.action("select.none", () => shell.viewer.select(null));
  shell.action("text.next", () => shell.viewer.jumpToNext(1));
  shell.action("text.previous", () => shell.viewer.jumpToNext(-1));
  shell.action("undo", () => shell.editable() && shell.command("undo"));
  shell.action("redo", () => shell.editable() && shell.command("redo"));
  shell.key("z", "undo");
  shell.key("Z", "redo");

  shell.on("loaded", ({ data }) => {
    shell.byId("project-title").textContent = data.project.title || "Untitled";
    document.title = `${data.project.title || "Untitled"} · Timeline`;
    for (const [id, words] of [["undo", data.project.undo], ["redo", data.project.redo]]) {
      shell.set(id, { disabled: !words });
    }
  });

  // Where in time order the selection is: "2 of 14".
  shell.on("selected", ({ id }) => {
    const ids = shell.data ? shell.data.view.events.id : [];
    const place = id === null ? "" : `${ids.indexOf(id) + 1} of ${ids.length}`;
    shell.byId("detail-place").textContent = place;
    document.body.dataset.selected = id === null ? "" : "yes";
  });
});
