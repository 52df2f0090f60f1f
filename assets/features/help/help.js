// The help sheet: the viewer's own keys and marks, and the keys of the shell.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const OWN = [
    ["a", "accept the event and go to the next"],
    ["r", "reject it and go to the next"],
    ["e", "edit"],
    ["i", "add an event that no text tells"],
    ["t", "put into the story, or take out of it"],
    ["m", "merge with the event selected before"],
    ["c", "the chart alone, and back"],
    ["l", "a list to read, and back"],
    ["z", "undo"],
    ["Z", "redo"],
    ["1 2 3", "read, compare, tell"],
    ["/", "search (also Ctrl K)"],
    ["?", "this sheet"],
  ];

  shell.action("help.open", () => {
    const host = byId("help-content");
    if (!host.firstChild) {
      const own = make("section", {}, make("h3", {}, "Checking and correcting"), make("dl", {}, ...OWN.flatMap(line)));
      const sheet = shell.viewer.helpElement();
      sheet.dataset.scheme = shell.scheme();
      sheet.prepend(own);
      host.append(sheet);
      shell.on("scheme", (scheme) => {
        sheet.dataset.scheme = scheme;
      });
    }
    shell.set("help-dialog", { opened: true });
  });
  shell.key("?", "help.open");

  function line([key, what]) {
    return [make("dt", {}, make("kbd", {}, key)), make("dd", {}, what)];
  }
});
