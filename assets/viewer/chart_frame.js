/* The chart's fixed furniture: elements, patterns, lane heads, edge chips, axis. No state beyond its elements. */
(function (/** @type {any} */ parts) {
  "use strict";

  let made = 0;

  function chartFrame(host, hooks) {
    const { html, svg, clear } = parts.dom;
    const prefix = "tlv" + (made += 1) + "-";
    clear(host).classList.add("tlv", "tlv-chart");
    const layer = {};
    for (const name of ["lanes", "back", "grid", "strips", "marks", "ring"]) layer[name] = svg("g", { class: "tlv-" + name });
    const world = svg("g", { class: "tlv-world" }, [layer.back, layer.grid, layer.strips, layer.marks, layer.ring]);
    const plot = svg("svg", { class: "tlv-plot", role: "listbox", tabindex: 0, "aria-orientation": "horizontal" }, [patterns(), layer.lanes, world]);
    const heads = html("div", { class: "tlv-heads" });
    const scroll = html("div", { class: "tlv-scroll" }, [heads, plot]);
    const axisWorld = svg("g");
    const axis = svg("svg", { class: "tlv-axis", "aria-hidden": "true" }, [axisWorld]);
    const empty = html("p", { class: "tlv-empty", hidden: true });
    const earlier = html("button", { class: "tlv-edge tlv-earlier", type: "button", hidden: true, onclick: () => hooks.onEdge(-1) });
    const later = html("button", { class: "tlv-edge tlv-later", type: "button", hidden: true, onclick: () => hooks.onEdge(1) });
    const tip = html("div", { class: "tlv-tip", hidden: true });
    const live = html("div", { class: "tlv-hidden", "aria-live": "polite" });
    const folds = html("div", { class: "tlv-folds" }, [html("div")]);
    host.append(scroll, axis, folds, empty, earlier, later, tip, live);
    return { host, prefix, layer, world, plot, heads, scroll, axis, axisWorld, folds, empty, earlier, later, tip, live };
  }

  /* Hatches and fades, one for each certainty, coloured by the stylesheet. */
  function patterns() {
    const { svg } = parts.dom;
    const defs = svg("defs");
    for (const certainty of ["asserted", "reported", "planned", "negated", "uncertain"]) {
      const stripes = svg("path", { class: "tlv-stripes tlv-c-" + certainty, d: "M-1.5 1.5l3 -3M0 6l6 -6M4.5 7.5l3 -3" });
      defs.append(svg("pattern", { id: "tlv-hatch-" + certainty, width: 6, height: 6, patternUnits: "userSpaceOnUse" }, [stripes]));
      for (const [side, x1, x2] of [["left", 1, 0], ["right", 0, 1]]) {
        defs.append(svg("linearGradient", { id: "tlv-fade-" + side + "-" + certainty, class: "tlv-c-" + certainty, x1, x2, y1: 0, y2: 0 }, [
          svg("stop", { class: "tlv-stop-near", offset: 0 }),
          svg("stop", { class: "tlv-stop-far", offset: 1 }),
        ]));
      }
    }
    return defs;
  }

  function drawAxis(frame, scale, periods, locale, height) {
    const { svg, clear } = parts.dom;
    const world = clear(frame.axisWorld);
    const found = parts.folding.ticks(scale, locale);
    const top = periods.rows * 20 + (periods.rows ? 4 : 0);
    for (const period of periods.placed) world.append(periodBar(period));
    const minors = [];
    let lines = "", marks = "";
    for (const tick of found.minor) {
      const x = scale.x(tick.ms);
      marks += "M" + x.toFixed(1) + " " + top + "v5";
      lines += "M" + x.toFixed(1) + " 0V" + height;
      if (tick.label) minors.push({ x, half: tick.label.length * 3.4, node: svg("text", { class: "tlv-tick", x: x.toFixed(1), y: top + 17, text: tick.label }) });
    }
    world.append(svg("path", { class: "tlv-tick-marks", d: marks }), svg("path", { class: "tlv-axis-line", d: "M" + scale.left + " " + (top + 0.5) + "H" + scale.right }));
    const majors = majorLabels(found.major, scale, top);
    world.append(...[...minors, ...majors].map((each) => each.node));
    clear(frame.layer.grid).append(svg("path", { class: "tlv-grid-lines", d: lines }));
    if (found.major.length) {
      const strong = found.major.map((tick) => "M" + scale.x(tick.ms).toFixed(1) + " 0V" + height).join("");
      frame.layer.grid.append(svg("path", { class: "tlv-grid-strong", d: strong }));
    }
    return { majors, minors };
  }

  function periodBar(period) {
    const { svg } = parts.dom;
    const y = period.row * 20 + 2;
    const node = svg("g", { class: "tlv-period", "data-event": period.event >= 0 ? period.event : null, "data-name": period.name, "data-words": period.words }, [
      svg("rect", { x: period.x0.toFixed(1), y, width: (period.x1 - period.x0).toFixed(1), height: 17, rx: 4 }),
    ]);
    node.append(svg("text", { class: "tlv-period-name", x: period.inside ? Math.max(period.x0, 0) + 7 : period.x1 + 5, y: y + 12.5, text: period.label.text }));
    return node;
  }

  /* The second line of the axis sticks to the left edge while what it names reaches into the view. */
  function majorLabels(major, scale, top) {
    const { svg } = parts.dom;
    return major.map((tick, at) => {
      const x = scale.x(tick.ms);
      const end = Math.min(at + 1 < major.length ? scale.x(major[at + 1].ms) : Infinity, tick.until === undefined ? Infinity : scale.x(tick.until));
      return { x, end, node: svg("text", { class: "tlv-major", x: x.toFixed(1), y: top + 33, text: tick.label }), length: tick.label.length * 7 + 12 };
    });
  }

  function stickLabels({ majors, minors }, viewLeft, room, width) {
    for (const { x, half, node } of minors) {
      const whole = x - half >= viewLeft && x + half <= viewLeft + width;
      const visibility = whole ? "visible" : "hidden";
      if (node.getAttribute("visibility") !== visibility) node.setAttribute("visibility", visibility);
    }
    for (const each of majors) {
      const x = Math.max(each.x, Math.min(viewLeft + room, each.end - each.length));
      each.node.setAttribute("x", x.toFixed(1));
      // Half a year at an edge would be read as another one.
      const whole = (x >= viewLeft || each.end < viewLeft) && x + each.length - 12 <= viewLeft + width;
      each.node.setAttribute("visibility", whole ? "visible" : "hidden");
    }
  }

  /* Lane names with fold buttons; buttons are kept while the lanes are the same, so that the focus stays. */
  function drawHeads(frame, lanes, hooks, narrow) {
    const { html } = parts.dom;
    const wanted = lanes.map((lane) => lane.key).join("\n");
    if (frame.heads.dataset.keys !== wanted) {
      parts.dom.clear(frame.heads).dataset.keys = wanted;
      for (const lane of lanes) {
        const name = html("span", { class: "tlv-lane-name", text: lane.name });
        const count = html("span", { class: "tlv-lane-count" });
        const fold = html("button", { type: "button", class: "tlv-lane-fold", title: lane.name, onclick: () => hooks.onFold(lane.key) }, [name, count]);
        const up = html("button", { type: "button", class: "tlv-lane-move", "aria-label": "Move " + lane.name + " up", text: "↑", onclick: () => hooks.onMove(lane.key, -1) });
        const down = html("button", { type: "button", class: "tlv-lane-move", "aria-label": "Move " + lane.name + " down", text: "↓", onclick: () => hooks.onMove(lane.key, 1) });
        frame.heads.append(html("div", { class: "tlv-lane" }, [fold, html("span", { class: "tlv-lane-moves" }, [up, down])]));
      }
    }
    lanes.forEach((lane, number) => {
      const head = frame.heads.children[number];
      head.style.top = lane.top + "px";
      head.style.height = (narrow ? 26 : lane.height) + "px";
      const fold = head.firstElementChild;
      fold.setAttribute("aria-expanded", String(!lane.folded));
      fold.lastElementChild.textContent = parts.dom.number(lane.count);
    });
  }

  function drawLanes(frame, lanes, width) {
    const { svg, clear } = parts.dom;
    clear(frame.layer.lanes);
    lanes.forEach((lane, number) => {
      if (number % 2) frame.layer.lanes.append(svg("rect", { class: "tlv-lane-ground", x: 0, y: lane.top, width, height: lane.height }));
    });
  }

  parts.chartFrame = { make: chartFrame, drawAxis, stickLabels, drawHeads, drawLanes };
})((window.TimelineParts = window.TimelineParts || {}));
