// Adding text: the dialog, files dropped anywhere on the page, and the field of an empty project.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const TITLE = 80; // characters of a first line that name a project
  let files = [];
  let limit = Infinity;
  let sample = ""; // what the source of a bundled sample ends with
  let handing = false; // what was handed over is on its way: a second press adds nothing twice
  let before = null; // {ids, selected} when something was handed over: the first document that came since is shown

  const chooser = make("input", { type: "file", multiple: true, hidden: true, "aria-hidden": "true", tabindex: "-1", id: "file-chooser" });
  chooser.addEventListener("change", () => take([...chooser.files]));
  document.body.append(chooser);

  shell.on("started", (boot) => {
    limit = boot.maxUpload || Infinity;
    ({ sample } = boot);
  });
  shell.action("add.open", () => open("paste"));
  shell.action("add.close", () => shell.set("add-dialog", { opened: false }));
  shell.action("add.choose", () => chooser.click());
  shell.action("add.go", send);
  shell.action("add.sample", () => hand({ sample: "news" }));
  shell.action("empty.go", () => {
    const text = byId("empty-text").value;
    const address = byId("empty-address") ? byId("empty-address").value.trim() : "";
    hand(Object.assign({ published: byId("empty-published").value }, text.trim() || !address ? { text } : { address }));
  });
  shell.on("loaded", ({ first }) => first && document.body.dataset.state === "empty" && shell.focusSoon("empty-text", 50));
  shell.action("empty.files", () => {
    open("files");
    chooser.click();
  });

  function open(tab) {
    problem("");
    shell.set("add-tabs", { value: tab });
    shell.set("add-apart", { checked: onlySample() }); // nobody wants an own text among the events of the sample
    shell.set("add-dialog", { opened: true });
    if (tab === "paste") {
      shell.focusSoon("add-text", 120);
    }
  }

  function onlySample() {
    const documents = shell.data ? shell.data.view.documents : [];
    return documents.length > 0 && documents.every(({ source }) => source.endsWith(sample));
  }

  shell.on("loaded", ({ data }) => {
    const came = before && data.view.documents.find(({ id }) => !before.ids.has(id));
    if (came) {
      before.selected === shell.viewer.selected() && shell.showDocument(came.id);
      before = null;
    }
  });

  function problem(text) {
    byId("add-problem").textContent = text;
  }

  // -- files

  function take(more) {
    files = files.concat(more);
    chooser.value = "";
    const size = files.reduce((sum, file) => sum + file.size, 0);
    const tooMuch = size > limit;
    problem(tooMuch ? `These are ${megabytes(size)} MB; at most ${megabytes(limit)} MB can be handed over at once. Take some out.` : "");
    byId("add-files").replaceChildren(
      ...files.map((file, index) =>
        make(
          "li",
          {},
          make("span", { title: file.name }, file.name),
          make("span", { class: "tl-count" }, file.size < 1048576 ? `${Math.ceil(file.size / 1024)} KB` : `${megabytes(file.size)} MB`),
          make("button", { class: "tl-button is-quiet", type: "button", "aria-label": `Leave out ${file.name}`, onclick: () => { files.splice(index, 1); take([]); } }, "Leave out"),
        ),
      ),
    );
  }

  function megabytes(bytes) {
    return Math.max(0.1, Math.round(bytes / 104857.6) / 10);
  }

  let depth = 0;
  const withFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
  document.addEventListener("dragenter", (event) => {
    if (withFiles(event)) {
      depth += 1;
      document.body.classList.add("tl-dropping");
    }
  });
  document.addEventListener("dragleave", (event) => {
    if (withFiles(event) && --depth <= 0) {
      depth = 0;
      document.body.classList.remove("tl-dropping");
    }
  });
  document.addEventListener("dragover", (event) => withFiles(event) && event.preventDefault());
  document.addEventListener("drop", (event) => {
    if (withFiles(event)) {
      event.preventDefault();
      depth = 0;
      document.body.classList.remove("tl-dropping");
      open("files");
      take([...event.dataTransfer.files]);
    }
  });

  // -- sending

  function current() {
    const tab = document.querySelector("#add-form [role=tab][aria-selected=true]");
    return tab ? tab.textContent : "Paste text";
  }

  function send() {
    const given = { published: byId("add-published").value, apart: byId("add-apart").checked };
    if (current() === "Files") {
      given.files = files;
    } else if (current() === "Web address") {
      given.address = byId("add-address").value;
    } else {
      given.text = byId("add-text").value;
      given.title = byId("add-title").value;
    }
    hand(given);
  }

  async function hand(given) {
    if (handing) {
      return;
    }
    const form = new FormData();
    for (const name of ["text", "title", "address", "published", "sample"]) {
      if (given[name]) {
        form.append(name, given[name]);
      }
    }
    (given.files || []).forEach((file) => form.append("files", file, file.name));
    problem("");
    byId("empty-problem").textContent = "";
    handing = true;
    try {
      if (given.apart) {
        location.assign(await apart(given, form));
        return;
      }
      await shell.post("documents", form);
    } catch (error) {
      const empty = document.body.dataset.state === "empty" && given.files === undefined && given.address === undefined;
      problem(error.message);
      if (empty) {
        byId("empty-problem").textContent = error.message;
      }
      return;
    } finally {
      handing = false;
    }
    before = { ids: new Set(shell.data.view.documents.map(({ id }) => id)), selected: shell.viewer.selected() };
    clear();
    shell.set("add-dialog", { opened: false });
    shell.watchWork();
  }

  // Into a new project, named after what it begins with; the address of it. What is refused at once leaves none behind.
  async function apart(given, form) {
    const line = (given.text || "").split("\n").find((text) => text.trim()) || "";
    const file = given.files && given.files[0] ? given.files[0].name.replace(/\.\w+$/, "") : "";
    const title = given.title || line.trim().slice(0, TITLE) || file || given.address || "";
    const { id } = await shell.post("/work/projects", { title });
    const project = encodeURIComponent(id);
    try {
      await shell.post(`/work/${project}/documents`, form);
    } catch (problem) {
      await shell.post(`/work/${project}/delete`).catch(() => {}); // the first problem is the one to tell
      throw problem;
    }
    return `${shell.base}/p/${project}`;
  }

  function clear() {
    files = [];
    take([]);
    for (const id of ["add-text", "add-title", "add-published", "add-address", "empty-text", "empty-published"]) {
      shell.set(id, { value: "" });
    }
  }
});
