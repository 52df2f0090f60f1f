// The help sheet: the viewer's own keys and marks, and the keys of the shell.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const OWN = [
    ["a", "accept the event and go to the next"],
    ["r", "reject it and go to the next"],
    ["e", "edit"],
    ["m", "merge with the event selected before"],
    ["z", "undo"],
    ["Z", "redo"],
    ["/", "search (also Ctrl K)"],
    ["?", "this sheet"],
  ];

  shell.action("help.open", () => {
    const host = byId("help-content");
    if (!host.firstChild) {
      const rows = OWN.map(([key, what]) => make("tr", {}, make("th", { scope: "row" }, make("kbd", {}, key)), make("td", {}, what)));
      host.append(
        shell.viewer.helpElement(),
        make("section", {}, make("h3", {}, "Checking and correcting"), make("table", {}, make("tbody", {}, ...rows))),
      );
    }
    shell.set("help-dialog", { opened: true });
  });
  shell.key("?", "help.open");
});
