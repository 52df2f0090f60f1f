// The timeline as a column to read, from top to bottom: every event with its date, its quote and its source, and between
// them how much time passed. The same filter and selection as the chart; only what is near the window is built.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const CHUNK = 40;
  const GUESS = 92; // pixels of an event before it is built
  const WIDEST = 260; // of a gap to scale; longer ones are cut, and say so
  const DAY = 86400000;
  const YEAR = 365.2425 * DAY;
  let toScale = false;
  let drawn = null; // the view and the filter that are drawn
  let numbers = []; // of the events in the column, in order
  let watcher = null;
  let scale = 1; // milliseconds a pixel

  shell.listed = () => document.body.dataset.view === "list";

  function open(yes) {
    document.body.dataset.view = yes ? "list" : "";
    byId("list-toggle").setAttribute("aria-pressed", String(yes));
    shell.wish.view = yes ? "list" : null;
    shell.writeAddress();
    if (yes) {
      shell.leaveChart();
      draw();
      byId("list").focus({ preventScroll: true });
    } else {
      window.requestAnimationFrame(() => shell.viewer.resize());
    }
  }
  shell.action("list.toggle", () => open(!shell.listed()));
  shell.key("l", "list.toggle");
  shell.on("loaded", ({ first }) => (first && shell.wish.view === "list" ? open(true) : draw()));
  shell.on("filtered", draw);
  shell.on("shown", () => open(shell.wish.view === "list"));
  shell.on("texts", () => {
    drawn = null;
    draw();
  });

  // -- the column

  function draw() {
    if (!shell.listed() || !shell.data) {
      return;
    }
    const { view } = shell.data;
    const sign = [view, shell.filtered, toScale];
    if (drawn && sign.every((part, at) => part === drawn[at])) {
      return;
    }
    drawn = sign;
    const left = shell.filtered ? new Set(shell.filtered) : null;
    numbers = view.events.id.map((id, i) => i).filter((i) => !left || left.has(view.events.id[i]));
    scale = perPixel();
    const host = byId("list");
    const top = host.scrollTop;
    const column = make("div", { class: "tl-column" });
    watcher && watcher.disconnect();
    watcher = new IntersectionObserver((seen) => seen.forEach((one) => one.isIntersecting ? build(one.target) : fold(one.target)), { root: host, rootMargin: "800px 0px" });
    for (let first = 0; first < numbers.length; first += CHUNK) {
      const chunk = make("div", { class: "tl-chunk" });
      chunk.first = first;
      chunk.style.height = `${Math.min(CHUNK, numbers.length - first) * GUESS}px`;
      column.append(chunk);
      watcher.observe(chunk);
    }
    const choice = make("label", { class: "tl-choice" }, make("input", { type: "checkbox", checked: toScale, onchange: (event) => { toScale = event.target.checked; draw(); } }), "gaps to scale");
    const count = make("span", { class: "tl-count" }, `${numbers.length.toLocaleString()} ${numbers.length === 1 ? "event" : "events"}`);
    host.replaceChildren(make("div", { class: "tl-column-head" }, count, make("span", { class: "tl-spring" }), choice), numbers.length ? column : make("p", { class: "tl-none" }, view.events.id.length ? "The filter hides every event." : "No event to show yet."));
    host.scrollTop = top;
    [...column.children].slice(0, 2).forEach(build);
  }

  function build(chunk) {
    if (chunk.firstChild) {
      return;
    }
    chunk.style.height = "";
    const rows = make("ol", { class: "tl-column", "aria-label": "Events in order of time" });
    for (let at = chunk.first; at < Math.min(numbers.length, chunk.first + CHUNK); at += 1) {
      rows.append(row(numbers[at], at ? gap(numbers[at - 1], numbers[at]) : null));
    }
    chunk.append(rows);
  }

  function fold(chunk) {
    if (chunk.firstChild && !chunk.contains(document.activeElement)) {
      chunk.style.height = `${chunk.offsetHeight}px`;
      chunk.replaceChildren();
    }
  }

  function row(i, space) {
    const event = shell.viewer.event(shell.data.view.events.id[i]);
    const chosen = event.id === shell.viewer.selected();
    const quote = event.sentence.trim() && event.sentence.trim() !== event.title ? make("q", {}, event.sentence.trim()) : null;
    const doubts = [event.certainty === "asserted" ? "" : event.certainty, event.conflict ? "disputed" : "", event.status === "rejected" ? "rejected" : ""].filter(Boolean);
    const more = event.sources > 1 ? ` and ${event.sources - 1} more` : "";
    const button = make(
      "button",
      { type: "button", class: "tl-entry", "data-event": event.id, "aria-current": chosen ? "true" : null, tabindex: chosen ? 0 : -1, onclick: () => shell.viewer.select(event.id, { from: "column" }) },
      make("span", { class: "tl-entry-when" }, event.words),
      make("span", { class: "tl-entry-title" }, event.title),
      doubts.length ? make("span", { class: "tl-entry-doubt" }, doubts.join(" · ")) : null,
      quote,
      make("span", { class: "tl-entry-source" }, event.document.title + more, ...event.tags.map((tag) => make("span", { class: "tl-entry-tag" }, tag))),
    );
    const item = make("li", { class: `tl-entry-line tlv${event.status === "rejected" ? " is-rejected" : ""}` }, space, window.TimelineParts.swatch(event.certainty), button);
    item.dataset.scheme = shell.scheme();
    return item;
  }

  // -- what lies between two events

  function gap(before, now) {
    const { from, to } = shell.data.view.events;
    const end = to[before] === null ? from[before] : Math.max(to[before], from[before] === null ? -Infinity : from[before]);
    const start = from[now] === null ? to[now] : from[now];
    const passed = start - end;
    if (!(passed >= DAY)) {
      return null;
    }
    const words = passedWords(passed);
    if (!toScale) {
      return passed < 60 * DAY ? null : make("span", { class: "tl-gap" }, words);
    }
    const pixels = passed / scale;
    const cut = pixels > WIDEST;
    return make("span", { class: `tl-gap is-scaled${cut ? " is-cut" : ""}`, style: `min-height:${Math.round(Math.min(pixels, WIDEST))}px` }, pixels > 18 ? words + (cut ? ", shortened" : "") : "");
  }

  // The column as long again as its events, for all the time that they span.
  function perPixel() {
    const { from, to } = shell.data.view.events;
    const ends = numbers.map((i) => (to[i] === null ? from[i] : to[i]));
    const first = numbers.map((i) => (from[i] === null ? to[i] : from[i]));
    const span = ends.reduce((most, one) => Math.max(most, one), -Infinity) - first.reduce((least, one) => Math.min(least, one), Infinity);
    return Math.max(span, DAY) / (numbers.length * GUESS);
  }

  function passedWords(ms) {
    const [count, unit] = ms >= 1.5 * YEAR ? [ms / YEAR, "year"] : ms >= 60 * DAY ? [ms / (YEAR / 12), "month"] : [ms / DAY, "day"];
    const whole = Math.round(count);
    return `${whole.toLocaleString()} ${unit}${whole === 1 ? "" : "s"}`;
  }
  shell.passedWords = passedWords;

  // -- the selection

  function entry(id) {
    return byId("list").querySelector(`[data-event="${CSS.escape(id)}"]`);
  }

  shell.on("selected", ({ id }) => {
    if (!shell.listed()) {
      return;
    }
    const before = byId("list").querySelector(".tl-entry[aria-current]");
    if (before) {
      before.removeAttribute("aria-current");
      before.tabIndex = -1;
    }
    if (id === null) {
      return;
    }
    const at = numbers.findIndex((i) => shell.data.view.events.id[i] === id);
    const chunk = byId("list").querySelectorAll(".tl-chunk")[Math.floor(at / CHUNK)];
    if (at < 0 || !chunk) {
      return;
    }
    build(chunk);
    const now = entry(id);
    now.setAttribute("aria-current", "true");
    now.tabIndex = 0;
    now.scrollIntoView({ block: "nearest" });
    if (byId("list").contains(document.activeElement)) {
      now.focus({ preventScroll: true });
    }
  });

  const STEPS = { ArrowDown: (at) => at + 1, ArrowUp: (at) => at - 1, Home: () => 0, End: () => numbers.length - 1 };
  byId("list").addEventListener("keydown", (event) => {
    if (event.target.tagName === "INPUT" || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key in STEPS && numbers.length) {
      const { id } = shell.data.view.events;
      const at = numbers.findIndex((i) => id[i] === shell.viewer.selected());
      const next = at < 0 && event.key.startsWith("Arrow") ? 0 : Math.min(numbers.length - 1, Math.max(0, STEPS[event.key](at)));
      shell.viewer.select(id[numbers[next]], { from: "column" });
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === "Enter" && event.target.closest("[aria-current]")) {
      shell.viewer.focusDetails();
      event.preventDefault();
    }
  });
});
