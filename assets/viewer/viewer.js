/* TimelineViewer.create: joins chart, overview, text, card and table over one selection, one filter, one range. */
(function (/** @type {any} */ parts) {
  "use strict";

  class Viewer {
    constructor(options) {
      this.options = { onSelect() {}, onView() {}, onDocument() {}, ...options };
      this.locale = options.locale || parts.words.locale();
      this.data = parts.columns.unpack(null);
      this.current = -1;
      this.filter = null;
      this.onlyKey = false;
      this.hiddenCertainties = new Set();
      this.grouping = options.lanes || "none";
      this.order = "size";
      this.folded = new Set();
      this.colouring = { by: "certainty", fixed: {} };
      this.foldsTime = false;
      this.unfolded = new Set(); // beginnings of the stretches that a person unfolded
      this.folding = parts.folding.NONE;
      this.build(options);
      this.setScheme(options.scheme || "light");
      this.refresh();
    }

    build(options) {
      const choose = (from) => (i) => this.pick(i, from);
      const elements = (this.elements = {});
      for (const name of ["chart", "overview", "text", "detail", "table", "toolbar", "status", "unplaced"]) if (options[name]) elements[name] = options[name];
      if (!elements.chart) throw new Error("TimelineViewer.create needs an element for the chart: {chart: element}");
      for (const element of Object.values(elements)) element.classList.add("tlv");
      this.chart = parts.makeChart(elements.chart, {
        locale: this.locale,
        onSelect: choose("chart"),
        onDraw: (counts) => this.drawn(counts),
        onFold: (key) => this.foldLane(key, !this.folded.has(key)),
        onMove: (key, way) => this.moveLane(key, way),
        onUnfold: (from) => this.methods().unfold(from),
        emptyWords: () => (options.emptyWords ? options.emptyWords() : "No event to show yet."),
        onResize: () => this.foldsTime && this.methods().refold(),
      });
      if (elements.overview) this.overview = new parts.Overview(elements.overview, {
        locale: this.locale,
        onRange: (from, to, animate) => this.setRange(from, to, { animate: Boolean(animate) }),
        onFit: () => this.methods().fit(),
      });
      if (elements.text) this.text = new parts.TextPane(elements.text, { onSelect: choose("text"), onMark: options.onSelectText, onDocument: (id) => this.options.onDocument(id) });
      if (elements.detail) this.card = new parts.DetailCard(elements.detail, {
        locale: this.locale,
        detailActions: options.detailActions,
        onName: options.onName,
        onPicture: options.onPicture,
        lookUp: (id) => this.event(id),
        onSelect: choose("detail"),
        onMention: (id, mention) => this.text && this.text.select(this.data.byId.get(id), { mention }),
      });
      if (elements.table) this.table = new parts.EventTable(elements.table, { onSelect: choose("table") });
      if (elements.toolbar) this.toolbar = parts.toolbar(elements.toolbar, this);
      const scopes = options.keyboardScope ? [options.keyboardScope] : Object.values(elements);
      this.keys = parts.keyboard.listen(this, scopes, elements.chart, options.onKey);
    }

    /* This viewer with the methods of view_range.js and stepping.js, which a type checker cannot see. */
    methods() {
      return /** @type {any} */ (this);
    }

    /* -- data ---------------------------------------------------------------------------------------------- */

    setData(view, { keepView = false } = {}) {
      const held = this.selected();
      this.data = parts.columns.unpack(view);
      this.current = held !== null && this.data.byId.has(held) ? this.data.byId.get(held) : -1;
      this.chart.selected = this.current;
      this.refresh();
      if (this.elements.unplaced) parts.unplaced(this.elements.unplaced, this.data, (document, start) => this.showDocument(document, { start }));
      if (!keepView || !this.hadData) this.methods().preset("main", false);
      this.hadData = this.data.count > 0;
      if (this.text) this.text.select(this.current, { scroll: false });
      this.fillCard();
    }

    /* The documents of the data got their texts, which were not there before. */
    textsCame() {
      parts.search.forget(this.data);
      this.data.sentenceEvents = [];
      if (this.text) this.text.show(this.data, this.shown);
      if (this.text) this.text.select(this.current, { scroll: this.current >= 0 });
      this.fillCard();
    }

    refresh() {
      const { data } = this;
      this.shown = this.mask();
      this.colourLegend = parts.colours.assign(data, this.colouring.by, this.shown, this.colouring.fixed);
      this.arranged = parts.lanes.arrange(data, this.grouping, this.shown, { order: this.order, folded: this.folded });
      this.extent = parts.ranges.extentOf(data, this.shown);
      this.mainRange = null;
      this.folding = this.methods().foldingNow();
      this.chart.show({ data, shown: this.shown, arranged: this.arranged, folding: this.folding });
      if (this.overview) {
        this.overview.show(data, this.shown, data.extent, this.folding);
        this.overview.mark(this.chart.range);
      }
      if (this.text) this.text.show(data, this.shown);
      if (this.text) this.text.select(this.current, { scroll: false });
      if (this.toolbar) this.toolbar.update();
    }

    mask() {
      const { data, filter, onlyKey } = this;
      const hidden = (data.source.certainties || []).map((name) => this.hiddenCertainties.has(name));
      const shown = new Uint8Array(data.count);
      for (let i = 0; i < data.count; i += 1) {
        const wanted = !hidden[data.events.certainty[i]] && (!onlyKey || data.isKey[i]);
        shown[i] = wanted && (!filter || filter.has(data.events.id[i])) ? 1 : 0;
      }
      return shown;
    }

    toggleCertainty(name) {
      if (this.options.onCertainty) return this.options.onCertainty(name);
      if (!this.hiddenCertainties.delete(name)) this.hiddenCertainties.add(name);
      this.refresh();
    }

    /* Shows only these events (null: all); what certainties are switched off and whether key events alone are shown
       comes along where the host keeps these. A selection that is hidden now is let go; with nothing left in view the
       range is fitted to what is left. */
    setFilter(ids, { hidden = undefined, keyOnly = undefined } = {}) {
      this.filter = ids === null || ids === undefined ? null : new Set(ids);
      if (hidden) this.hiddenCertainties = new Set(hidden);
      if (keyOnly !== undefined) this.onlyKey = Boolean(keyOnly);
      this.refresh();
      if (this.current >= 0 && !this.shown[this.current]) this.pick(-1, "filter");
      const { inView, earlier, later } = this.counts();
      if (!inView && earlier + later > 0) this.methods().fit(false);
    }

    /* Ids of the events that are shown now; null when all are. */
    shownIds() {
      const ids = this.data.events.id.filter((id, i) => this.shown[i]);
      return ids.length === this.data.count ? null : ids;
    }

    /* Ids of the most telling events. */
    keyIds() {
      return this.data.events.id.filter((id, i) => this.data.isKey[i]);
    }

    keyOnly(on) {
      if (this.options.onKeyOnly) return this.options.onKeyOnly(Boolean(on));
      this.onlyKey = Boolean(on);
      this.refresh();
    }

    isKeyOnly() {
      return this.onlyKey;
    }

    /* Marks the words of a query in the text; "" for none. */
    markWords(query) {
      if (this.text) this.text.markWords(parts.search.words(query));
    }

    search(query) {
      return parts.search(this.data, query).map((i) => this.data.events.id[i]);
    }

    event(id) {
      const i = this.data.byId.get(id);
      return i === undefined ? null : parts.columns.describe(this.data, i);
    }

    counts() {
      return this.chart.counts();
    }

    /* Colour and symbol by "certainty", "document", "participant", "place" or "tag"; `fixed` gives values their colours. */
    setColours(by, fixed = {}) {
      if (!parts.colours.BY.includes(by)) throw new Error("No colours by " + by + "; known: " + parts.colours.BY.join(", "));
      this.colouring = { by, fixed };
      this.refresh();
    }

    /* -- lanes --------------------------------------------------------------------------------------------- */

    setLanes(name) {
      if (!parts.lanes.GROUPINGS.includes(name)) throw new Error("No lanes by " + name + "; known: " + parts.lanes.GROUPINGS.join(", "));
      if (name !== this.grouping) this.folded = new Set();
      if (name !== this.grouping && Array.isArray(this.order)) this.order = "size";
      this.grouping = name;
      this.rearrange();
    }

    setLaneOrder(order) {
      this.order = order;
      this.rearrange();
    }

    moveLane(key, way) {
      const keys = this.arranged.lanes.map((lane) => lane.key).filter((each) => each !== "others");
      const at = keys.indexOf(key), to = at + way;
      if (at < 0 || to < 0 || to >= keys.length) return;
      keys.splice(to, 0, keys.splice(at, 1)[0]);
      this.setLaneOrder(keys);
    }

    foldLane(key, folded) {
      if (folded) this.folded.add(key);
      else this.folded.delete(key);
      this.rearrange();
    }

    lanes() {
      return this.arranged.lanes.map((lane) => ({ ...lane }));
    }

    rearrange() {
      const { data, shown } = this;
      this.arranged = parts.lanes.arrange(data, this.grouping, shown, { order: this.order, folded: this.folded });
      this.chart.show({ data, shown, arranged: this.arranged, folding: this.folding });
      if (this.toolbar) this.toolbar.update();
    }

    /* -- range --------------------------------------------------------------------------------------------- */

    range() {
      return { ...this.chart.range };
    }

    setRange(from, to, options) {
      this.chart.setRange(from, to, options);
    }

    /* -- selection ----------------------------------------------------------------------------------------- */

    selected() {
      return this.current >= 0 ? this.data.events.id[this.current] : null;
    }

    select(id, options) {
      const i = id === null || id === undefined ? -1 : this.data.byId.get(id);
      if (i === undefined) return;
      this.pick(i, (options && options.from) || "api", options);
    }

    /* A mark chosen again is let go. */
    pick(i, from, { scroll = from !== "text", reveal = from !== "chart" } = {}) {
      const next = i === this.current && from === "chart" ? -1 : i;
      this.current = next;
      if (this.text) this.text.select(next, { scroll });
      const event = next >= 0 ? parts.columns.describe(this.data, next) : null;
      this.fillCard(event);
      this.chart.select(next, { reveal, announce: event ? this.announced(event) : "" });
      if (this.table) this.table.select(next);
      this.options.onSelect(this.selected(), { from, event });
    }

    announced(event) {
      return event.title + ", " + event.words + ", " + event.certainty + ", " + this.position(event.number);
    }

    position(i) {
      let rank = 0, of = 0;
      for (let each = 0; each < this.data.count; each += 1) {
        if (!this.shown[each]) continue;
        of += 1;
        if (each <= i) rank += 1;
      }
      return parts.dom.number(rank) + " of " + parts.dom.number(of);
    }

    fillCard(event) {
      if (!this.card) return;
      const shown = event === undefined && this.current >= 0 ? parts.columns.describe(this.data, this.current) : event || null;
      this.card.show(shown, shown ? this.position(shown.number) : "");
    }

    focusDetails() {
      if (this.card) this.card.focus();
    }

    /* -- text ---------------------------------------------------------------------------------------------- */

    showDocument(id, { start = 0 } = {}) {
      if (!this.text) return;
      const number = typeof id === "number" ? id : this.data.documents.findIndex((document) => document.id === id);
      if (number >= 0) this.text.reveal(number, start);
    }

    /* The id of the document that is open in the text pane; "" without one. */
    openDocument() {
      return this.text ? this.text.documentId() : "";
    }

    jumpToNext(way = 1) {
      if (!this.text) return;
      const i = this.text.jump(way);
      if (i >= 0) this.pick(i, "text", { scroll: true });
    }

    /* What the chart says when it is empty may be another by now. */
    resay() {
      if (!this.data.count) this.chart.request();
    }

    /* -- the rest ------------------------------------------------------------------------------------------ */

    setScheme(scheme) {
      this.scheme = scheme === "dark" ? "dark" : "light";
      for (const element of Object.values(this.elements)) element.dataset.scheme = this.scheme;
      if (this.toolbar) this.toolbar.update();
    }

    drawn(counts) {
      const range = this.chart.range;
      if (this.overview) this.overview.mark(range);
      if (this.elements.status) this.elements.status.textContent = statusWords(counts);
      if (this.table) this.table.show(this.data, this.shown, range);
      this.options.onView({ ...counts, ...range, words: parts.calendar.rangeWords(range.from, range.to, this.locale) });
    }

    saveImage(format = "svg", { download = "", head = "", foot = "", shape = "", size = null } = {}) {
      if (shape) return parts.shapedImage(this, shape, format, { download, head, foot });
      const range = parts.calendar.rangeWords(this.chart.range.from, this.chart.range.to, this.locale);
      const title = head ? range + " · " + statusWords(this.counts()) : "Timeline, " + range;
      return parts.saveImage(this.chart, format, { title, download, head, foot, size });
    }

    help() {
      return parts.keyboard.HELP;
    }

    helpElement() {
      const element = parts.keyboard.helpElement();
      element.dataset.scheme = this.scheme;
      return element;
    }

    resize() {
      this.chart.resize();
      if (this.overview) this.overview.draw();
    }

    destroy() {
      this.keys.destroy();
      for (const part of [this.chart, this.overview, this.text, this.card, this.table, this.toolbar]) if (part) part.destroy();
      for (const element of [this.elements.unplaced, this.elements.status]) if (element) parts.dom.clear(element);
    }
  }

  function statusWords({ total, filtered, shown, counted, earlier, later }) {
    const { number, plural } = parts.dom;
    const told = [number(shown) + " of " + plural(total, "event") + " shown"];
    if (counted) told.push(number(counted) + " counted in strips");
    if (earlier) told.push(number(earlier) + " earlier");
    if (later) told.push(number(later) + " later");
    if (filtered) told.push(number(filtered) + " filtered out");
    return told.join(" · ");
  }

  parts.statusWords = statusWords;
  window.TimelineViewer = {
    create: (options) => {
      Object.assign(Viewer.prototype, parts.rangeMethods, parts.stepMethods);
      return new Viewer(options);
    },
  };
})((window.TimelineParts = window.TimelineParts || {}));
