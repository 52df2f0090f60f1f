// A tab of the dock: what contradicts itself. Each line leads to its words in the text.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const MORE = 200;
  let open = null;
  let listed = null;

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
    byId("dock-count-table").textContent = data.view.events.id.length || "";
    draw();
  });
  shell.on("dock", (name) => {
    open = name;
    draw();
  });

  // Lists are long; each is drawn when its tab is open, and only if it is another one than before.
  function draw() {
    const { findings } = shell.data;
    if (open === "findings" && listed !== findings) {
      listed = findings;
      fill(byId("findings-list"), findings.map((one) => () => findingRow(one)), "Nothing is listed here: no date that cannot be right, no sources that differ in what could be compared. Other contradictions may be there; nobody can promise that there are none.");
    }
  }
});
