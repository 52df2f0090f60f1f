// The history is drawn by its callback (dashboard/features/history/panel.py); here it is asked for, while its tab is open.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  let open = false;

  shell.on("dock", (name) => {
    open = name === "history";
    ask();
  });
  shell.on("loaded", ask);

  function ask() {
    if (open) {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      shell.set("history-asked", { data: { project: shell.project, version: shell.data.project.version, zone } });
    }
  }
});
