// The head of the text card: which document, when it was published; and the question when nobody knows.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const FEW = 60;

  // The text pane alone knows which document is open; heading, day and every action ask it.
  shell.openDocument = () => (shell.viewer ? shell.viewer.openDocument() : "");
  shell.showDocument = (id, at) => shell.viewer.showDocument(id, at === undefined ? {} : { start: at });

  function documents() {
    return shell.data ? shell.data.view.documents : [];
  }

  function choice() {
    const host = byId("document-choice");
    const all = documents();
    if (all.length < 2) {
      host.replaceChildren(make("span", { class: "tl-document-title" }, all.length ? named(all[0]) : "No text"));
      return;
    }
    const select = make("select", { "aria-label": "Document", onchange: (event) => shell.showDocument(event.target.value) });
    const whole = () => offer(select, documents());
    select.addEventListener("pointerdown", whole);
    select.addEventListener("focus", whole);
    select.addEventListener("blur", () => offer(select, shown()));
    offer(select, shown());
    host.replaceChildren(select);
  }

  // Thousands of choices would be laid out anew at every click on the chart; they are there while somebody chooses.
  function shown() {
    const all = documents();
    return all.length <= FEW ? all : all.filter((document) => document.id === shell.openDocument());
  }

  function offer(select, list) {
    const chosen = shell.openDocument();
    if (select.options.length !== list.length || list.length === 1) {
      select.replaceChildren(...list.map((document) => make("option", { value: document.id }, named(document))));
    }
    select.value = chosen;
  }

  function named(document) {
    return document.title || document.source || "Untitled text";
  }

  function head() {
    const all = documents();
    const document = all.find((one) => one.id === shell.openDocument());
    const select = byId("document-choice").querySelector("select");
    if (select) {
      offer(select, select === globalThis.document.activeElement ? all : shown());
    }
    const pill = byId("published-text").parentElement;
    pill.hidden = !document;
    if (document) {
      const known = shell.data.evidence[document.id];
      byId("published-text").textContent = document.published_words || "day of publication?";
      pill.title = known ? known.words : "Day of publication: relative dates count from it";
      pill.toggleAttribute("data-weak", !known || known.weak);
      question(document);
    }
  }

  // Relative dates wait until the day of publication is known: ask, once, above the text.
  function question(document) {
    const host = byId("anchor-question");
    const waiting = shell.data.view.unplaced.filter((one) => documentOf(one) === document.id && one.kind === "unplaced");
    host.hidden = Boolean(document.published) || waiting.length === 0 || !shell.setPublished;
    if (host.hidden) {
      return;
    }
    const field = make("input", { type: "text", placeholder: "3 March 2021", "aria-label": "Day of publication" });
    const form = make(
      "form",
      { class: "tl-tools", onsubmit: (event) => { event.preventDefault(); shell.setPublished(document.id, field.value); } },
      field,
      make("button", { class: "tl-button is-main", type: "submit" }, "Set"),
    );
    host.replaceChildren(make("span", {}, "When was this published? Relative dates wait for it."), form);
  }

  function documentOf(entry) {
    return typeof entry.document === "number" ? documents()[entry.document].id : entry.document;
  }
  shell.documentOf = documentOf;

  shell.on("loaded", () => {
    choice();
    head();
  });
  shell.on("document", () => shell.data && head());
});
