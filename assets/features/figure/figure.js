// The figure for reports: asked for when its tab is open, drawn by Dash's own Graph.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  let open = false;
  let drawn = "";
  let scheme = document.documentElement.dataset.mantineColorScheme || "light";

  shell.on("dock", (name) => {
    open = name === "figure";
    if (open) {
      fillChoice("figure-lanes");
      fillChoice("figure-span");
      show();
    }
  });
  shell.on("loaded", () => {
    drawn = "";
    show();
  });
  shell.on("scheme", (name) => {
    scheme = name;
    show();
  });

  function fillChoice(id) {
    const place = byId(id);
    if (!place || place.firstChild) {
      return;
    }
    const options = place.dataset.options.split("|").map((option) => option.split("="));
    const select = make("select", { class: "tl-select", onchange: show }, ...options.map(([value, words]) => make("option", { value }, words)));
    place.append(select);
  }

  function chosen(id) {
    const select = byId(id).querySelector("select");
    return select ? select.value : "";
  }

  async function show() {
    if (!open || !byId("figure-lanes")) {
      return;
    }
    const width = Math.max(360, byId("figure-holder").clientWidth - 24);
    const asked = `figure?lanes=${chosen("figure-lanes")}&span=${chosen("figure-span")}&theme=${scheme}&width=${width}${shell.data.extent ? `&${shell.question()}` : ""}`;
    if (asked === drawn) {
      return;
    }
    drawn = asked;
    try {
      const { figure, config } = await shell.get(asked);
      const props = { id: "figure-graph", figure, config, responsive: false };
      window.dash_clientside.set_props("figure-holder", {
        children: { type: "Graph", namespace: "dash_core_components", props },
      });
    } catch (problem) {
      drawn = "";
      shell.say(problem.message, { kind: "bad" });
    }
  }
});
