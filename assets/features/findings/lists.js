// Two tabs of the dock: what could not be placed, and what contradicts itself. Each line leads to its words in the text.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const MORE = 200;
  let open = null;
  const listed = { unplaced: null, findings: null };

  function fill(host, rows, none) {
    if (!rows.length) {
      host.replaceChildren(make("p", { class: "tl-none" }, none));
      return;
    }
    const list = make("ul", { class: "tl-rows" });
    let shown = 0;
    const more = make("button", { class: "tl-button is-quiet", type: "button", onclick: grow });
    function grow() {
      list.append(...rows.slice(shown, shown + MORE).map((row) => row()));
      shown = Math.min(rows.length, shown + MORE);
      more.textContent = `Show more (${rows.length - shown} left)`;
      more.hidden = shown >= rows.length;
    }
    grow();
    host.replaceChildren(list, more);
  }
  shell.fillList = fill;

  function unplacedRow(entry) {
    const id = shell.documentOf(entry);
    const document = shell.data.view.documents.find((one) => one.id === id);
    const sentence = document && entry.sentence ? document.text.slice(entry.sentence[0], entry.sentence[1]) : "";
    const jump = make("button", { class: "tl-jump", type: "button", onclick: () => show(id, entry.start) }, entry.text);
    return make(
      "li",
      { class: "tl-row" },
      jump,
      make("span", { class: "tl-why" }, entry.reason),
      place(id, document, entry, sentence) || make("span", { class: "tl-count" }, entry.kind === "unplaced" ? "not placed" : "no event"),
      make("span", { class: "tl-quote", title: sentence }, sentence),
    );
  }

  // A person may know what the words leave open.
  function place(id, document, entry, sentence) {
    if (entry.kind !== "unplaced" || !shell.editable() || !document) {
      return null;
    }
    const units = window.TimelineParts.columns.codePoints;
    const at = { document: id, start: units(document, entry.start), end: units(document, entry.end), words: entry.text, sentence };
    return make("button", { class: "tl-button is-quiet", type: "button", onclick: () => shell.askMeaning(at) }, "Set its time…");
  }

  function findingRow(finding) {
    const event = finding.event ? shell.viewer.event(finding.event) : null;
    const open = () => (event ? shell.viewer.select(event.id, { from: "list" }) : show(finding.document, finding.start));
    return make(
      "li",
      { class: "tl-row" },
      make("button", { class: "tl-jump", type: "button", onclick: open }, event ? event.title : finding.words),
      make("span", { class: "tl-why" }, finding.text),
      make("span", { class: "tl-count" }, finding.kind === "conflict" ? "sources differ" : "date"),
    );
  }

  function show(document, start) {
    shell.showDocument(document, start);
    shell.showTab("text");
  }

  shell.on("loaded", ({ data }) => {
    const unplaced = data.view.unplaced;
    byId("dock-count-not-placed").textContent = unplaced.length || "";
    byId("dock-count-table").textContent = data.view.events.id.length || "";
    draw();
  });
  shell.on("texts", () => {
    listed.unplaced = null; // each line shows its sentence
    draw();
  });
  shell.on("dock", (name) => {
    open = name;
    draw();
  });

  // Lists are long; each is drawn when its tab is open, and only if it is another one than before.
  function draw() {
    const { view, findings } = shell.data;
    if (open === "not-placed" && listed.unplaced !== view.unplaced) {
      listed.unplaced = view.unplaced;
      fill(byId("unplaced-list"), view.unplaced.map((one) => () => unplacedRow(one)), "Every date found has its place.");
    }
    if (open === "findings" && listed.findings !== findings) {
      listed.findings = findings;
      fill(byId("findings-list"), findings.map((one) => () => findingRow(one)), "Nothing is listed here: no date that cannot be right, no sources that differ in what could be compared. Other contradictions may be there; nobody can promise that there are none.");
    }
  }
});
