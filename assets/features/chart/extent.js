// Above the chart of a large project: how much of it is loaded, and its years as bars that lead to the rest.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const WIDTH = 26; // of a bar at least: a finger has to hit it
  const MOST = 24;
  const HEIGHT = 34;
  let wish = null; // the years that were chosen, to be shown once their events are there
  const SVG = "http://www.w3.org/2000/svg";

  shell.on("loaded", ({ data }) => {
    const host = byId("extent");
    host.hidden = !data.extent;
    if (data.extent) {
      host.replaceChildren(words(data.extent), bars(data.extent.years));
    }
    if (wish) {
      shell.viewer.setRange(...wish);
      wish = null;
    }
  });

  function words({ loaded, matching, total }) {
    const number = (count) => count.toLocaleString();
    const whole = matching === total ? "" : ` of ${number(matching)} that match`;
    const said = loaded < matching ? `The ${number(loaded)} weightiest${whole} of ${number(total)} events are shown.` : `All ${number(matching)} events that match, of ${number(total)}, are shown.`;
    return make(
      "p",
      { class: "tl-extent-words", role: "status" },
      make("strong", {}, said),
      loaded < matching ? " Search, filter, or choose years at the right to see others; lists, checks and exports cover what is shown." : " Lists, checks and exports cover what is shown.",
    );
  }

  // Where nearly all events are; what lies outside is in the outermost bars.
  function bins(years) {
    const room = Math.min(620, byId("extent").clientWidth - 28);
    const count = Math.max(4, Math.min(MOST, Math.floor(room / WIDTH) - 1));
    const all = Object.entries(years).map(([year, count]) => [Number(year), count]).sort((a, b) => a[0] - b[0]);
    const total = all.reduce((sum, [, count]) => sum + count, 0);
    const at = (share) => {
      let seen = 0;
      return all.find(([, count]) => (seen += count) >= total * share)[0];
    };
    const [first, last] = [at(0.01), at(0.99)];
    const step = nice((last - first + 1) / count);
    const begin = Math.floor(first / step) * step;
    const made = [];
    for (let from = begin; from <= last; from += step) {
      made.push({ from, to: from + step - 1, count: 0 });
    }
    for (const [year, count] of all) {
      const number = Math.min(made.length - 1, Math.max(0, Math.floor((year - begin) / step)));
      made[number].count += count;
    }
    made[0].from = Math.min(made[0].from, all[0][0]);
    made[made.length - 1].to = Math.max(made[made.length - 1].to, all[all.length - 1][0]);
    return made;
  }

  function nice(step) {
    return [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000, 10000].find((each) => each >= step) || Math.ceil(step);
  }

  function bars(years) {
    const made = bins(years);
    const most = Math.max(...made.map(({ count }) => count));
    const host = make("div", { class: "tl-extent-bars", role: "group", "aria-label": "All events by year" });
    for (const bin of made) {
      const height = bin.count ? Math.max(2, Math.round((HEIGHT * bin.count) / most)) : 0;
      const label = `${said(bin)}: ${bin.count.toLocaleString()} events`;
      const svg = document.createElementNS(SVG, "svg");
      svg.setAttribute("viewBox", `0 0 10 ${HEIGHT}`);
      svg.setAttribute("preserveAspectRatio", "none");
      svg.setAttribute("aria-hidden", "true");
      const bar = document.createElementNS(SVG, "rect");
      for (const [name, value] of Object.entries({ x: 0, y: HEIGHT - height, width: 9, height })) {
        bar.setAttribute(name, String(value));
      }
      svg.append(bar);
      const button = make("button", { type: "button", class: "tl-extent-bar", title: label, "aria-label": label, disabled: !bin.count, onclick: () => narrow(bin) });
      button.append(svg);
      host.append(button);
    }
    roving(host);
    return make("div", { class: "tl-extent-years" }, host, make("div", { class: "tl-extent-ends", "aria-hidden": "true" }, make("span", {}, year(made[0].from)), make("span", {}, year(made[made.length - 1].to))));
  }

  // One stop for the Tab key; the arrows go along the bars.
  function roving(host) {
    const buttons = [...host.querySelectorAll("button:not(:disabled)")];
    const stop = (at) => buttons.forEach((button, number) => (button.tabIndex = number === at ? 0 : -1));
    stop(buttons.length - 1);
    host.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      const at = buttons.indexOf(document.activeElement) + (step || 0);
      if (step && buttons[at]) {
        event.preventDefault();
        event.stopPropagation();
        stop(at);
        buttons[at].focus();
      }
    });
  }

  function said({ from, to }) {
    return from === to ? year(from) : `${year(from)} to ${year(to)}`;
  }

  function year(number) {
    return number > 0 ? String(number) : `${1 - number} BC`;
  }

  function narrow({ from, to }) {
    const moment = (number) => new Date(0).setUTCFullYear(number, 0, 1);
    wish = [moment(from), moment(to + 1)];
    shell.set("filter-from", { value: year(from) });
    shell.set("filter-to", { value: year(to) });
  }
});
