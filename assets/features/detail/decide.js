// Where sources differ a person decides, or leaves it open: when events are merged, and in the details of a disputed one.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { make } = shell;

  // Merges events; asks first when their dates or certainties differ. Gives the outcome, or null.
  shell.merge = async (ids) => {
    const events = ids.map((id) => shell.viewer.event(id)).filter(Boolean);
    const dates = claims(events.flatMap(readings));
    const certainties = claims(events.map((event) => ({ words: event.certainty, value: event.certainty, title: event.document.title })));
    if (dates.length < 2 && certainties.length < 2) {
      return shell.command("merge", { events: ids });
    }
    const chosen = await ask([["edtf", "The dates differ", dates], ["certainty", "The certainties differ", certainties]]);
    return chosen && shell.command("merge", Object.assign({ events: ids }, chosen));
  };

  function readings(event) {
    const own = { words: event.words, value: event.edtf, title: event.document.title };
    return [own].concat(event.mentions.map((mention) => ({ words: mention.words, value: mention.edtf, title: mention.document.title })));
  }

  // Each thing that is said once, with those who say it, the most first.
  function claims(told) {
    const found = new Map();
    for (const { words, value, title } of told) {
      const claim = found.get(value) || { words, value, titles: new Set() };
      claim.titles.add(title);
      found.set(value, claim);
    }
    return [...found.values()].map((claim) => Object.assign(claim, { titles: [...claim.titles] })).sort((a, b) => b.titles.length - a.titles.length);
  }
  shell.claims = claims;

  // One choice for each thing that differs; "open" is the first and needs no courage.
  function ask(questions) {
    const asked = questions.filter(([, , options]) => options.length > 1);
    return new Promise((answer) => {
      const dialog = make(
        "dialog",
        { class: "tl-ask tl-decide", "aria-labelledby": "decide-title" },
        make(
          "form",
          { method: "dialog" },
          make("h2", { id: "decide-title" }, "These sources differ"),
          asked.map(choice),
          make(
            "div",
            { class: "tl-dialog-foot" },
            make("span", { class: "tl-spring" }),
            make("button", { class: "tl-button", type: "button", onclick: () => dialog.close("") }, "Cancel"),
            make("button", { class: "tl-button is-main", type: "submit", value: "yes" }, "Merge"),
          ),
        ),
      );
      dialog.addEventListener("close", () => {
        const form = new FormData(dialog.querySelector("form"));
        dialog.remove();
        answer(dialog.returnValue === "yes" ? Object.fromEntries([...form].filter(([, value]) => value)) : null);
      });
      document.body.append(dialog);
      dialog.showModal();
    });
  }

  function choice([name, title, options]) {
    const line = (value, words, by, checked) =>
      make("label", { class: "tl-choice" }, make("input", { type: "radio", name, value, checked }), make("span", {}, words), by ? make("span", { class: "tl-count" }, by) : null);
    return make(
      "fieldset",
      { class: "tl-choices" },
      make("legend", {}, title),
      line("", "Keep it open: every reading stays, marked as disputed", "", true),
      options.map(({ words, value, titles }) => line(value, words, titles.join(" · "), false)),
    );
  }

  // In the details: one button a reading.
  shell.on("detail", ({ event, host }) => {
    if (!event || !shell.editable()) {
      return;
    }
    const told = [{ words: event.words, edtf: event.edtf }].concat(event.mentions);
    host.parentElement.querySelectorAll(".tlv-reading").forEach((box, number) => {
      box.append(make("button", { type: "button", class: "tl-button is-quiet", onclick: () => shell.command("decide", { event: event.id, edtf: told[number].edtf }) }, `Use ${told[number].words}`));
    });
  });
});
