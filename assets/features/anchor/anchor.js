// The day of publication of the open document: preview of what moves, apply; and taking the document out.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;

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
    byId("anchor-evidence").textContent = (shell.data.evidence[open.id] || {}).words || "No day of publication was found in this document.";
    byId("anchor-moves").replaceChildren();
    byId("anchor-problem").textContent = "";
    shell.set("anchor-dialog", { opened: true });
  });

  shell.action("anchor.preview", () => tried(async () => {
    const { moves } = await shell.post("anchor/preview", asked());
    shell.drawMoves(byId("anchor-moves"), moves);
  }));
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

  function asked() {
    return { document: shell.openDocument(), published: byId("anchor-day").value };
  }

  async function apply(id, typed) {
    const outcome = await shell.post("anchor", { document: id, published: typed });
    await shell.load();
    shell.say(outcome.said, { undo: true });
  }

  async function tried(work) {
    byId("anchor-problem").textContent = "";
    try {
      await work();
    } catch (problem) {
      byId("anchor-problem").textContent = problem.message;
    }
  }

  // Also used where words get another meaning.
  shell.drawMoves = (host, moves) => {
    if (!moves.length) {
      host.replaceChildren(make("p", { class: "tl-none" }, "Nothing moves: no event leans on it."));
      return;
    }
    const lines = moves.map((move) =>
      make(
        "div",
        { class: "tl-move" },
        make("span", { title: move.words }, move.title),
        make("span", { class: "tl-count" }, move.before || "not placed"),
        make("span", { "aria-label": "becomes" }, "→"),
        make("strong", {}, move.after || "not placed"),
      ),
    );
    const head = make("p", { class: "tl-count" }, `${moves.length} ${moves.length === 1 ? "event changes" : "events change"}`);
    host.replaceChildren(head, make("div", { class: "tl-moves", tabindex: "0" }, ...lines));
  };
});
