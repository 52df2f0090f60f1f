// What words such as "in October" mean: another time for them, a preview of what moves along, apply.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId } = shell;
  let chosen = null; // {document, start, end, words, sentence}, offsets in code points
  let typed = false; // what was typed is never taken away by an answer that comes later

  shell.on("started", () => byId("meaning-date").addEventListener("input", () => (typed = true)));

  // From the reasons under a date, and from the list of what was not placed.
  shell.askMeaning = async (place) => {
    chosen = place;
    quote(place);
    shell.set("meaning-moves", { children: [] });
    shell.set("meaning-problem", { children: "" });
    byId("meaning-reset").hidden = true;
    typed = false;
    if (byId("meaning-date").value) {
      shell.set("meaning-date", { value: "" });
    }
    const told = shell.data.view.documents.find((one) => one.id === place.document);
    shell.set("edit-day", { data: told ? told.published : "" });
    shell.set("meaning-dialog", { opened: true });
    shell.focusSoon("meaning-date", 150);
    try {
      const { date, given } = await shell.post("words", { document: place.document, start: place.start, end: place.end });
      if (chosen === place && !typed) {
        shell.set("meaning-date", { value: date });
      }
      byId("meaning-reset").hidden = !given;
    } catch (problem) {
      shell.set("meaning-problem", { children: problem.message });
    }
  };

  function quote({ words, sentence }) {
    const at = sentence.indexOf(words);
    shell.set("meaning-words", { children: words });
    shell.set("meaning-before", { children: at < 0 ? "" : sentence.slice(0, at) });
    shell.set("meaning-behind", { children: at < 0 ? "" : sentence.slice(at + words.length) });
  }

  shell.action("meaning.open", () => {
    const event = shell.viewer.selected() === null ? null : shell.viewer.event(shell.viewer.selected());
    if (event && event.datePlace) {
      shell.askMeaning({ document: event.document.id, ...event.datePlace, words: event.dateText, sentence: event.sentence });
    }
  });
  // A callback shows what would move (dashboard/features/anchor/moves_list.py).
  shell.action("meaning.preview", () => {
    const change = asked(byId("meaning-date").value);
    shell.set("meaning-asked", { data: { ...change, project: shell.project, at: Date.now() } });
  });
  shell.action("meaning.apply", () => apply(byId("meaning-date").value));
  shell.action("meaning.reset", () => apply(""));

  function asked(date) {
    return { document: chosen.document, start: chosen.start, end: chosen.end, date };
  }

  function apply(date) {
    return tried(async () => {
      const outcome = await shell.post("anchor", asked(date));
      shell.set("meaning-dialog", { opened: false });
      await shell.load();
      shell.say(outcome.said, { undo: true });
    });
  }

  async function tried(work) {
    shell.set("meaning-problem", { children: "" });
    try {
      await work();
    } catch (problem) {
      shell.set("meaning-problem", { children: problem.message });
    }
  }
});
