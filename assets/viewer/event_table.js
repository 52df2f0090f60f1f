/* The events of the chart's range as a table: the same content for those who do not see the chart, and on paper. */
(function (/** @type {any} */ parts) {
  "use strict";

  const STEP = 100;

  class EventTable {
    constructor(host, hooks) {
      const { html, clear } = parts.dom;
      this.host = host;
      this.hooks = hooks;
      this.limit = STEP;
      clear(host).classList.add("tlv", "tlv-table");
      const head = ["Date", "Event", "Certainty", "Source"].map((text) => html("th", { scope: "col", text }));
      this.caption = html("caption");
      this.rows = html("tbody");
      this.more = html("button", { type: "button", class: "tlv-more", hidden: true, onclick: () => this.grow() });
      host.append(html("table", null, [this.caption, html("thead", null, [html("tr", null, head)]), this.rows]), this.more);
    }

    /* Waits for a pause, because a table is dearer than a frame of the chart. */
    show(data, shown, range) {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.fill(data, shown, range), this.data === data ? 180 : 0);
      this.data = data;
    }

    fill(data, shown, range) {
      Object.assign(this, { data, shown, range });
      const found = [];
      for (let i = 0; i < data.count; i += 1) {
        if (shown[i] && (!range || (data.to[i] >= range.from && data.from[i] <= range.to))) found.push(i);
      }
      this.found = found;
      this.limit = STEP;
      this.draw();
    }

    draw() {
      const { found, data } = this;
      parts.dom.clear(this.rows).append(...found.slice(0, this.limit).map((i) => this.row(data, i)));
      this.caption.textContent = parts.dom.plural(found.length, "event") + " in the range shown";
      this.more.hidden = found.length <= this.limit;
      this.more.textContent = "Show more (" + parts.dom.number(found.length - this.limit) + ")";
      this.select(this.selected === undefined ? -1 : this.selected);
    }

    grow() {
      const at = this.limit;
      this.limit += STEP * 5;
      this.draw();
      const next = this.rows.children[at];
      if (next) next.querySelector("button").focus();
    }

    row(data, i) {
      const { html } = parts.dom;
      const { events, source } = data;
      const certainty = source.certainties[events.certainty[i]];
      const button = html("button", { type: "button", class: "tlv-link", text: events.title[i], onclick: () => this.hooks.onSelect(i) });
      return html("tr", { "data-event": i }, [
        html("td", { class: "tlv-when", text: events.words[i] + (parts.columns.rare(data, "conflict", i) ? " (disputed)" : ""), title: events.edtf[i] }),
        html("th", { scope: "row" }, [button]),
        html("td", { text: certainty }),
        html("td", { text: parts.columns.documentName(data, events.document[i]) }),
      ]);
    }

    select(i) {
      this.selected = i;
      for (const row of this.rows.querySelectorAll(".tlv-lit")) {
        row.classList.remove("tlv-lit");
        row.removeAttribute("aria-current");
      }
      const row = i >= 0 && this.rows.querySelector('[data-event="' + i + '"]');
      if (!row) return;
      row.classList.add("tlv-lit");
      row.setAttribute("aria-current", "true");
    }

    destroy() {
      clearTimeout(this.waiting);
      parts.dom.clear(this.host).classList.remove("tlv", "tlv-table");
    }
  }

  parts.EventTable = EventTable;
})((window.TimelineParts = window.TimelineParts || {}));
