// Reports: which columns, in which order, with the chart or without; kept in this browser for the next one. The chart on
// top is the one on the screen, in the colours of paper.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { make } = shell;
  const KEPT = "timeline-report";
  const MOST_DRAWN = 20000; // with more, a second chart would take its time

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(KEPT)) || {};
    } catch (problem) {
      return {};
    }
  }

  // What was kept; without a choice, a report speaks the language of the page.
  const chosen = () => ({ language: window.TimelineParts.words.language(), ...kept() });

  function keep(options) {
    try {
      localStorage.setItem(KEPT, JSON.stringify(options));
    } catch (problem) {
      // A browser that keeps nothing asks again the next time.
    }
  }

  // What the menu's own items say of each format: {name: [choice, ...]}.
  let offered = {};
  document.addEventListener("click", (event) => {
    const menu = event.target.closest(".tl-export-list");
    if (menu) {
      const items = [...menu.querySelectorAll("[data-choices]")];
      offered = Object.fromEntries(items.map((item) => [item.dataset.do.replace("export.", ""), JSON.parse(item.dataset.choices)]));
    }
  }, true);

  // What goes along with the request for a format: options that were chosen, and the chart as a picture.
  shell.reportOptions = async (name) => {
    const choices = offered[name];
    if (!choices) {
      return {};
    }
    const told = chosen();
    const options = Object.fromEntries(choices.filter((choice) => told[choice.name]).map((choice) => [choice.name, told[choice.name]]));
    const charted = choices.some((choice) => choice.name === "chart") && options.chart !== "false";
    return { options, picture: charted ? await picture() : "" };
  };

  // The same range, lanes and filter as on the screen, drawn for the width of a page: words stay large enough on paper.
  async function picture() {
    const { view } = shell.data;
    if (view.events.id.length > MOST_DRAWN) {
      return ""; // the server draws the weightiest
    }
    const root = document.documentElement;
    const scheme = root.getAttribute("data-mantine-color-scheme");
    const host = make("div", { class: "tl-report-chart", "aria-hidden": "true" });
    document.body.append(host);
    root.setAttribute("data-mantine-color-scheme", "light");
    const drawn = window.TimelineViewer.create({ chart: host, scheme: "light", lanes: shell.viewer.grouping });
    try {
      drawn.setData(view);
      drawn.setFilter(shell.viewer.shownIds());
      const { from, to } = shell.viewer.range();
      drawn.setRange(from, to);
      drawn.counts();
      const rows = drawn.chart.packed.marks.reduce((most, mark) => Math.max(most, mark.row + 1), 1);
      host.style.height = `${Math.min(host.clientHeight, rows * 26 + 96)}px`; // no empty half page above a few marks
      drawn.chart.resize();
      drawn.chart.draw();
      const blob = drawn.saveImage("png"); // what is drawn is read at once, before the dark colours are back
      root.setAttribute("data-mantine-color-scheme", scheme);
      return await base64(await blob);
    } catch (problem) {
      return ""; // the server draws one
    } finally {
      root.setAttribute("data-mantine-color-scheme", scheme);
      drawn.destroy();
      host.remove();
    }
  }

  function base64(blob) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result).split(",")[1] || "");
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(blob);
    });
  }

  // -- the dialog

  shell.action("report.choose", () => {
    const [choices] = Object.values(offered).sort((one, other) => other.length - one.length).concat([[]]);
    const told = chosen();
    const fields = choices.map((choice) => (choice.several ? several(choice, told[choice.name]) : one(choice, told[choice.name])));
    const dialog = make(
      "dialog",
      { class: "tl-ask tl-report", "aria-labelledby": "report-title" },
      make("h2", { id: "report-title" }, "Columns and order of reports"),
      make("p", {}, "For Word, HTML and PDF; kept in this browser."),
      ...fields.map((field) => field.element),
      make(
        "div",
        { class: "tl-dialog-foot" },
        make("button", { class: "tl-button is-quiet", type: "button", onclick: () => { keep({}); dialog.close(); } }, "As usual"),
        make("span", { class: "tl-spring" }),
        make("button", { class: "tl-button", type: "button", onclick: () => dialog.close() }, "Cancel"),
        make("button", { class: "tl-button is-main", type: "button", onclick: () => { keep(Object.fromEntries(choices.map((choice, at) => [choice.name, fields[at].value()]))); dialog.close(); } }, "Keep"),
      ),
    );
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  });

  function one(choice, value) {
    const select = make("select", { class: "tl-field" }, choice.values.map(([name, words]) => make("option", { value: name, selected: name === value }, words)));
    return { element: make("label", { class: "tl-report-choice" }, choice.label, select), value: () => select.value };
  }

  // Columns: ticked ones are there, the arrows move them. Without a choice, those that are usual and not empty.
  function several(choice, value) {
    const chosen = value ? value.split(",") : [];
    const rest = choice.values.map(([name]) => name).filter((name) => !chosen.includes(name));
    const words = Object.fromEntries(choice.values);
    const list = make("ul", { class: "tl-report-columns" });
    const line = (name) => {
      const box = make("input", { type: "checkbox", value: name, checked: chosen.includes(name) });
      const move = (way, symbol, said) => make("button", { class: "tl-button is-quiet", type: "button", "aria-label": `${said}: ${words[name]}`, title: said, onclick: () => moved(row, way) }, make("span", { class: `ti ti-${symbol}`, "aria-hidden": "true" }));
      const row = make("li", {}, make("label", {}, box, words[name]), make("span", { class: "tl-spring" }), move(-1, "up", "Further left"), move(1, "down", "Further right"));
      return row;
    };
    list.append(...chosen.concat(rest).map(line));
    return {
      element: make("fieldset", { class: "tl-choices" }, make("legend", {}, choice.label, make("span", { class: "tl-count" }, " none ticked: the usual ones that are not empty")), list),
      value: () => [...list.querySelectorAll("input:checked")].map((box) => box.value).join(","),
    };
  }

  function moved(row, way) {
    const other = way < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (other) {
      way < 0 ? other.before(row) : other.after(row);
      row.querySelector(way < 0 ? "button" : "button:last-child").focus();
    }
  }
});
