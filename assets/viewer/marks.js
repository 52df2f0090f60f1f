/* One mark as SVG. Shape says how precise and how certain; colour only repeats it.
   asserted filled, reported outlined with a quote sign, planned dashed, negated struck, uncertain with "?". */
(function (/** @type {any} */ parts) {
  "use strict";

  const BAND = 18, BAR = 11, RADIUS = 6;
  const SIGNS = { reported: "“", uncertain: "?" };
  const MARGIN = 60; // bands are cut this far outside the window: browsers draw huge coordinates badly

  function build(mark, data, scale, prefix) {
    const { svg } = parts.dom;
    const event = look(data, mark.event);
    const node = svg("g", {
      class: ["tlv-mark", "tlv-c-" + event.certainty, "tlv-g-" + mark.glyph, event.status ? "tlv-s-" + event.status : "",
        mark.label && mark.inside ? "tlv-inside" : "", event.inferred ? "tlv-inferred" : "", event.hue ? "tlv-k-" + event.hue : ""].join(" "),
      "data-event": mark.event,
    });
    node.tlvOption = hitArea(mark, scale, event.name, prefix + mark.place);
    const picture = svg("g", { "aria-hidden": "true" });
    if (mark.ghosts.length) picture.append(ghosts(mark));
    picture.append({ dot, bar, band, arrow }[mark.glyph](mark, event, data, scale));
    if (event.hue && event.hue < parts.colours.NONE && mark.glyph !== "dot") picture.append(parts.colours.symbol(event.hue, Math.max(mark.g0, scale.left) - mark.g0, 0.75));
    if (mark.label !== null) {
      node.tlvWords = words(mark, event);
      picture.append(node.tlvWords);
    }
    node.append(node.tlvOption, picture);
    return node;
  }

  function look(data, i) {
    const { events, source } = data;
    const { say } = parts.words;
    const certainty = source.certainties[events.certainty[i]];
    const status = parts.columns.rare(data, "status", i) || "";
    return {
      certainty, status,
      hue: data.hue ? data.hue[i] : 0,
      qualifier: events.qualifier[i],
      sources: parts.columns.rare(data, "mentions", i) ? parts.columns.sourcesOf(data, i) : 1,
      core: parts.columns.rare(data, "core", i),
      open: data.open[i],
      inferred: source.bases[events.basis[i]] === "inferred",
      name: [events.title[i], say(events.words[i]), say(certainty), source.bases[events.basis[i]] === "inferred" ? say("date inferred") : "", say(status)].filter(Boolean).join(", "),
    };
  }

  /* What a pointer meets and a screen reader names: the shapes and cut words beside it are hidden from the latter.
     A mark is drawn from its own left end, so that a pan only moves it. */
  function hitArea(mark, scale, name, id) {
    const x0 = Math.max(mark.x0, scale.left - MARGIN), x1 = Math.min(mark.x1, scale.right + MARGIN);
    return parts.dom.svg("rect", { class: "tlv-hit", role: "option", "aria-selected": "false", "aria-label": name, id, x: x0 - mark.g0 - 3, y: -12.5, width: Math.max(24, x1 - x0 + 6), height: 25 });
  }

  function dot(mark, event) {
    const { svg } = parts.dom;
    const cx = (mark.g1 - mark.g0) / 2;
    const circle = event.hue > 1 && event.hue < parts.colours.NONE
      ? svg("path", { class: "tlv-shape", d: parts.colours.SHAPES[event.hue], transform: "translate(" + cx + ",0)" })
      : svg("circle", { class: "tlv-shape", cx, r: event.certainty === "asserted" ? RADIUS : RADIUS - 0.2 });
    if (event.certainty === "asserted" && !event.qualifier) return circle;
    const group = svg("g");
    if (event.qualifier) {
      group.append(svg("rect", { class: "tlv-hatch", x: cx - 14, y: -4, width: 9, height: 8, fill: hatch(event) }));
      group.append(svg("rect", { class: "tlv-hatch", x: cx + 5, y: -4, width: 9, height: 8, fill: hatch(event) }));
    }
    group.append(circle);
    if (SIGNS[event.certainty]) group.append(sign(event, cx));
    if (event.certainty === "negated") group.append(svg("path", { class: "tlv-strike", d: "M" + (cx - 5.5) + " 5.5l11 -11" }));
    return group;
  }

  function sign(event, x) {
    const quote = event.certainty === "reported";
    return parts.dom.svg("text", { class: quote ? "tlv-sign tlv-quote" : "tlv-sign", x, y: quote ? 8.4 : 3.6, text: SIGNS[event.certainty] });
  }

  function bar(mark, event, data, scale) {
    const group = block(mark, event, scale, BAR, 3.5);
    const width = mark.g1 - mark.g0;
    if (SIGNS[event.certainty] && width >= 12) group.append(sign(event, width / 2));
    if (event.certainty === "negated") group.append(strike(0, width));
    return group;
  }

  function band(mark, event, data, scale) {
    const group = block(mark, event, scale, BAND, 4);
    const width = mark.g1 - mark.g0;
    if (SIGNS[event.certainty] && !mark.inside && width < 44) group.append(sign(event, width / 2));
    if (event.certainty === "negated") {
      const { from, to } = cut(mark, scale);
      group.append(strike(from - mark.g0, to - mark.g0));
    }
    return group;
  }

  function strike(x0, x1) {
    return parts.dom.svg("path", { class: "tlv-strike", d: "M" + (x0 - 3) + " 0H" + (x1 + 3) });
  }

  function cut(mark, scale) {
    return { from: Math.max(mark.g0, scale.left - MARGIN), to: Math.min(mark.g1, scale.right + MARGIN) };
  }

  /* A bar or band: body, ends that are hatched or pale where the time is not sure, and a fade as decoration. */
  function block(mark, event, scale, height, radius) {
    const { svg } = parts.dom;
    const group = svg("g");
    const { from, to } = cut(mark, scale);
    const x = from - mark.g0, width = Math.max(2, to - from), y = -height / 2;
    const ends = endZones(mark, event, scale);
    const outline = { x: x + 0.75, y: y + 0.75, width: Math.max(1, width - 1.5), height: height - 1.5, rx: radius };
    if (ends.sharp) {
      group.append(svg("rect", { class: "tlv-shape tlv-solid", ...outline }));
      return group;
    }
    group.append(svg("rect", { class: "tlv-ground", x, y, width, height, rx: radius }));
    const bodyFrom = Math.max(x, ends.left), bodyTo = Math.min(x + width, ends.right);
    if (bodyTo > bodyFrom) group.append(svg("rect", { class: "tlv-core", x: bodyFrom, y, width: bodyTo - bodyFrom, height }));
    if (ends.left > x) group.append(zone(x, ends.left - x, y, height, ends.hatchLeft && event));
    if (ends.right < x + width) group.append(zone(ends.right, x + width - ends.right, y, height, ends.hatchRight && event));
    group.append(svg("rect", { class: "tlv-shape", ...outline }));
    if (event.qualifier && mark.glyph === "band") {
      if (from === mark.g0 && ends.hatchLeft) group.append(fade(-8, y, height, "left", event));
      if (to === mark.g1 && ends.hatchRight) group.append(fade(width + x, y, height, "right", event));
    }
    return group;
  }

  function zone(x, width, y, height, hatched) {
    return parts.dom.svg("rect", { class: hatched ? "tlv-hatch" : "tlv-pale", x: x + 0.75, y: y + 1, width: Math.max(1, width - 1.5), height: height - 2, rx: 2, fill: hatched ? hatch(hatched) : null });
  }

  /* Where the sure part begins and ends, relative to the mark's left end. */
  function endZones(mark, event, scale) {
    const width = mark.g1 - mark.g0;
    if (event.core) {
      const left = scale.x(event.core[0]) - mark.g0, right = scale.x(event.core[1]) - mark.g0;
      if (left > 3 || width - right > 3) return { left, right, hatchLeft: event.core[2], hatchRight: event.core[3], sharp: false };
    }
    if (event.qualifier) {
      const end = Math.min(width * 0.28, 44);
      return { left: end, right: width - end, hatchLeft: 1, hatchRight: 1, sharp: false };
    }
    return { left: 0, right: width, sharp: true };
  }

  function hatch(event) {
    return "url(#tlv-hatch-" + event.certainty + ")";
  }

  function fade(x, y, height, side, event) {
    return parts.dom.svg("rect", { class: "tlv-fade", x, y, width: 8, height, fill: "url(#tlv-fade-" + side + "-" + event.certainty + ")" });
  }

  /* An open end: a stop at the end that is known, and an arrow that leads away from it. */
  function arrow(mark, event) {
    const { svg } = parts.dom;
    const width = mark.g1 - mark.g0;
    const group = svg("g", { transform: event.open === 1 ? "translate(" + width + ",0) scale(-1,1)" : null });
    group.append(svg("path", { class: "tlv-stop", d: "M1.25 -6.5V6.5" }));
    group.append(svg("path", { class: "tlv-shaft", d: "M1 0H" + (width - 24) }));
    group.append(svg("path", { class: "tlv-shaft tlv-trail", d: "M" + (width - 22) + " 0H" + (width - 9) }));
    group.append(svg("path", { class: "tlv-head", d: "M" + (width - 9) + " -5.5L" + width + " 0L" + (width - 9) + " 5.5Z" }));
    if (event.certainty === "negated") group.append(svg("path", { class: "tlv-strike", d: "M8 6L20 -6" }));
    return group;
  }

  function ghosts(mark) {
    const { svg } = parts.dom;
    const group = svg("g", { class: "tlv-ghosts" });
    const centre = (mark.g1 - mark.g0) / 2;
    for (const ghost of mark.ghosts) {
      const x = ghost.x0 - mark.g0, width = ghost.x1 - ghost.x0;
      group.append(svg("path", { class: "tlv-joint", d: "M" + centre + " 0H" + (x + width / 2) }));
      group.append(svg("rect", { class: "tlv-ghost", x: x + 0.75, y: -BAR / 2, width: Math.max(8, width - 1.5), height: BAR, rx: 5 }));
    }
    return group;
  }

  /* Title and badges; one group, so that words in a band can stick to the edge of the view. */
  function words(mark, event) {
    const { svg } = parts.dom;
    if (!mark.inside && !mark.badges) return svg("text", { class: "tlv-label", x: wordsX(mark, 0), y: 4.2, text: mark.label });
    const group = svg("g", { class: "tlv-words", transform: "translate(" + wordsX(mark, 0) + ",0)" });
    let x = 0;
    if (mark.inside && SIGNS[event.certainty]) {
      group.append(sign(event, 3.5));
      x += mark.lead;
    }
    if (mark.label) group.append(svg("text", { class: "tlv-label", x, y: 4.2, text: mark.label }));
    x += mark.labelWidth + 5;
    if (event.sources > 1) {
      group.append(svg("rect", { class: "tlv-badge", x, y: -6.5, width: 14, height: 13, rx: 4 }));
      group.append(svg("text", { class: "tlv-count", x: x + 7, y: 3.5, text: String(event.sources) }));
      x += parts.SIZES.badge;
    }
    if (event.status === "accepted") group.append(svg("path", { class: "tlv-check", d: "M" + (x + 1) + " 0.5l3 3.2l5.6 -7" }));
    if (event.status === "edited") group.append(svg("path", { class: "tlv-pencil", d: "M" + x + " 4.5l0.8 -3.2l6 -6l2.4 2.4l-6 6z" }));
    if (event.status === "rejected") group.append(svg("path", { class: "tlv-cross", d: "M" + (x + 1) + " -3.5l7 7m0 -7l-7 7" }));
    return group;
  }

  /* Where a mark's words begin, relative to its left end: inside a band they stay in the view while it shows. */
  function wordsX(mark, viewLeft) {
    if (!mark.inside) return mark.labelX - mark.g0;
    const { inside } = parts.SIZES;
    const last = mark.g1 - inside - mark.labelWidth - mark.lead - mark.badges;
    return Math.max(mark.g0 + inside, Math.min(viewLeft + inside, last)) - mark.g0;
  }

  /* Marks with equal signatures look the same, so that their node is moved instead of made anew. */
  function signature(mark, data, scale) {
    const { from, to } = cut(mark, scale);
    const clipped = from !== mark.g0 || to !== mark.g1;
    const tenth = (value) => Math.round(value * 10);
    return [mark.place, mark.event, mark.glyph, tenth(to - from), clipped ? tenth(from - mark.g0) : 0, mark.label, mark.inside, mark.inside ? 0 : tenth(mark.labelX - mark.g0),
      mark.ghosts.map((ghost) => tenth(ghost.x0 - mark.g0)).join(), mark.ghosts.length ? 1 : 0].join("|");
  }

  parts.marks = { build, wordsX, signature, MARGIN };
})((window.TimelineParts = window.TimelineParts || {}));
