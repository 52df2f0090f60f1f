// What could not be placed is drawn by its callback (dashboard/features/unplaced/panel.py); here it is asked for while its
// tab is open, and each line leads to its words or to their meaning.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const AT_ONCE = 200;
  let open = false;
  let most = AT_ONCE;

  shell.on("dock", (name) => {
    open = name === "not-placed";
    most = AT_ONCE;
    ask();
  });
  shell.on("loaded", ({ data }) => {
    shell.byId("dock-count-not-placed").textContent = data.view.unplaced.length || "";
    ask();
  });
  shell.action("unplaced.more", () => {
    most += AT_ONCE;
    ask();
  });

  function ask() {
    if (open) {
      const { version } = shell.data.project;
      shell.set("unplaced-asked", { data: { project: shell.project, version, editable: shell.editable(), most } });
    }
  }

  shell.action("unplaced.show", ({ element }) => {
    const { document: id, start } = JSON.parse(element.dataset.place);
    const told = shell.data.view.documents.find((document) => document.id === id);
    if (!told) {
      shell.say("This document is not in the part that is loaded. Filter by its name to load it.");
      return;
    }
    shell.showDocument(id, [...told.text].slice(0, start).join("").length); // the text pane counts as the browser does
    shell.showTab("text");
  });
  // A person may know what the words leave open.
  shell.action("unplaced.mean", ({ element }) => shell.askMeaning(JSON.parse(element.dataset.place)));
});
