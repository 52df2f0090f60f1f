// Tell: events chosen for a story, in an order of one's own, with own words over them; stepped through, printed, handed over.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const SAVE_MS = 500;
  let story = { title: "", items: [] };
  let saving = null;
  let sent = Promise.resolve(); // one after the other: each says what the one before it left
  let underway = false;
  let reading = null;
  let changes = 0; // how often the story was changed on this page
  let kept = null; // the project's version that the story was read with
  let seen = null; // the story as it was read or saved last

  shell.on("room", (name) => name === "tell" && read());
  shell.on("loaded", ({ first }) => (first || shell.room() === "tell") && read());
  shell.action("story.add", () => add(shell.viewer.selected()));
  shell.key("t", "story.add");

  async function read() {
    // What somebody writes here right now is not replaced; saving it tells when others wrote meanwhile.
    if (!saving && !underway && !typing() && kept !== shell.version()) {
      reading = reading || fetched().finally(() => (reading = null));
      await reading;
    }
    return shell.room() === "tell" && !typing() && draw();
  }

  async function fetched() {
    const [before, version] = [changes, shell.version()];
    try {
      const theirs = await shell.get("story");
      if (changes === before && !typing()) {
        story = theirs;
        seen = structuredClone(theirs);
        kept = version;
      }
    } catch (problem) {
      shell.say(problem.message, { kind: "bad" });
    }
  }

  function typing() {
    return byId("tell").contains(document.activeElement) && document.activeElement.matches("textarea, input");
  }

  // Written down a moment after the last change, so that typing does not ask the server at every letter.
  function save(at = SAVE_MS) {
    changes += 1;
    clearTimeout(saving);
    saving = setTimeout(() => {
      saving = null;
      sent = sent.then(send).catch((problem) => shell.say(problem.message, { kind: "bad" }));
    }, at);
  }

  async function send() {
    const told = structuredClone(story);
    underway = true;
    try {
      const { version } = await shell.post("commands", { command: "tell", arguments: Object.assign({ seen }, told) });
      seen = told;
      kept = version;
    } catch (problem) {
      await (problem.status === 409 ? overtaken() : shell.say(problem.message, { kind: "bad" }));
      return;
    } finally {
      underway = false;
    }
    await shell.load();
  }

  // Somebody else wrote meanwhile, or the same person in another window. What fits together is put together; else
  // nothing of either is lost until a person says which stays.
  async function overtaken() {
    const theirs = await shell.get("story");
    const both = shell.mergedStory(seen, story, theirs);
    if (both) {
      story = both;
      seen = theirs;
      save(0);
      byId("tell").addEventListener("focusout", () => setTimeout(() => typing() || draw(), 0), { once: true });
      return typing() || draw();
    }
    const mine = await shell.ask("The story was changed meanwhile", { detail: `In another window, or by somebody else: “${theirs.title || "without a title"}”, ${theirs.items.length} events. Replace it by what you wrote here, or take theirs?`, yes: "Keep mine", no: "Take theirs" });
    seen = theirs;
    if (mine) {
      save(0);
    } else {
      story = structuredClone(theirs);
      kept = shell.version();
      draw();
    }
  }

  async function add(id) {
    if (id === null || !shell.editable()) {
      return;
    }
    await read();
    const has = story.items.some((item) => item.event === id);
    story.items = has ? story.items.filter((item) => item.event !== id) : story.items.concat([{ event: id, words: "" }]);
    save(0);
    shell.say(has ? "Taken out of the story." : `Put into the story, as number ${story.items.length} (Tell, 3).`);
  }

  // Several events at once, in the order of time, behind what is told already.
  shell.tellAll = async (ids) => {
    await read();
    const has = new Set(story.items.map((item) => item.event));
    const more = shell.data.view.events.id.filter((id) => ids.includes(id) && !has.has(id));
    story.items = story.items.concat(more.map((event) => ({ event, words: "" })));
    save(0);
    shell.say(`${more.length} put into the story (Tell, 3).`);
  };

  shell.on("detail", ({ event, host }) => {
    const reviews = host.querySelector(".tl-reviews");
    if (event && reviews) {
      const name = "Put into the story, or take out of it (t)";
      reviews.append(make("button", { type: "button", class: "tl-button", "data-do": "story.add", title: name, "aria-label": name }, make("span", { class: "ti ti-text", "aria-hidden": "true" })));
    }
  });

  // -- the list

  function told() {
    return story.items.map((item, at) => ({ item, at, event: shell.viewer.event(item.event) })).filter(({ event }) => event);
  }

  function draw() {
    const items = told();
    const editable = shell.editable();
    shell.set("story-title", { value: story.title, disabled: !editable });
    history("undo", "Undo");
    history("redo", "Redo");
    const page = `${shell.base}/work/${encodeURIComponent(shell.project)}/story/`;
    byId("tell").querySelectorAll("[data-needs]").forEach((button) => { button.disabled = !items.length; });
    byId("tell").querySelectorAll("[data-story]").forEach((link) => { link.href = `${page}${link.dataset.story}language=${window.TimelineParts.words.language()}`; });
    byId("story-body").replaceChildren(items.length ? make("ol", { class: "tl-story" }, items.map(line)) : make("p", { class: "tl-none" }, editable ? "Choose an event and press t, or the button Story in its details. Here they get an order and your own words; each keeps its quote and its source." : "This timeline is not kept, so no story can be told of it."));
  }

  shell.on("started", () => {
    byId("story-title").addEventListener("input", () => {
      story.title = byId("story-title").value;
      save();
    });
  });

  function history(way, name) {
    const what = shell.data.project[way];
    const button = byId(`story-${way}`);
    button.disabled = !what;
    button.title = what ? `${name}: ${what}` : name;
  }

  function line({ item, at, event }) {
    const editable = shell.editable();
    const words = make("textarea", { rows: 2, placeholder: "Your own words", "aria-label": `Your own words over ${event.title}`, disabled: !editable, oninput: () => { item.words = words.value; save(); } }, item.words);
    const move = (way, name, symbol) => make("button", { type: "button", class: "tl-button is-quiet", disabled: !editable || at + way < 0 || at + way >= story.items.length, "aria-label": `${name}: ${event.title}`, title: name, onclick: () => moved(at, way) }, make("span", { class: `ti ti-${symbol}`, "aria-hidden": "true" }));
    const claims = shell.claims([{ words: event.words, value: event.edtf, title: event.document.title }].concat(event.mentions.map((one) => ({ words: one.words, value: one.edtf, title: one.document.title }))));
    return make(
      "li",
      {},
      make("div", { class: "tl-story-event" }, make("strong", {}, event.words), make("span", {}, event.title), event.certainty === "asserted" ? null : make("span", { class: "tl-count" }, event.certainty), make("span", { class: "tl-story-moves" }, move(-1, "Earlier in the story", "up"), move(1, "Later in the story", "down"), make("button", { type: "button", class: "tl-button is-quiet", disabled: !editable, "aria-label": `Take out: ${event.title}`, title: "Take out", onclick: () => { story.items.splice(at, 1); save(0); draw(); } }, make("span", { class: "ti ti-close", "aria-hidden": "true" })))),
      words,
      make(
        "div",
        { class: "tl-story-source" },
        claims.length > 1 ? make("p", { class: "tl-differ" }, `${event.conflict ? "Disputed" : "Also dated otherwise"}: ${claims.map((one) => `${one.words} (${one.titles.join("; ")})`).join(" / ")}`) : null,
        make("p", { class: "tl-story-quote" }, make("q", {}, event.sentence), " ", make("button", { type: "button", class: "tl-jump", onclick: () => shell.readEvent(event.id, event.document.id) }, event.document.title)),
      ),
    );
  }

  function moved(at, way) {
    story.items.splice(at + way, 0, story.items.splice(at, 1)[0]);
    save(0);
    draw();
  }

  // -- step by step, over the whole screen

  const steps = /** @type {HTMLDialogElement} */ (byId("story-steps"));
  let shown = 0; // the place in the story

  function show(at) {
    const items = told();
    shown = Math.min(items.length - 1, Math.max(0, at));
    const { item, event } = items[shown];
    byId("story-stage").replaceChildren(
      make("p", { class: "tl-stage-when" }, event.words, event.conflict ? " · disputed" : "", event.certainty === "asserted" ? "" : ` · ${event.certainty}`),
      make("h2", {}, event.title),
      ...item.words.split("\n\n").filter(Boolean).map((part) => make("p", {}, part)),
      make("figure", {}, make("blockquote", {}, event.sentence), make("figcaption", {}, event.document.title)),
    );
    byId("story-count").textContent = `${shown + 1} of ${items.length}`;
    byId("story-back").disabled = shown === 0;
    byId("story-next").disabled = shown === items.length - 1;
  }

  shell.action("story.step", () => {
    steps.setAttribute("aria-label", story.title || "Story");
    show(0);
    steps.showModal();
    steps.focus();
  });
  shell.action("story.back", () => show(shown - 1));
  shell.action("story.next", () => show(shown + 1));
  shell.action("story.close", () => steps.close());
  steps.addEventListener("keydown", (event) => {
    const way = { ArrowRight: 1, ArrowDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (way && /** @type {HTMLElement} */ (event.target).tagName !== "BUTTON") {
      event.preventDefault();
      show(shown + way);
    }
    event.stopPropagation();
  });
});
