/* An optional toolbar: lanes, certainty (legend and filter in one), key events, presets, zoom, picture. */
(function (/** @type {any} */ parts) {
  "use strict";

  const LANE_NAMES = { none: "No lanes", document: "By source", participant: "By participant", place: "By place", certainty: "By certainty", kind: "By kind", tag: "By tag" };
  const PRESETS = [["century", "Century"], ["decade", "Decade"], ["year", "Year"], ["month", "Month"], ["day", "Day"]];

  function toolbar(host, viewer) {
    const { html, clear } = parts.dom;
    clear(host).classList.add("tlv", "tlv-toolbar");
    const lanes = html("select", { class: "tlv-select", "aria-label": "Lanes", onchange: () => viewer.setLanes(lanes.value) });
    const order = html("select", { class: "tlv-select", "aria-label": "Order of lanes", onchange: () => viewer.setLaneOrder(order.value) },
      [["size", "Largest first"], ["first", "Earliest first"], ["name", "By name"]].map(([value, text]) => html("option", { value, text })));
    const key = html("button", { type: "button", class: "tlv-toggle", text: "Key events", title: "Show the most telling events only", onclick: () => viewer.keyOnly(!viewer.isKeyOnly()) });
    const fold = html("button", { type: "button", class: "tlv-toggle tlv-fold-toggle", text: "Fold gaps", title: "Fold the long stretches without an event (x)", onclick: () => viewer.setFolding(!viewer.isFolding()) });
    const presets = html("div", { class: "tlv-group tlv-presets", role: "group", "aria-label": "Range" },
      PRESETS.map(([name, text]) => html("button", { type: "button", class: "tlv-button", text, onclick: () => viewer.preset(name) })));
    const zoom = html("div", { class: "tlv-group tlv-zoom", role: "group", "aria-label": "Zoom" }, [
      icon("−", "Zoom out", () => viewer.zoom(1 / 1.6)),
      html("button", { type: "button", class: "tlv-button", text: "Fit", title: "Fit everything (f)", onclick: () => viewer.fit() }),
      icon("+", "Zoom in", () => viewer.zoom(1.6)),
    ]);
    const legend = html("div", { class: "tlv-legend", role: "group", "aria-label": "Certainty" });
    const picture = html("button", { type: "button", class: "tlv-button tlv-save", text: "⤓ PNG", "aria-label": "Save the chart as a PNG picture", title: "Save the chart as a PNG picture", onclick: () => viewer.saveImage("png", { download: "timeline.png" }) });
    host.append(lanes, order, legend, key, fold, html("div", { class: "tlv-toolbar-end" }, [presets, zoom, picture]));

    function update() {
      fillLanes();
      order.hidden = viewer.grouping === "none";
      order.value = Array.isArray(viewer.order) ? "" : viewer.order;
      key.setAttribute("aria-pressed", String(viewer.isKeyOnly()));
      fold.hidden = !viewer.isFolding() && !viewer.canFold();
      fold.setAttribute("aria-pressed", String(viewer.isFolding()));
      fillLegend();
    }

    function fillLanes() {
      const names = offered(viewer.data);
      if (lanes.dataset.names !== names.join()) {
        lanes.dataset.names = names.join();
        clear(lanes).append(...names.map((name) => html("option", { value: name, text: LANE_NAMES[name] })));
      }
      lanes.value = viewer.grouping;
    }

    function fillLegend() {
      const counts = new Map();
      for (let i = 0; i < viewer.data.count; i += 1) counts.set(viewer.data.events.certainty[i], (counts.get(viewer.data.events.certainty[i]) || 0) + 1);
      const signature = JSON.stringify([...counts]) + JSON.stringify([...viewer.hiddenCertainties]);
      if (legend.dataset.signature === signature) return;
      legend.dataset.signature = signature;
      const focused = legend.contains(document.activeElement) ? document.activeElement.dataset.certainty : null;
      clear(legend);
      (viewer.data.source.certainties || []).forEach((name, number) => {
        if (!counts.get(number)) return;
        const shown = !viewer.hiddenCertainties.has(name);
        legend.append(html("button", {
          type: "button", class: "tlv-legend-item tlv-c-" + name, "aria-pressed": String(shown), "data-certainty": name,
          title: (shown ? "Hide the " : "Show the ") + parts.dom.number(counts.get(number)) + " " + name + " events", onclick: () => viewer.toggleCertainty(name),
        }, [swatch(name), html("span", { text: parts.lanes.capital(name) }), html("span", { class: "tlv-legend-count", text: short(counts.get(number)) })]));
      });
      const again = focused && legend.querySelector('[data-certainty="' + focused + '"]');
      if (again) again.focus();
    }

    function icon(text, name, onclick) {
      return html("button", { type: "button", class: "tlv-button", text, "aria-label": name, title: name, onclick });
    }

    update();
    return { update, destroy: () => clear(host).classList.remove("tlv", "tlv-toolbar") };
  }

  /* Only groupings that tell something apart. */
  function offered(data) {
    const { source, events, count } = data;
    const found = ["none"];
    if (data.documents.length > 1) found.push("document");
    if ((source.names || []).length) found.push("participant");
    if ((source.places || []).length) found.push("place");
    if (count && new Set(events.certainty).size > 1) found.push("certainty");
    if (count && new Set(events.kind).size > 1) found.push("kind");
    if ((source.tags || []).length) found.push("tag");
    return found;
  }

  /* Long counts in few letters, so that the tools stay on one line. */
  function short(count) {
    return count < 10000 ? parts.dom.number(count) : new Intl.NumberFormat(undefined, { notation: "compact" }).format(count);
  }

  function swatch(certainty) {
    const { svg } = parts.dom;
    const made = svg("svg", { class: "tlv-swatch", width: 16, height: 16, viewBox: "-8 -8 16 16", "aria-hidden": "true" });
    const mark = svg("g", { class: "tlv-mark tlv-g-dot tlv-c-" + certainty }, [svg("circle", { class: "tlv-shape", r: certainty === "asserted" ? 6 : 5.8 })]);
    if (certainty === "reported") mark.append(svg("text", { class: "tlv-sign tlv-quote", y: 8.4, text: "“" }));
    if (certainty === "uncertain") mark.append(svg("text", { class: "tlv-sign", y: 3.6, text: "?" }));
    if (certainty === "negated") mark.append(svg("path", { class: "tlv-strike", d: "M-5.5 5.5L5.5 -5.5" }));
    made.append(mark);
    return made;
  }

  parts.swatch = swatch;
  parts.toolbar = toolbar;
})((window.TimelineParts = window.TimelineParts || {}));
