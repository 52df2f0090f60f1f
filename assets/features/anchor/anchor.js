// The day of publication of the open document: preview of what moves, apply; and taking the document out.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId } = shell;

  function document() {
    return shell.data.view.documents.find((one) => one.id === shell.openDocument());
  }

  shell.action("anchor.open", () => {
    const open = document();
    if (!open) {
      return;
    }
    shell.set("edit-day", { data: open.published || "" }); // what is typed counts from it
    shell.set("anchor-day", { value: open.published || "" });
    const words = (shell.data.evidence[open.id] || {}).words || "No day of publication was found in this document.";
    shell.set("anchor-evidence", { children: words });
    shell.set("anchor-moves", { children: [] });
    shell.set("anchor-problem", { children: "" });
    shell.set("anchor-dialog", { opened: true });
  });

  // A callback shows what would move (dashboard/features/anchor/moves_list.py).
  shell.action("anchor.preview", () => {
    const published = byId("anchor-day").value;
    shell.set("anchor-asked", { data: { project: shell.project, document: shell.openDocument(), published, at: Date.now() } });
  });
  shell.action("anchor.apply", () => tried(async () => {
    await apply(shell.openDocument(), byId("anchor-day").value);
    shell.set("anchor-dialog", { opened: false });
  }));
  shell.action("document.remove", async () => {
    const open = document();
    shell.set("anchor-dialog", { opened: false });
    if (await shell.ask("Remove this document?", { detail: `“${open.title || open.source}” and its events leave this timeline.`, yes: "Remove", danger: true })) {
      shell.command("remove", { document: open.id });
    }
  });

  // Also used by the question above the text.
  shell.setPublished = async (id, typed) => {
    try {
      await apply(id, typed);
    } catch (problem) {
      shell.say(problem.message, { kind: "bad" });
    }
  };

  async function apply(id, typed) {
    const outcome = await shell.post("anchor", { document: id, published: typed });
    await shell.load();
    shell.say(outcome.said, { undo: true });
  }

  async function tried(work) {
    shell.set("anchor-problem", { children: "" });
    try {
      await work();
    } catch (problem) {
      shell.set("anchor-problem", { children: problem.message });
    }
  }
});
