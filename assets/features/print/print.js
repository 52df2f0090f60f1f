// Printing the page: not the screen, but the chronology as it is filtered now. Chart on top, a table of date, event with its
// sentence, and source, then the sources; the tools of the screen stay behind.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { make } = shell;

  window.addEventListener("beforeprint", () => {
    if (shell.data && shell.data.view.events.id.length) {
      clear();
      document.body.append(paper());
    }
  });
  window.addEventListener("afterprint", clear);

  function clear() {
    document.querySelectorAll("#print").forEach((one) => one.remove());
  }

  function paper() {
    const { view } = shell.data;
    const ids = shell.viewer.shownIds() || view.events.id;
    const events = ids.map((id) => shell.viewer.event(id));
    const count = `${events.length === view.events.id.length ? "" : `${events.length} of `}${view.events.id.length} ${view.events.id.length === 1 ? "event" : "events"}`;
    const chips = shell.byId("filter-chips").hidden ? "" : [...document.querySelectorAll("#filter-chips .tl-chip")].map((one) => one.textContent.trim()).join(" · ");
    const head = make("thead", {}, make("tr", {}, ...["Date", "Event", "Source"].map((name) => make("th", { scope: "col" }, name))));
    return make(
      "section",
      { id: "print", "aria-label": "To print" },
      make("h1", { translate: "no" }, shell.data.project.title || "Untitled"),
      make("p", { class: "tl-print-what" }, make("span", {}, count), chips ? make("span", {}, ` · ${chips}`) : null),
      chart(),
      make("table", {}, head, make("tbody", {}, events.map(row))),
      make("h2", {}, "Sources"),
      make("ol", {}, sources(events).map(source)),
    );
  }

  // In light colours, whatever the screen has: paper is white. The page's own colours hang on its root.
  function chart() {
    const { viewer } = shell;
    const root = document.documentElement;
    const was = root.getAttribute("data-mantine-color-scheme");
    root.setAttribute("data-mantine-color-scheme", "light");
    viewer.setScheme("light");
    const figure = make("figure", {}, window.TimelineParts.picture(viewer.chart, shell.data.project.title || "Timeline", {}));
    root.setAttribute("data-mantine-color-scheme", was);
    viewer.setScheme(shell.scheme());
    return figure;
  }

  function row(event) {
    const claims = shell.claims([{ words: event.words, value: event.edtf, title: event.document.title }].concat(event.mentions.map((one) => ({ words: one.words, value: one.edtf, title: one.document.title }))));
    const otherwise = claims.length > 1 ? `${event.conflict ? "Disputed" : "Also dated otherwise"}: ${claims.map((one) => `${one.words} (${one.titles.join("; ")})`).join(" / ")}` : "";
    return make(
      "tr",
      {},
      make("td", { class: "tl-print-date" }, event.words),
      make("td", {}, make("strong", { translate: "no" }, event.title), event.certainty === "asserted" ? null : make("span", {}, ` (${event.certainty})`), event.sentence ? make("q", { translate: "no" }, event.sentence) : null, otherwise ? make("span", { class: "tl-print-claims" }, otherwise) : null),
      make("td", { translate: "no" }, [...new Set([event.document.title, ...event.mentions.map((one) => one.document.title)])].join("; ")),
    );
  }

  function sources(events) {
    const told = new Set(events.flatMap((event) => [event.document.id, ...event.mentions.map((one) => one.document.id)]));
    return shell.data.view.documents.filter(({ id }) => told.has(id));
  }

  function source(document) {
    return make("li", { translate: "no" }, [document.title || document.source || document.url, document.author, document.published_words, document.url].filter((part, at, all) => part && all.indexOf(part) === at).join(", "));
  }
});
