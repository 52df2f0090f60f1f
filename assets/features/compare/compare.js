// Compare: an event a row, a source a column. What disagrees stands first; a person decides, keeps it open, or looks at it.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const MOST_COLUMNS = 8;
  const MOST_ROWS = 300;
  let groups = [];
  let asked = "";
  let singles = false;

  shell.on("room", (name) => name === "compare" && look());
  shell.on("loaded", () => shell.room() === "compare" && look());
  shell.on("filtered", () => shell.room() === "compare" && draw());

  async function look() {
    const part = `${shell.version()} ${shell.question()}`;
    if (asked !== part) {
      asked = part;
      try {
        groups = await shell.get(`retellings?${shell.question()}`);
      } catch (problem) {
        groups = [];
        shell.say(problem.message, { kind: "bad" });
      }
    }
    draw();
  }

  // -- rows: {title, ids, state: "differ" | "denied" | "agree" | "alone", cells: Map(document id -> [claim])}

  function rows() {
    const shown = shell.filtered ? new Set(shell.filtered) : null;
    const grouped = new Set();
    const found = [];
    for (const group of groups) {
      if (!shown || group.ids.some((id) => shown.has(id))) {
        found.push(ofGroup(group));
        group.denied || group.ids.forEach((id) => grouped.add(id));
      }
    }
    for (const id of shell.data.view.events.id) {
      if ((!shown || shown.has(id)) && !grouped.has(id)) {
        const event = shell.viewer.event(id);
        const row = ofEvent(event);
        if (row.state !== "alone" || singles) {
          found.push(row);
        }
      }
    }
    const order = { differ: 0, denied: 1, agree: 2, alone: 3 };
    return found.sort((a, b) => order[a.state] - order[b.state]);
  }

  function ofGroup(group) {
    const cells = new Map();
    for (const one of group.told) {
      put(cells, one.document_id, { words: one.words, certainty: one.certainty, sentence: one.sentence, id: one.id });
    }
    return { title: group.told[0].title, ids: group.ids, state: group.denied ? "denied" : group.conflict ? "differ" : "agree", cells, merged: false };
  }

  function ofEvent(event) {
    const cells = new Map();
    put(cells, event.document.id, { words: event.words, edtf: event.edtf, certainty: event.certainty, sentence: event.sentence, id: event.id });
    for (const mention of event.mentions) {
      put(cells, mention.document.id, { words: mention.words, edtf: mention.edtf, certainty: event.certainty, sentence: mention.sentence, id: event.id });
    }
    const state = event.conflict ? "differ" : cells.size > 1 ? "agree" : "alone";
    return { title: event.title, ids: [event.id], state, cells, merged: true };
  }

  function put(cells, document, claim) {
    cells.set(document, (cells.get(document) || []).concat([claim]));
  }

  // -- drawing

  function draw() {
    const host = byId("compare");
    const all = rows();
    const columns = sources(all);
    const differing = all.filter((row) => row.state === "differ" || row.state === "denied").length;
    const toggle = make("label", { class: "tl-choice" }, make("input", { type: "checkbox", checked: singles, onchange: (event) => { singles = event.target.checked; draw(); } }), "also what only one source tells");
    const head = make("div", { class: "tl-room-head" }, make("h2", {}, summary(all.length, differing)), make("span", { class: "tl-spring" }), toggle);
    if (!all.length) {
      host.replaceChildren(head, make("p", { class: "tl-none" }, "No event is told by more than one source here, and nothing that could be compared differs. Other contradictions may be there."));
      return;
    }
    const table = make(
      "table",
      { class: "tl-compare" },
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Event"), columns.map((document) => make("th", { scope: "col", title: document.title }, document.title || document.source || "Untitled text", make("span", { class: "tl-count" }, document.published_words || "day unknown"))))),
      make("tbody", {}, all.slice(0, MOST_ROWS).map((row) => line(row, columns))),
    );
    host.replaceChildren(head, more(all, columns), make("div", { class: "tl-room-body" }, table));
  }

  function summary(count, differing) {
    if (!count) {
      return "Nothing to compare";
    }
    const rest = `${count - differing} ${count - differing === 1 ? "event" : "events"} without a difference`;
    return differing ? `${differing} ${differing === 1 ? "disagreement" : "disagreements"} · ${rest}` : rest;
  }

  // The sources that say most; with very many the table would be unreadable.
  function sources(all) {
    const counts = new Map();
    all.forEach(({ cells }) => [...cells.keys()].forEach((id) => counts.set(id, (counts.get(id) || 0) + 1)));
    const told = shell.data.view.documents.filter((document) => counts.has(document.id));
    const most = [...told].sort((a, b) => counts.get(b.id) - counts.get(a.id)).slice(0, MOST_COLUMNS);
    return told.filter((document) => most.includes(document));
  }

  function more(all, columns) {
    const told = new Set(all.flatMap(({ cells }) => [...cells.keys()])).size;
    const parts = [];
    if (told > columns.length) {
      parts.push(`The ${columns.length} of ${told} sources that say most are shown; filter by document to see others.`);
    }
    if (all.length > MOST_ROWS) {
      parts.push(`The first ${MOST_ROWS} of ${all.length} events are shown.`);
    }
    return parts.length ? make("p", { class: "tl-room-note" }, parts.join(" ")) : "";
  }

  const STATES = { differ: "differ", denied: "one says it, another denies it", agree: "agree", alone: "one source" };

  function line(row, columns) {
    return make(
      "tr",
      { "data-state": row.state },
      make("th", { scope: "row" }, make("span", {}, row.title), make("span", { class: "tl-compare-state" }, STATES[row.state]), actions(row)),
      columns.map((document) => make("td", {}, (row.cells.get(document.id) || []).map((claim) => cell(row, claim, document)), row.cells.has(document.id) ? null : make("span", { class: "tl-silent" }, "says nothing"))),
    );
  }

  function cell(row, claim, document) {
    const use = row.merged && row.state === "differ" && shell.editable() ? make("button", { class: "tl-button is-quiet", type: "button", onclick: () => shell.command("decide", { event: claim.id, edtf: claim.edtf }) }, "Use this date") : null;
    return make(
      "div",
      { class: "tl-claim" },
      make("button", { class: "tl-jump", type: "button", title: "Show in the text", onclick: () => shell.readEvent(claim.id, document.id) }, claim.words),
      claim.certainty === "asserted" ? null : make("span", { class: "tl-count" }, ` ${claim.certainty}`),
      make("q", {}, claim.sentence),
      use,
    );
  }

  function actions(row) {
    if (!shell.editable() || row.state === "denied" || row.state === "alone") {
      return null;
    }
    if (!row.merged) {
      return make("button", { class: "tl-button", type: "button", onclick: () => shell.merge(row.ids) }, row.state === "differ" ? "Decide…" : "Merge");
    }
    const open = row.state === "differ";
    return open ? null : make("button", { class: "tl-button is-quiet", type: "button", onclick: () => shell.command("decide", { event: row.ids[0], open: true }) }, "Mark as disputed");
  }
});
