/* Keys of the viewer and the content of the help sheet. */
(function (/** @type {any} */ parts) {
  "use strict";

  const HELP = [
    { title: "Moving along", keys: [
      ["← →", "previous and next event in time"],
      ["↑ ↓", "lane above and below"],
      ["Home End", "first and last event"],
      ["n p", "next and previous event in the text"],
      ["Enter", "to the details of the selected event"],
      ["Escape", "clear the selection"],
    ] },
    { title: "Range", keys: [
      ["+ −", "zoom in and out"],
      ["f", "fit everything"],
      ["s", "zoom to the selected event"],
      ["k", "key events only, or all"],
      ["x", "fold the long stretches without an event, or unfold them"],
    ] },
    { title: "Mouse and touch", keys: [
      ["Drag", "move along time"],
      ["Wheel, two fingers", "zoom at the pointer"],
      ["Click", "select; click a strip of columns to zoom into it"],
      ["Double click", "zoom to a band, or into the empty place"],
    ] },
  ];

  const ACTIONS = {
    ArrowLeft: (viewer) => viewer.previous(),
    ArrowRight: (viewer) => viewer.next(),
    ArrowUp: (viewer) => viewer.previousLane(),
    ArrowDown: (viewer) => viewer.nextLane(),
    Home: (viewer) => viewer.first(),
    End: (viewer) => viewer.last(),
    Enter: (viewer) => viewer.focusDetails(),
    Escape: (viewer) => viewer.select(null, { from: "keyboard" }),
    "+": (viewer) => viewer.zoom(1.6),
    "=": (viewer) => viewer.zoom(1.6),
    "-": (viewer) => viewer.zoom(1 / 1.6),
    "−": (viewer) => viewer.zoom(1 / 1.6),
    f: (viewer) => viewer.fit(),
    s: (viewer) => viewer.zoomToSelection(),
    k: (viewer) => viewer.keyOnly(!viewer.isKeyOnly()),
    x: (viewer) => (viewer.isFolding() || viewer.canFold()) && viewer.setFolding(!viewer.isFolding()),
    n: (viewer) => viewer.jumpToNext(1),
    p: (viewer) => viewer.jumpToNext(-1),
  };
  const ONLY_ON_CHART = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "Enter"]);

  function keyboard(viewer, scopes, chart, onKey) {
    function pressed(event) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      const action = ACTIONS[event.key];
      if (action && (!ONLY_ON_CHART.has(event.key) || chart.contains(event.target)) && !onButton(event)) {
        action(viewer);
        event.preventDefault();
        event.stopPropagation();
      } else if (!action && onKey && onKey(event.key, viewer.selected())) {
        event.preventDefault();
        event.stopPropagation();
      }
    }

    for (const scope of scopes) scope.addEventListener("keydown", pressed);
    return {
      destroy() {
        for (const scope of scopes) scope.removeEventListener("keydown", pressed);
      },
    };
  }

  function typing(element) {
    return /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable;
  }

  /* Enter on a button presses it. */
  function onButton(event) {
    return event.key === "Enter" && event.target.closest("button, a, [role=button]");
  }

  function helpElement() {
    const { html } = parts.dom;
    return html("div", { class: "tlv tlv-help" }, [
      ...HELP.map((group) =>
        html("section", null, [
          html("h3", { text: group.title }),
          html("dl", null, group.keys.flatMap(([keys, what]) => [html("dt", null, keycaps(keys)), html("dd", { text: what })])),
        ])),
      languageChoice(),
    ]);
  }

  /* Each language under its own name; the page is built anew in the one chosen. */
  function languageChoice() {
    const { html } = parts.dom;
    const { languages, setting, choose } = parts.words;
    const own = (code) => new Intl.DisplayNames([code], { type: "language" }).of(code);
    const select = html("select", { "aria-label": "Language of the page", onchange: () => choose(select.value) }, [
      html("option", { value: "", text: "as the browser says" }),
      ...languages().map((code) => html("option", { value: code, text: own(code), lang: code, translate: "no", selected: code === setting() })),
    ]);
    return html("section", { class: "tlv-language" }, [html("h3", { text: "Language" }), select]);
  }

  function keycaps(keys) {
    if (/[a-z]{3}/.test(keys) && !/^(Home End|Enter|Escape)$/.test(keys)) return [parts.dom.html("span", { text: keys })];
    return keys.split(" ").map((key) => parts.dom.html("kbd", { text: key }));
  }

  parts.keyboard = { listen: keyboard, HELP, helpElement };
})((window.TimelineParts = window.TimelineParts || {}));
