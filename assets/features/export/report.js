// Reports: what was chosen in the dialog (dashboard/features/export/report_choices.py) goes with each request, and the
// chart on top is the one on the screen, in the colours of paper.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { make } = shell;
  const MOST_DRAWN = 20000; // with more, a second chart would take its time

  // Without a choice, a report speaks the language of the page.
  const usual = () => ({ language: window.TimelineParts.words.language() });
  shell.action("report.choose", () => shell.set("report-open", { data: { usual: usual(), at: Date.now() } }));

  // The lines are drawn anew; the focus stays with the button that moved its column.
  window.dash_clientside.shell.reportMoved = (button) => {
    const { column, way } = button;
    shell.byId(JSON.stringify({ column, type: "report-move", way })).focus();
  };

  // What goes along with the request for a format: options that were chosen, and the chart as a picture.
  shell.reportOptions = async (choices, kept) => {
    if (!choices) {
      return {};
    }
    const told = { ...usual(), ...kept };
    const options = Object.fromEntries(choices.filter((name) => told[name]).map((name) => [name, told[name]]));
    const charted = choices.includes("chart") && options.chart !== "false";
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
});
