// The table: rows from the view, linked to chart and text, edited in place, several at once.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId } = shell;
  let grid = null;
  let making = null;
  let open = false;
  let stale = true;

  window.dashAgGridFunctions = window.dashAgGridFunctions || {};
  window.dashAgGridFunctions.byStart = (_a, _b, one, other) => one.data.order - other.data.order;

  shell.on("dock", (name) => {
    open = name === "table";
    if (open) {
      ready().then(refresh);
    }
  });
  shell.on("loaded", () => {
    stale = true;
    if (open) {
      refresh();
    }
  });
  shell.on("texts", () => {
    stale = true;
    if (open) {
      refresh();
    }
  });
  shell.on("filtered", () => {
    stale = true;
    if (open) {
      refresh();
    }
  });
  shell.on("selected", ({ id, from }) => {
    if (grid && open) {
      // Rows drawn later get the class by its rule; drawing these anew would end an edit and swallow a double click.
      for (const row of byId("table").querySelectorAll(".ag-row")) {
        row.classList.toggle("is-chosen", row.getAttribute("row-id") === id);
      }
      const node = id === null ? null : grid.getRowNode(id);
      if (node && from !== "table") {
        grid.ensureNodeVisible(node);
      }
    }
  });

  async function ready() {
    if (grid) {
      return;
    }
    making = making || make();
    await making;
  }

  // The grid is made when somebody looks at it first: a page that only shows the chart does not wait for it.
  async function make() {
    shell.set("table-holder", { children: JSON.parse(byId("table-holder").dataset.grid) });
    grid = await window.dash_ag_grid.getApiAsync("table");
    grid.setGridOption("rowClassRules", {
      "is-chosen": (row) => row.data.id === shell.viewer.selected(),
      "is-rejected": (row) => row.data.status === "rejected",
    });
    grid.addEventListener("cellClicked", (cell) => {
      if (!cell.colDef.field) {
        return; // ticking only ticks
      }
      if (cell.data.id !== shell.viewer.selected()) {
        shell.viewer.select(cell.data.id, { from: "table" });
      }
    });
    grid.addEventListener("cellValueChanged", changed);
    grid.addEventListener("selectionChanged", counted);
  }

  function refresh() {
    if (!grid || !stale) {
      return;
    }
    stale = false;
    const wanted = shell.filtered ? new Set(shell.filtered) : null;
    const all = rows(shell.data.view);
    grid.setGridOption("rowData", wanted ? all.filter((row) => wanted.has(row.id)) : all);
    const filled = (name) => all.some((row) => row[name]);
    for (const name of [...shell.data.view.facts.map(([fact]) => fact), "place", "tags", "status"]) {
      grid.setColumnsVisible([name], filled(name));
    }
    grid.setColumnsVisible(["document"], shell.data.view.documents.length > 1);
    const editable = shell.editable();
    if (grid.getGridOption("suppressClickEdit") === editable) {
      grid.setGridOption("suppressClickEdit", !editable);
    }
    counted();
  }

  function rows(view) {
    const { events, documents, names, places, tags, certainties, rare } = view;
    return events.id.map((id, i) => {
      const document = documents[events.document[i]];
      return {
        ...(rare.facts || {})[i],
        id,
        order: i,
        words: events.words[i],
        title: events.title[i],
        certainty: certainties[events.certainty[i]],
        participants: events.participants[i].map(([who, , written = who]) => names[written]).join("; "),
        place: events.place[i] < 0 ? "" : places[events.place[i]],
        tags: ((rare.tags || {})[i] || []).map((tag) => tags[tag]).join("; "),
        dateText: events.date_text[i],
        document: document ? document.title || document.source : "",
        confidence: Math.round(events.confidence[i] * 100),
        status: (rare.status || {})[i] || "",
        sentence: document ? document.text.slice(events.sentence[i][0], events.sentence[i][1]) : "",
      };
    });
  }

  const FIELDS = { words: "date", title: "title", certainty: "certainty", participants: "participants", place: "place", tags: "tags" };
  const LISTS = new Set(["participants", "tags"]);

  async function changed(cell) {
    const field = FIELDS[cell.colDef.field] || cell.colDef.field;
    if (cell.newValue === cell.oldValue || cell.source === "api") {
      return;
    }
    const value = LISTS.has(field) ? String(cell.newValue || "").split(";").map((one) => one.trim()).filter(Boolean) : cell.newValue || "";
    const done = await shell.command("edit", { event: cell.data.id, fields: { [field]: value } });
    if (!done) {
      stale = true;
      refresh();
    }
  }

  // -- several at once

  function chosen() {
    return grid ? grid.getSelectedRows().map((row) => row.id) : [];
  }

  function counted() {
    const count = chosen().length;
    byId("table-said").textContent = count ? `${count} selected` : "Select rows to work on several events at once.";
    for (const name of ["accept", "reject", "tag", "story", "merge", "delete"]) {
      shell.set(`bulk-${name}`, { disabled: !shell.editable() || count < (name === "merge" ? 2 : 1) });
    }
  }

  async function bulk(command, args) {
    const events = chosen();
    if (events.length && (await shell.command(command, { events, ...args }))) {
      grid.deselectAll();
    }
  }

  async function bulkMerge() {
    if (chosen().length > 1 && (await shell.merge(chosen()))) {
      grid.deselectAll();
    }
  }

  shell.action("bulk.accept", () => bulk("judge", { status: "accepted" }));
  shell.action("bulk.reject", () => bulk("judge", { status: "rejected" }));
  shell.action("bulk.delete", () => bulk("delete", {}));
  shell.action("bulk.story", async () => {
    await shell.tellAll(chosen());
    grid.deselectAll();
  });
  shell.action("bulk.merge", () => bulkMerge());
  shell.action("bulk.tag", async () => {
    const words = await shell.ask("Tag the selected events", { label: "Tags, separated by commas", yes: "Tag" });
    const add = (words || "").split(",").map((tag) => tag.trim()).filter(Boolean);
    if (add.length) {
      bulk("tag", { add });
    }
  });
});
