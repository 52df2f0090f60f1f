// The core of the page: starts the viewer, loads the project, and lets the other parts register actions, keys and ears.
(function () {
  "use strict";

  const parts = (window.TimelineShellParts = window.TimelineShellParts || []);
  const actions = new Map();
  const keys = new Map();
  const ears = new Map();
  const byId = (id) => document.getElementById(id);

  const shell = {
    project: "",
    data: null,
    viewer: null,
    base: "",
    byId,
    make,
    action: (name, run) => actions.set(name, run),
    key: (key, name) => keys.set(key, name),
    on: (event, run) => ears.set(event, (ears.get(event) || []).concat([run])),
    emit,
    run,
    get: (path) => ask(path, {}),
    post: (path, body) => ask(path, posted(body)),
    load,
    command,
    say: (text, how) => shell.tell(text, how),
    set: (id, props) => window.dash_clientside.set_props(id, props),
    focusSoon,
    scheme,
    version: () => (shell.data ? shell.data.project.version : -1),
    editable: () => Boolean(shell.data && shell.data.project.editable),
  };
  window.TimelineShell = shell;

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    shell: {
      start: (boot) => {
        if (!shell.started && boot) {
          shell.started = true;
          start(boot);
        }
      },
    },
  });

  function emit(event, detail) {
    for (const run of ears.get(event) || []) {
      run(detail);
    }
  }

  function start(boot) {
    shell.base = boot.base || ""; // the path that a proxy shows the page under
    shell.filterFields = boot.filters; // dashboard/features/filters/declared.py
    const named = /^\/p\/([^/]+)/.exec(location.pathname.slice(shell.base.length));
    shell.project = named ? decodeURIComponent(named[1]) : boot.first;
    if (!named) {
      history.replaceState(null, "", `${shell.base}/p/${encodeURIComponent(boot.first)}${location.search}`);
    }
    parts.forEach((part) => part(shell));
    parts.push = (part) => part(shell);
    createViewer();
    document.addEventListener("click", clicked);
    document.addEventListener("keydown", pressed);
    new MutationObserver(() => {
      shell.viewer.setScheme(scheme());
      emit("scheme", scheme());
    }).observe(document.documentElement, { attributeFilter: ["data-mantine-color-scheme"] });
    emit("started", boot);
    load({ first: true });
  }

  // Once what was opened is drawn; never away from a field that somebody types into already.
  function focusSoon(id, milliseconds) {
    setTimeout(() => {
      if (!document.activeElement || !document.activeElement.matches("input, textarea, select")) {
        byId(id).focus();
      }
    }, milliseconds);
  }

  function createViewer() {
    shell.viewer = window.TimelineViewer.create({
      chart: byId("chart"),
      overview: byId("overview"),
      text: byId("source-text"),
      detail: byId("detail"),
      toolbar: byId("chart-toolbar"),
      status: byId("chart-status"),
      scheme: scheme(),
      detailActions: (event, host) => emit("detail", { event, host }),
      onSelect: (id, how) => emit("selected", { id, from: how.from, event: how.event }),
      onView: (view) => emit("view", view),
      onKey: (key) => runKey(key),
      onSelectText: (words) => emit("words", words),
      onCertainty: (name) => emit("certainty", name),
      onKeyOnly: (on) => emit("key", on),
      onDocument: (id) => emit("document", id),
      onName: (name) => emit("name", name),
      onPicture: ({ document: id, number }) => `${shell.base}/work/${encodeURIComponent(shell.project)}/pictures/${encodeURIComponent(id)}/${number}`,
      emptyWords: () => (shell.emptyWords ? shell.emptyWords() : "No event to show yet."),
    });
  }

  function scheme() {
    return document.documentElement.getAttribute("data-mantine-color-scheme") === "dark" ? "dark" : "light";
  }

  // -- talking to the server ----------------------------------------------------------------------------------------

  function posted(body) {
    if (body instanceof FormData) {
      return { method: "POST", body };
    }
    const headers = { "Content-Type": "application/json" };
    return { method: "POST", headers, body: JSON.stringify(body || {}) };
  }

  // What is changed and takes its time says so: a line along the head, for as long as the server works on it.
  const BUSY_AFTER_MS = 300;
  let working = 0;

  async function ask(path, options) {
    if (options.method !== "POST") {
      return answered(path, options);
    }
    const late = setTimeout(() => busyWith(1), BUSY_AFTER_MS);
    let told = false;
    function busyWith(more) {
      told = true;
      working += more;
      document.body.dataset.working = working > 0 ? "yes" : "";
    }
    try {
      return await answered(path, options);
    } finally {
      clearTimeout(late);
      if (told) {
        busyWith(-1);
      }
    }
  }

  async function answered(path, options) {
    const address = shell.base + (path.startsWith("/") ? path : `/work/${encodeURIComponent(shell.project)}/${path}`);
    let answer;
    try {
      answer = await fetch(address, Object.assign({ credentials: "same-origin" }, options));
    } catch (problem) {
      throw new Error("The server does not answer. Is it still running? Nothing was lost on this page.");
    }
    if (!answer.ok) {
      throw Object.assign(new Error(await reason(answer)), { status: answer.status });
    }
    return (answer.headers.get("Content-Type") || "").startsWith("application/json") && !options.raw
      ? answer.json()
      : answer;
  }

  async function reason(answer) {
    try {
      const told = await answer.json();
      return told.error || `The server answered ${answer.status}.`;
    } catch (problem) {
      return `The server answered ${answer.status}.`;
    }
  }

  let loads = 0;

  // With `anew` everything is asked for, not only what changed: another part of a large project.
  async function load({ first = false, select = undefined, anew = false } = {}) {
    let data;
    const number = (loads += 1);
    try {
      // The first is on its way since the page began (a preload of the same address); it is not asked for twice.
      const question = shell.data ? shell.question() : location.search.slice(1);
      const since = shell.data && !anew ? `since=${shell.version()}` : "";
      const asked = [since, question].filter(Boolean).join("&");
      const sent = await ask(`view${asked ? `?${asked}` : ""}`, shell.data ? { cache: "no-store" } : {});
      if (number !== loads && !sent.changed) {
        return; // something newer was asked for meanwhile
      }
      data = shell.assembled(sent);
    } catch (problem) {
      document.body.dataset.state = shell.data ? document.body.dataset.state : "missing";
      if (problem.status === 404 && !shell.data) {
        emit("missing", {});
      } else {
        shell.say(problem.message, { kind: "bad", stay: true });
      }
      return;
    }
    const fresh = !shell.data;
    shell.data = data;
    const empty = data.view.documents.length === 0;
    document.body.dataset.state = empty ? "empty" : "ready";
    shell.viewer.setData(data.view, { keepView: !fresh && shell.hadEvents });
    shell.hadEvents = data.view.events.id.length > 0;
    emit("loaded", { data, first: fresh || first });
    if (data.textless) {
      texts();
    }
    if (select !== undefined) {
      shell.viewer.select(select);
    }
    if (channel && !fresh) {
      channel.postMessage({ project: shell.project, version: data.project.version });
    }
  }

  // Much text comes after the events, so that the chart stands before it is there.
  let fetching = null;

  async function texts() {
    const question = shell.question();
    if (fetching === question) {
      return;
    }
    fetching = question;
    busy(true);
    try {
      const { bodies } = await ask(`texts${question ? `?${question}` : ""}`, { cache: "no-store" });
      if (fetching !== question) {
        return;
      }
      if (shell.textsCame(bodies)) {
        shell.viewer.textsCame();
        emit("texts", {});
      } else {
        load({ anew: true }); // documents came or went meanwhile
      }
    } catch (problem) {
      shell.say(problem.message, { kind: "bad", stay: true });
    } finally {
      fetching = fetching === question ? null : fetching;
      busy(fetching !== null);
    }
  }

  function busy(yes) {
    if (yes) {
      byId("source-text").setAttribute("aria-busy", "true");
    } else {
      byId("source-text").removeAttribute("aria-busy");
    }
  }

  // Several tabs on one project see the same truth.
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("timeline") : null;
  if (channel) {
    channel.onmessage = (message) => {
      const { project, version } = message.data || {};
      if (project === shell.project && version > shell.version()) {
        load();
      }
    };
  }
  document.addEventListener("visibilitychange", async () => {
    if (!document.hidden && shell.data) {
      try {
        const now = await ask("jobs", {});
        if (now.version !== shell.version()) {
          load();
        }
      } catch (problem) {
        // The next thing a person does will tell that the server is gone.
      }
    }
  });

  // Changes something. Shows what was said, offers undo, and loads the new version; gives back the outcome or null.
  async function command(name, args, { quiet = false, undo = true } = {}) {
    try {
      const outcome = await ask("commands", posted({ command: name, arguments: args || {} }));
      await load(outcome.select ? { select: outcome.select } : {});
      if (outcome.said && !quiet) {
        shell.say(outcome.said, { undo: undo && name !== "undo" && name !== "redo" ? outcome : null });
      }
      return outcome;
    } catch (problem) {
      shell.say(problem.message, { kind: "bad" });
      return null;
    }
  }

  // -- actions and keys ---------------------------------------------------------------------------------------------

  function run(name, element) {
    if (actions.has(name)) {
      actions.get(name)({ element, rest: "" });
      return true;
    }
    const dot = name.indexOf(".");
    const family = `${name.slice(0, dot)}.*`;
    if (dot > 0 && actions.has(family)) {
      actions.get(family)({ element, rest: name.slice(dot + 1) });
      return true;
    }
    return false;
  }

  function clicked(event) {
    const element = event.target.closest("[data-do]");
    if (element && !element.disabled && element.getAttribute("aria-disabled") !== "true") {
      run(element.dataset.do, element);
    }
  }

  function runKey(key) {
    return keys.has(key) ? run(keys.get(key), null) : false;
  }

  // Keys go to who types, and those in a dialog to the dialog: Escape closes it.
  const TYPING = "input, textarea, select, [contenteditable=true], [role=combobox], .ag-root, dialog";

  function pressed(event) {
    if (event.defaultPrevented || event.altKey || event.target.closest(TYPING)) {
      return;
    }
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() === "k") {
        event.preventDefault();
        run("search.focus", null);
      }
      return;
    }
    if (document.querySelector("[role=dialog][aria-modal=true]:not([hidden]) :focus, .mantine-Menu-dropdown :focus")) {
      return;
    }
    // Arrows move in menus, tabs and lists; only where nothing has the focus do they move along the events.
    if (event.key.startsWith("Arrow") && event.target !== document.body) {
      return;
    }
    if (runKey(event.key)) {
      event.preventDefault();
    }
  }

  // Builds an element. Strings become text nodes, so nothing from a document is ever read as markup.
  function make(tag, props, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(props || {})) {
      if (value === null || value === undefined || value === false) {
        continue;
      }
      if (name.startsWith("on")) {
        element.addEventListener(name.slice(2), value);
      } else {
        element.setAttribute(name, value === true ? "" : value);
      }
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return element;
  }
})();
