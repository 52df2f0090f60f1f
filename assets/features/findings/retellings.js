// Events that several documents tell are drawn by their callback (dashboard/features/findings/panel.py); here they are
// asked for, and merged.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId } = shell;
  const AT_ONCE = 2000; // so many events are compared unasked; more only when somebody looks, since that takes seconds
  const SHOWN = 50; // each is some quotes and buttons; fifty are 0.14 MB
  let told = { count: 0, alike: [] };
  let asked = "";
  let most = SHOWN;
  let open = false;

  shell.on("dock", (name) => {
    open = name === "findings";
    look();
  });
  shell.on("loaded", () => {
    look();
    count();
  });

  function look() {
    const { view, project, extent } = shell.data;
    const part = `${project.version} ${extent ? extent.asked : ""}`;
    const wanted = open || view.events.id.length <= AT_ONCE;
    if (asked === part || !wanted || (!view.events.id.length && !told.count)) {
      return;
    }
    asked = part;
    most = SHOWN;
    ask();
  }

  function ask() {
    const { version } = shell.data.project;
    const editable = shell.editable();
    shell.set("retellings-asked", { data: { project: shell.project, version, question: shell.question(), editable, most } });
  }

  function count() {
    byId("dock-count-findings").textContent = told.count + shell.data.findings.length || "";
  }

  window.dash_clientside.shell.retellings = (answer) => {
    told = answer || { count: 0, alike: [] };
    count();
  };

  shell.action("retellings.merge", ({ element }) => shell.merge(JSON.parse(element.dataset.ids)));
  shell.action("retellings.agreeing", () => shell.command("merge", { groups: told.alike }));
  shell.action("retellings.more", () => {
    most += SHOWN;
    ask();
  });
});
