// The head of the text card: which document, when it was published; and the question when nobody knows. Its components
// stand in dashboard/features/text/panel.py; here they get what the page knows of the open document.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId } = shell;
  const FEW = 12; // above so many, the choice can be searched

  // The text pane alone knows which document is open; heading, day and every action ask it.
  shell.openDocument = () => (shell.viewer ? shell.viewer.openDocument() : "");
  shell.showDocument = (id, at) => shell.viewer.showDocument(id, at === undefined ? {} : { start: at });

  function documents() {
    return shell.data ? shell.data.view.documents : [];
  }

  function choice() {
    const all = documents();
    const several = all.length > 1;
    shell.set("document-title", { children: several ? "" : all.map(named).join(""), hidden: several });
    shell.set("documents", { hidden: !several });
    const names = several ? all.map((document) => ({ value: document.id, label: named(document) })) : [];
    shell.set("document-choice", { data: names, searchable: all.length > FEW });
  }

  function named(document) {
    return document.title || document.source || "Untitled text";
  }

  // Called with what a person chose, and with what was put there.
  window.dash_clientside.shell.document = (id) => {
    if (id && id !== shell.openDocument()) {
      shell.showDocument(id);
    }
  };

  function head() {
    const document = documents().find((one) => one.id === shell.openDocument());
    shell.set("document-choice", { value: document ? document.id : null });
    shell.set("published", { hidden: !document });
    if (document) {
      const known = shell.data.evidence[document.id];
      shell.set("published-text", { children: document.published_words || "day of publication?" });
      shell.set("published", {
        title: known ? known.words : "Day of publication: relative dates count from it",
        className: known && !known.weak ? "tl-pill" : "tl-pill is-weak",
      });
    }
    question(document);
  }

  // Relative dates wait until the day of publication is known: ask, once, above the text.
  function question(document) {
    const waits = (one) => one.kind === "unplaced" && documentOf(one) === document.id;
    const asks = Boolean(document) && !document.published && shell.editable() && shell.data.view.unplaced.some(waits);
    shell.set("anchor-question", { hidden: !asks });
  }
  const set = () => shell.setPublished(shell.openDocument(), byId("question-day").value);
  shell.action("question.set", set);
  window.dash_clientside.shell.published = set;

  function documentOf(entry) {
    return typeof entry.document === "number" ? documents()[entry.document].id : entry.document;
  }

  shell.on("loaded", () => {
    choice();
    head();
  });
  shell.on("document", () => shell.data && head());
});
