// The dialog with the code that shows this view in another page. A callback writes the code
// (dashboard/features/embed/panel.py); here it is told which view is on the screen, and the code is copied.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId } = shell;

  shell.action("embed.open", () => {
    const query = new URLSearchParams(location.search);
    query.delete("token");
    const address = `${location.origin}${shell.base}/embed/${encodeURIComponent(shell.project)}`;
    shell.set("embed-told", { children: "" });
    shell.set("embed-asked", { data: { address, query: query.toString(), version: shell.version() } });
    shell.set("embed-dialog", { opened: true });
  });
  shell.action("embed.close", () => shell.set("embed-dialog", { opened: false }));
  shell.action("embed.copy", async () => {
    const field = byId("embed-code");
    try {
      await navigator.clipboard.writeText(field.value);
      shell.set("embed-told", { children: "Copied." });
    } catch (problem) {
      field.focus();
      field.select();
      shell.set("embed-told", { children: "The code is marked; copy it with Ctrl C." });
    }
  });
});
