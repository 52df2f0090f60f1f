/* The shell of the one-file HTML page. Anywhere else (the dashboard loads every script of this folder) it does nothing. */
(function (/** @type {any} */ parts) {
  "use strict";

  const NARROW = "(max-width: 700px)";

  function start() {
    const block = document.getElementById("timeline-view");
    const body = document.body;
    if (!block || !body.classList.contains("tlp")) return;
    body.classList.add("tlp-running");
    const part = (name) => document.querySelector('[data-part="' + name + '"]');
    const main = document.querySelector(".tlp-main");
    const scheme = startingScheme();
    const viewer = window.TimelineViewer.create({
      chart: part("chart"), overview: part("overview"), text: part("text"), detail: part("detail"), table: part("table"),
      toolbar: part("toolbar"), status: part("status"), unplaced: part("unplaced"),
      scheme, lanes: main.dataset.lanes, locale: main.dataset.locale || undefined,
      onSelect: (id, { from }) => selected(id, from),
      onKey: (key) => keyed(key),
    });
    const tabs = makeTabs();
    const view = JSON.parse(block.textContent);
    viewer.setData(view);
    document.querySelector(".tlp-count").textContent = view.unplaced.length ? "(" + view.unplaced.length + ")" : "";
    listen();
    fromAddress();
    window.addEventListener("message", fromOutside);
    window.timelinePage = viewer;

    function startingScheme() {
      const root = document.documentElement;
      if (root.dataset.scheme === "auto") root.dataset.scheme = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
      return root.dataset.scheme;
    }

    function listen() {
      const search = document.querySelector(".tlp-search input");
      search.addEventListener("input", () => find(search.value));
      search.addEventListener("keydown", (event) => {
        if (event.key === "Escape") find((search.value = ""));
        if (event.key === "Enter") viewer.next();
      });
      const actions = {
        scheme: () => {
          const next = viewer.scheme === "dark" ? "light" : "dark";
          document.documentElement.dataset.scheme = next;
          viewer.setScheme(next);
        },
        help: showHelp,
        "close-help": () => document.querySelector(".tlp-dialog").close(),
        close: () => viewer.select(null),
      };
      document.addEventListener("click", (event) => {
        const button = event.target.closest("[data-do]");
        if (button) actions[button.dataset.do]();
      });
      document.addEventListener("keydown", (event) => {
        if (!event.defaultPrevented && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && !event.ctrlKey && !event.metaKey && keyed(event.key)) event.preventDefault();
      });
      window.addEventListener("hashchange", fromAddress);
    }

    function keyed(key) {
      if (key === "?") showHelp();
      else if (key === "/") document.querySelector(".tlp-search input").focus();
      else return false;
      return true;
    }

    function find(query) {
      const found = query.trim() ? viewer.search(query) : null;
      viewer.setFilter(found);
      viewer.markWords(query);
      document.querySelector(".tlp-found").textContent = found ? parts.dom.plural(found.length, "event") : "";
      if (found && found.length) viewer.fit();
    }

    function showHelp() {
      const dialog = document.querySelector(".tlp-dialog");
      parts.dom.clear(dialog.querySelector(".tlp-help")).append(viewer.helpElement());
      if (!dialog.open) dialog.showModal();
    }

    /* The address names the selected event, so that it can be passed on. */
    function selected(id, from) {
      body.classList.toggle("tlp-chosen", id !== null);
      if (id !== null && from === "text" && window.matchMedia(NARROW).matches) tabs.open("text");
      if (id !== null && from !== "text" && tabs.current() === "unplaced") tabs.open("text");
      tellOutside(id);
      const wanted = id === null ? "" : "#event-" + encodeURIComponent(id);
      if (location.hash === wanted) return;
      try {
        history.replaceState(null, "", wanted || location.pathname + location.search);
      } catch {
        /* Some browsers refuse this for files opened from the disk; the page works without. */
      }
    }

    /* A page that holds this one in a frame hears which event is selected, and may select one. Only ids go over. */
    function tellOutside(id) {
      if (window.parent !== window) window.parent.postMessage({ timeline: "selected", id }, "*");
    }

    function fromOutside(event) {
      if (event.source !== window.parent || window.parent === window) return;
      const said = event.data;
      if (said && said.timeline === "select" && said.id !== viewer.selected()) viewer.select(said.id || null);
    }

    function fromAddress() {
      let id = "";
      try {
        id = decodeURIComponent(location.hash.replace(/^#(event-)?/, ""));
      } catch {
        return;
      }
      if (id && id !== viewer.selected()) viewer.select(id);
    }
  }

  /* Tabs with arrow keys; the details are a tab only where there is no room beside the text. */
  function makeTabs() {
    const list = document.querySelector(".tlp-tabs");
    const tabs = [...list.querySelectorAll('[role="tab"]')];
    let open = "text";
    const name = (tab) => tab.id.slice(4);
    const visible = () => tabs.filter((tab) => tab.offsetParent !== null);

    function show(wanted) {
      open = wanted;
      for (const tab of tabs) {
        const on = name(tab) === wanted;
        tab.setAttribute("aria-selected", String(on));
        tab.tabIndex = on ? 0 : -1;
        const panel = document.getElementById("panel-" + name(tab));
        if (name(tab) === "detail") panel.classList.toggle("tlp-open", on);
        else panel.hidden = !on;
      }
    }

    list.addEventListener("click", (event) => {
      const tab = event.target.closest('[role="tab"]');
      if (tab) show(name(tab));
    });
    list.addEventListener("keydown", (event) => {
      const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!way) return;
      const shown = visible(), at = shown.findIndex((tab) => name(tab) === open);
      const next = shown[(at + way + shown.length) % shown.length];
      show(name(next));
      next.focus();
      event.preventDefault();
    });
    window.matchMedia(NARROW).addEventListener("change", () => open === "detail" && show("text"));
    return { open: show, current: () => open };
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})((window.TimelineParts = window.TimelineParts || {}));
