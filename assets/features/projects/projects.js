// The project menu: new, rename, save a copy, open a file, delete.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { make } = shell;
  const chooser = make("input", { type: "file", accept: ".db", hidden: true, "aria-hidden": "true", tabindex: "-1", id: "project-chooser" });
  document.body.append(chooser);

  function address(id) {
    return `${shell.base}/p/${encodeURIComponent(id)}`;
  }

  function open(id) {
    location.assign(address(id));
  }

  // The address of a project that was deleted, or never was: say so, and lead to those that are there.
  // It is drawn by its callback (dashboard/features/projects/panel.py).
  shell.on("missing", () => {
    document.title = "No such project · Timeline";
    shell.set("missing-asked", { data: { project: shell.project } });
  });

  async function tried(work) {
    try {
      await work();
    } catch (problem) {
      shell.say(problem.message, { kind: "bad" });
    }
  }

  shell.action("project.new", async () => {
    const title = await shell.ask("New project", { label: "Title", value: "Untitled project", yes: "Create" });
    if (title !== null) {
      tried(async () => open((await shell.post("/work/projects", { title })).id));
    }
  });
  shell.action("project.rename", async () => {
    const title = await shell.ask("Rename this project", { label: "Title", value: shell.data.project.title, yes: "Rename" });
    if (title) {
      shell.command("rename", { title }, { undo: false });
    }
  });
  shell.action("project.save", () =>
    tried(async () => {
      const answer = await shell.get("file");
      const encoded = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("Content-Disposition") || "");
      shell.save(await answer.blob(), encoded ? decodeURIComponent(encoded[1]) : "project.db");
    }),
  );
  shell.action("project.open", () => chooser.click());
  chooser.addEventListener("change", () => {
    const form = new FormData();
    form.append("file", chooser.files[0]);
    chooser.value = "";
    tried(async () => open((await shell.post("/work/projects/open", form)).id));
  });
  shell.action("project.delete", async () => {
    const title = shell.data.project.title;
    const detail = "Its documents, events and corrections go for good. Save a copy first if you may want them again.";
    if (await shell.ask(`Delete “${title}”?`, { detail, yes: "Delete", danger: true })) {
      tried(async () => location.replace(address((await shell.post("delete")).next))); // the way back leads nowhere
    }
  });
});
