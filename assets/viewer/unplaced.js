/* What could not be placed on the chart, or was placed but is no event: the words, the reason, the way to the sentence. */
(function (/** @type {any} */ parts) {
  "use strict";

  const TITLES = { unplaced: "Not placed", "no event": "Placed, but no event" };

  function unplaced(host, data, onOpen) {
    const { html, clear } = parts.dom;
    clear(host).classList.add("tlv", "tlv-unplaced");
    const found = data.source.unplaced || [];
    if (!found.length) host.append(html("p", { class: "tlv-detail-none", text: "Every date in the text became an event." }));
    for (const kind of Object.keys(TITLES)) {
      const own = found.filter((entry) => entry.kind === kind);
      if (!own.length) continue;
      host.append(html("h3", { text: TITLES[kind] + " (" + own.length + ")" }));
      host.append(html("ul", null, own.map((entry) => item(entry, data, onOpen))));
    }
  }

  function item(entry, data, onOpen) {
    const { html } = parts.dom;
    const open = html("button", { type: "button", class: "tlv-link", text: "“" + entry.text + "”", title: "Show in the text", onclick: () => onOpen(entry.document, entry.sentence[0]) });
    const where = data.documents.length > 1 ? html("span", { class: "tlv-where", text: parts.columns.documentName(data, entry.document) }) : null;
    return html("li", null, [open, html("span", { class: "tlv-reason", text: entry.reason }), where]);
  }

  parts.unplaced = unplaced;
})((window.TimelineParts = window.TimelineParts || {}));
