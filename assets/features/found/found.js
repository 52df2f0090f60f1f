// Where the words of a search stand in the texts, whether or not an event tells of them: one after the other, or as a
// list with what stands around them.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const MOST_PLACES = 500;
  const AROUND = 80; // characters on each side
  const WHOLE_WORD = 20; // so far from the cut a blank is looked for
  let places = []; // [{document, start, end}]
  let looked = null; // what they were looked for in
  const open = () => document.body.dataset.dock === "found";

  // For the line of what is filtered: to the next place, and to the list of all.
  shell.passages = () => {
    update();
    let next = 0;
    const count = `${places.length}${places.length === MOST_PLACES ? " or more" : ""} ${places.length === 1 ? "place" : "places"} in the text`;
    const go = () => {
      show(places[next]);
      next = (next + 1) % places.length;
      button.textContent = `place ${next || places.length} of ${count} ›`;
    };
    const button = make("button", { class: "tl-button is-quiet", type: "button", disabled: places.length === 0, onclick: go }, `${count}${places.length ? " ›" : ""}`);
    const list = make("button", { class: "tl-button is-quiet", type: "button", title: "Each place with what stands around it", onclick: () => shell.openDock("found") }, "List them");
    return places.length ? [button, list] : [button];
  };

  function placesOf(query) {
    const words = query.replace(/"/g, "").toLowerCase();
    const found = [];
    for (const { id, text: whole } of words ? shell.data.view.documents : []) {
      const text = whole.toLowerCase();
      for (let at = text.indexOf(words); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(words, at + words.length)) {
        found.push({ document: id, start: at, end: at + words.length });
      }
    }
    return found;
  }

  function show({ document: id, start }) {
    shell.showDocument(id, start);
    shell.showTab("text");
  }

  shell.on("filtered", update);
  shell.on("loaded", update);
  shell.on("texts", () => {
    looked = null; // the texts were not there before
    update();
  });
  shell.on("dock", (name) => name === "found" && draw());

  // The tab is there while something is looked for.
  function update() {
    const query = shell.searched();
    const { documents } = shell.data.view;
    if (looked && looked.query === query && looked.documents === documents) {
      return;
    }
    looked = { query, documents };
    places = placesOf(query);
    document.body.dataset.searched = query ? "yes" : "";
    byId("dock-count-found").textContent = places.length || "";
    if (open()) {
      query ? draw() : shell.openDock(null);
    }
  }

  function draw() {
    shell.fillList(byId("found-list"), places.map((place) => () => row(place)), "These words stand in none of the texts.");
  }

  function row(place) {
    const held = shell.data.view.documents.find((one) => one.id === place.document);
    const [before, behind] = [held.text.slice(Math.max(0, place.start - AROUND), place.start), held.text.slice(place.end, place.end + AROUND)];
    const whole = { before: place.start <= AROUND ? before : `…${before.slice(cut(before))}`, behind: place.end + AROUND >= held.text.length ? behind : `${behind.slice(0, behind.length - cut([...behind].reverse().join("")))}…` };
    return make(
      "li",
      { class: "tl-row" },
      make("button", { class: "tl-jump", type: "button", translate: "no", onclick: () => show(place) }, held.title || held.source || "Untitled text"),
      make("span", { class: "tl-found", translate: "no", lang: held.language }, whole.before, make("mark", {}, held.text.slice(place.start, place.end)), whole.behind),
    );
  }

  // Behind the first blank, if there is one near the cut.
  function cut(text) {
    const blank = text.search(/\s/);
    return blank >= 0 && blank < WHOLE_WORD ? blank + 1 : 0;
  }
});
