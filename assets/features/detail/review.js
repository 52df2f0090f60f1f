// Checking: accept, reject, edit, merge, split, delete; and adding an event from words chosen in the text.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  let current = null; // the selected event
  let before = null; // the one selected before it, for merging
  let form = { certainty: "asserted", participants: [], tags: [] };
  let editing = null; // {event} or {words}
  let hint = null;
  let saving = false;

  shell.on("selected", ({ id, event }) => {
    if (id !== null && current && current.id !== id) {
      before = current;
    }
    current = id === null ? null : event || shell.viewer.event(id);
    if (editing) {
      close();
    }
  });
  shell.on("loaded", () => {
    current = shell.viewer.selected() === null ? null : shell.viewer.event(shell.viewer.selected());
  });

  // -- the buttons under the details

  shell.on("detail", ({ event, host }) => {
    host.replaceChildren();
    if (!shell.editable() || !event) {
      return;
    }
    const why = host.parentElement.querySelector(".tlv-basis");
    if (why && event.datePlace) {
      why.append(" ", make("button", { type: "button", class: "tlv-link", "data-do": "meaning.open", title: "Give these words another meaning, and see what moves along" }, `Change what “${event.dateText}” means…`));
    }
    const accepted = event.status === "accepted";
    const rejected = event.status === "rejected";
    host.append(
      make(
        "div",
        { class: "tl-reviews" },
        button("review.accept", accepted ? "Accepted" : "Accept", "check", "a", accepted),
        button("edit.open", "Edit", "pencil", "e", false),
        button("review.reject", rejected ? "Rejected" : "Reject", "close", "r", rejected),
        event.mentions && event.mentions.length > 0 ? button("review.split", "", "split", "", false, "Split: each sentence its own event") : null,
        before && before.id !== event.id ? button("review.merge", "", "merge", "m", false, `Merge with “${before.title}” (m)`) : null,
        button("review.delete", "", "trash", "", false, "Delete this event"),
      ),
    );
  });

  function button(action, label, symbol, key, on, title) {
    return make(
      "button",
      { type: "button", class: `tl-button${on ? " is-on" : ""}`, "data-do": action, "aria-pressed": on ? "true" : null, "aria-label": label ? null : title, title: title || (key ? `${label} (${key})` : label) },
      make("span", { class: `ti ti-${symbol}`, "aria-hidden": "true" }),
      label,
    );
  }

  // -- verdicts

  async function judge(status) {
    if (!current || !shell.editable()) {
      return;
    }
    const id = current.id;
    const verdict = current.status === status ? "new" : status;
    try {
      const outcome = await shell.post("commands", { command: "judge", arguments: { event: id, status: verdict } });
      await shell.load();
      shell.say(outcome.said, { undo: outcome });
      if (verdict !== "new") {
        shell.viewer.next();
      }
    } catch (problem) {
      shell.say(problem.message, { kind: "bad" });
    }
  }

  shell.action("review.accept", () => judge("accepted"));
  shell.action("review.reject", () => judge("rejected"));
  shell.action("review.delete", () => current && shell.command("delete", { event: current.id }));
  shell.action("review.split", () => current && shell.command("split", { event: current.id }));
  shell.action("review.merge", () => {
    if (current && before && before.id !== current.id && shell.editable()) {
      const events = [before.id, current.id];
      before = null;
      shell.merge(events);
    }
  });
  shell.key("a", "review.accept");
  shell.key("r", "review.reject");
  shell.key("m", "review.merge");
  shell.key("e", "edit.open");

  // -- the form

  window.dash_clientside.shell.form = (certainty, participants, tags) => {
    form = { certainty, participants: participants || [], tags: tags || [] };
  };
  shell.action("edit.open", () => current && shell.editable() && open({ event: current }));
  // An event that no words tell: it belongs to the open document and is given by the person alone.
  shell.action("event.add", () => {
    if (shell.editable() && shell.openDocument()) {
      shell.leaveChart();
      shell.openRoom("read");
      open({ words: { document: shell.openDocument(), text: "" }, date: "" });
      shell.focusSoon("edit-title", 60);
    }
  });
  shell.key("i", "event.add");
  shell.action("edit.cancel", close);
  shell.action("edit.save", save);

  function open(what) {
    editing = what;
    const event = what.event || { title: what.words.text, words: what.date || "", certainty: "asserted", place: "", participants: [], tags: [], note: "" };
    const values = {
      "edit-title": event.title.slice(0, 300),
      "edit-date": event.words,
      "edit-certainty": event.certainty,
      "edit-place": event.place || "",
      "edit-participants": (event.participants || []).map((one) => one.name),
      "edit-tags": event.tags || [],
      "edit-notes": event.note || "",
    };
    // "Monday" counts from the day of the document; what was understood belongs to what stands in the field now.
    const id = what.event ? what.event.document.id : what.words.document;
    const told = shell.data.view.documents.find((one) => one.id === id);
    shell.set("edit-day", { data: told ? told.published : "" });
    shell.set("edit-understood", { children: "" });
    Object.entries(values).forEach(([field, value]) => shell.set(field, { value }));
    form = { certainty: values["edit-certainty"], participants: values["edit-participants"], tags: values["edit-tags"] };
    editing.was = values;
    byId("edit-head").textContent = what.event ? "Edit event" : "New event";
    byId("edit-problem").textContent = "";
    document.body.dataset.editing = "yes";
    document.body.dataset.selected = "yes";
    shell.showTab("detail");
    shell.focusSoon(what.event ? "edit-title" : "edit-date", 60);
  }

  function close() {
    editing = null;
    document.body.dataset.editing = "";
    document.body.dataset.selected = shell.viewer.selected() === null ? "" : "yes";
  }

  function typed() {
    return {
      "edit-title": byId("edit-title").value,
      "edit-date": byId("edit-date").value,
      "edit-place": byId("edit-place").value,
      "edit-notes": byId("edit-notes").value,
      "edit-certainty": form.certainty,
      "edit-participants": form.participants,
      "edit-tags": form.tags,
    };
  }

  async function save() {
    if (!editing) {
      return;
    }
    const now = typed();
    const fields = {};
    for (const [id, value] of Object.entries(now)) {
      if (JSON.stringify(value) !== JSON.stringify(editing.was[id])) {
        fields[id.slice("edit-".length)] = value;
      }
    }
    /** @type {any} */
    let request = { command: "edit", arguments: { event: editing.event && editing.event.id, fields, seen: seen() } };
    if (editing.words) {
      const { document, start, end } = editing.words;
      request = { command: "add", arguments: { document, start, end, ...all(now) } };
    } else if (!Object.keys(fields).length) {
      close();
      return;
    }
    if (saving) {
      return;
    }
    saving = true;
    byId("edit-card").setAttribute("aria-busy", "true");
    byId("edit-problem").textContent = "";
    try {
      const outcome = await shell.post("commands", request);
      close();
      await shell.load({ select: outcome.select });
      shell.say(outcome.said, { undo: outcome });
    } catch (problem) {
      byId("edit-problem").textContent = problem.message;
      if (problem.status === 409) {
        // Somebody else was faster. What was typed stays; saved again, it replaces what is there now knowingly.
        await shell.load();
        editing = editing && Object.assign(editing, { event: shell.viewer.event(editing.event.id) || editing.event });
      }
    } finally {
      saving = false;
      byId("edit-card").removeAttribute("aria-busy");
    }
  }

  // What the person had before them when they began: the server tells when it is another by now.
  function seen() {
    const { event } = editing;
    return event && { title: event.title, edtf: event.edtf, certainty: event.certainty, place: event.place, participants: event.participants.map((one) => one.name), tags: event.tags, notes: event.note };
  }

  function all(now) {
    return Object.fromEntries(Object.entries(now).map(([id, value]) => [id.slice("edit-".length), value]));
  }

  shell.on("started", () => {
    byId("edit-card").addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) {
        event.stopPropagation();
        close();
        byId("source-text").focus();
      }
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey || event.target.id === "edit-date")) {
        event.preventDefault();
        save();
      }
    });
  });

  // -- words chosen in the text

  shell.on("words", (words) => {
    removeHint();
    if (!words || !shell.editable()) {
      return;
    }
    const chosen = window.getSelection();
    if (!chosen.rangeCount) {
      return;
    }
    const box = chosen.getRangeAt(0).getBoundingClientRect();
    hint = make("button", { type: "button", class: "tl-button is-main tl-select-hint", onclick: () => addFrom(words) }, "Add event");
    hint.style.left = `${Math.min(window.innerWidth - 120, Math.max(8, box.left))}px`;
    hint.style.top = `${Math.min(window.innerHeight - 50, box.bottom + 6)}px`;
    hint.addEventListener("mousedown", (event) => event.preventDefault());
    document.body.append(hint);
  });
  document.addEventListener("selectionchange", () => {
    if (hint && window.getSelection().isCollapsed) {
      removeHint();
    }
  });

  function removeHint() {
    if (hint) {
      hint.remove();
      hint = null;
    }
  }

  async function addFrom(words) {
    removeHint();
    let date = "";
    try {
      date = (await shell.post("words", { document: words.document, start: words.start, end: words.end })).date;
    } catch (problem) {
      // The person types the date then.
    }
    open({ words, date });
  }
});
