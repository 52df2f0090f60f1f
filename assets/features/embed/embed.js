// The dialogs with the code that shows this view, or the story, in another page. Callbacks write the code (panel.py and
// story_embed.py of dashboard/features/embed); here they are told what is on the screen, and the code is copied.
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
  shell.action("embed.copy", () => copy("embed"));

  shell.action("story.embed", () => {
    shell.set("story-embed-asked", { data: { project: shell.project, version: shell.version() } });
    shell.set("story-embed", { opened: true });
  });
  shell.action("story.embed.close", () => shell.set("story-embed", { opened: false }));
  shell.action("story.embed.copy", () => copy("story-embed"));

  async function copy(dialog) {
    const field = byId(`${dialog}-code`);
    try {
      await navigator.clipboard.writeText(field.value);
      shell.set(`${dialog}-told`, { children: "Copied." });
    } catch (problem) {
      field.focus();
      field.select();
      shell.set(`${dialog}-told`, { children: "The code is marked; copy it with Ctrl C." });
    }
  }
});
