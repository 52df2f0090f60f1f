// The dock at the bottom and, on a phone, the three tabs: which is open.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId } = shell;
  const body = document.body;
  const narrow = window.matchMedia("(max-width: 700px)");
  body.dataset.tab = "chart";
  body.dataset.dock = "";

  shell.showTab = (name) => {
    if (name !== "chart") {
      shell.leaveChart();
    }
    body.dataset.tab = name;
    for (const button of document.querySelectorAll(".tl-tabbar button")) {
      button.setAttribute("aria-pressed", String(button.dataset.do === `tab.${name}`));
    }
    window.requestAnimationFrame(() => shell.viewer && shell.viewer.resize());
  };
  shell.action("tab.*", ({ rest }) => shell.showTab(rest));
  // A line of a list leads to its event.
  shell.action("select.*", ({ rest }) => shell.viewer.select(rest, { from: "list" }));
  // The tabs draw themselves anew a moment later and then call back; what closes gives its room away at once, so that no
  // tab is gone while its list still stands there.
  shell.openDock = (name) => {
    shell.set("dock-tabs", { value: name });
    if (!name) {
      closed();
    }
  };

  window.dash_clientside.shell.dock = (name) => (name ? opened(name) : closed());

  function opened(name) {
    body.dataset.dock = name;
    told(name);
  }

  function closed() {
    if (body.dataset.dock) {
      body.dataset.dock = "";
      told(null);
    }
  }

  function told(name) {
    shell.emit("dock", name);
    window.requestAnimationFrame(() => shell.viewer && shell.viewer.resize());
  }

  shell.on("started", () => shell.showTab("chart"));
  // On a phone a tapped mark brings its card up from below; going elsewhere lets it go.
  shell.on("selected", ({ id, from }) => {
    body.dataset.sheet = id !== null && from === "chart" ? "yes" : id === null ? "" : body.dataset.sheet || "";
  });
  // On a phone a chosen mark leads to its words, and chosen words to the mark: show the other side.
  shell.on("selected", ({ id, from }) => {
    if (narrow.matches && id !== null && (from === "list" || from === "table")) {
      shell.showTab("text");
    }
  });
  byId("dock").addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.target.closest(".ag-root")) {
      shell.openDock(null);
    }
  });
});
