/* The chart: draws one range of time. A zoom is laid out anew; a pan moves what is drawn until its margin is used up. */
(function (/** @type {any} */ parts) {
  "use strict";

  const MARGIN = 0.5; // of the view's width, drawn on each side of it while panning
  const THIN = 0.06; // the same while zooming, when what is drawn lasts one frame
  const NARROW = 640;
  const GUTTER = 172;

  class Chart {
    constructor(host, hooks) {
      this.hooks = hooks;
      this.frame = parts.chartFrame.make(host, {
        onEdge: (side) => this.methods().toEdge(side),
        onFold: hooks.onFold,
        onMove: hooks.onMove,
      });
      this.data = parts.columns.unpack(null);
      this.arranged = this.ranked = this.shown = null;
      this.range = { from: 0, to: parts.calendar.YEAR };
      this.folding = parts.folding.NONE;
      this.selected = -1;
      this.locale = hooks.locale;
      this.nodes = new Map();
      this.font = null;
      this.pending = this.gliding = 0;
      this.gestures = parts.gestures(this);
      this.frame.scroll.addEventListener("scroll", () => this.sayMore(), { passive: true });
      this.observer = new ResizeObserver(() => this.resize());
      this.observer.observe(host);
      this.measure();
    }

    /* -- what is shown ------------------------------------------------------------------------------------- */

    show({ data, shown, arranged, folding }) {
      if (this.data !== data) this.drop();
      Object.assign(this, { data, shown, arranged, folding, ranked: parts.packing.rankPlaces(data, arranged) });
      this.periods = data.source.periods || [];
      this.drop();
      this.request();
    }

    drop() {
      this.nodes.clear();
      parts.dom.clear(this.frame.layer.marks);
      this.packed = null;
    }

    measure() {
      const { host, plot } = this.frame;
      this.width = 0;
      this.box = { width: host.clientWidth, height: host.clientHeight };
      this.narrow = this.box.width < NARROW;
      const style = getComputedStyle(plot);
      this.ruler = parts.labelRuler("12px " + (style.fontFamily || "sans-serif"));
    }

    single() {
      return !this.arranged || (this.arranged.lanes.length === 1 && !this.arranged.lanes[0].name);
    }

    gutter() {
      return this.single() || this.narrow ? 0 : GUTTER;
    }

    plotWidth() {
      return Math.max(60, this.box.width - this.gutter());
    }

    request() {
      if (this.pending) return;
      this.pending = requestAnimationFrame(() => {
        this.pending = 0;
        this.draw();
      });
    }

    resize() {
      const { host } = this.frame;
      if (host.clientWidth === this.box.width && host.clientHeight === this.box.height) return;
      this.measure();
      this.packed = null;
      this.hooks.onResize();
      this.request();
    }

    /* -- drawing ------------------------------------------------------------------------------------------- */

    draw() {
      if (!this.arranged || this.box.width < 20) return;
      const { from, to } = this.folding.range(this.range), perPixel = (to - from) / this.plotWidth();
      const scale = this.packed && this.packed.scale;
      const same = scale && scale.folding === this.folding && Math.abs(scale.perPixel / perPixel - 1) < 1e-9;
      const shift = same ? scale.x(this.range.from) : 0;
      if (same && Math.abs(shift) <= -scale.left) this.pan(shift);
      else this.layout(same);
      this.tell();
    }

    layout(keepRows) {
      const { data, arranged, frame } = this;
      const scale = parts.chartScale(this.range, this.plotWidth(), keepRows ? MARGIN : THIN, this.folding);
      const old = keepRows && this.packed ? new Map(this.packed.marks.map((mark) => [mark.place, mark])) : null;
      const most = this.box.height > 420 ? 3 : this.box.height > 300 ? 2 : 1;
      const periods = parts.strips.layPeriods(this.periodsShown(), scale, this.ruler, most);
      const isPeriod = new Uint8Array(data.count);
      for (const period of periods.placed) if (period.event >= 0) isPeriod[period.event] = 1;
      const axisHeight = 40 + periods.rows * 20 + (periods.rows ? 4 : 0);
      const height = Math.max(60, this.box.height - axisHeight);
      const head = this.narrow && arranged.lanes[0].name ? 22 : 0;
      const packed = parts.packing.pack({
        data, arranged, scale, ruler: this.ruler, height, head, isPeriod,
        selected: this.selected, wishes: old, rankedPlaces: this.ranked,
      });
      Object.assign(packed, { scale, periods, isPeriod, axisHeight });
      this.packed = packed;
      if (this.single()) settle(packed, height);
      const drawn = Math.max(height, packed.height);
      this.place(axisHeight, drawn);
      this.axisLabels = parts.chartFrame.drawAxis(frame, scale, periods, this.locale, drawn);
      this.drawBack(drawn);
      parts.chartFrame.drawLanes(frame, this.single() ? [] : packed.lanes, this.plotWidth());
      parts.chartFrame.drawHeads(frame, this.single() ? [] : packed.lanes, this.hooks, this.narrow);
      parts.dom.clear(frame.layer.strips).append(...packed.lanes.filter((lane) => lane.strip).map((lane) => parts.strips.density(lane, scale)));
      parts.folds.draw(frame, scale, drawn, axisHeight, this.hooks.onUnfold);
      this.reconcile();
      this.pan(0);
      this.ring();
    }

    place(axisHeight, drawn) {
      const { frame } = this;
      const width = this.plotWidth(), left = this.gutter();
      frame.plot.setAttribute("width", width);
      frame.plot.setAttribute("height", drawn);
      frame.plot.style.marginLeft = left + "px";
      frame.heads.style.width = (left || width) + "px";
      frame.heads.classList.toggle("tlv-above", this.narrow);
      frame.scroll.style.height = this.box.height - axisHeight + "px";
      frame.host.style.setProperty("--tlv-axis-height", axisHeight + "px");
      this.sayMore();
      frame.axis.setAttribute("width", width);
      frame.axis.setAttribute("height", axisHeight);
      frame.axis.style.marginLeft = frame.folds.style.left = left + "px";
      frame.earlier.style.left = left + 6 + "px";
    }

    /* Lanes below the edge are hinted at, until they are scrolled to. */
    sayMore() {
      const { host, scroll } = this.frame;
      host.classList.toggle("tlv-more-below", scroll.scrollHeight > scroll.scrollTop + scroll.clientHeight + 4);
    }

    periodsShown() {
      return this.periods.filter((period) => period.event < 0 || this.shown[period.event]);
    }

    drawBack(height) {
      const { svg, clear } = parts.dom;
      const tints = this.packed.periods.placed.map((period) =>
        svg("rect", { class: "tlv-tint", x: period.x0.toFixed(1), y: 0, width: (period.x1 - period.x0).toFixed(1), height }));
      clear(this.frame.layer.back).append(...tints, ...(this.single() ? [] : parts.joins(this.packed)));
    }

    /* Nodes whose mark looks as before are moved; others are made or taken away. */
    reconcile() {
      const { packed, data, frame } = this;
      const scale = packed.scale;
      const next = new Map();
      for (const mark of packed.marks) {
        const sign = parts.marks.signature(mark, data, scale);
        let node = this.nodes.get(mark.place);
        if (node && node.tlvSign === sign) this.nodes.delete(mark.place);
        else {
          node = parts.marks.build(mark, data, scale, frame.prefix);
          node.tlvSign = sign;
          frame.layer.marks.append(node);
        }
        node.setAttribute("transform", "translate(" + mark.g0.toFixed(2) + "," + mark.y + ")");
        next.set(mark.place, node);
        mark.node = node;
      }
      for (const node of this.nodes.values()) node.remove();
      this.nodes = next;
      packed.sticky = packed.marks.filter((mark) => mark.label && mark.inside);
    }

    pan(shift) {
      const { frame, packed } = this;
      const move = "translate(" + (-shift).toFixed(2) + ",0)";
      frame.world.setAttribute("transform", move);
      frame.axisWorld.setAttribute("transform", move);
      frame.folds.firstChild.style.transform = "translateX(" + (-shift).toFixed(2) + "px)";
      packed.shift = shift;
      for (const mark of packed.sticky) {
        const x = parts.marks.wordsX(mark, shift);
        if (mark.wordsAt !== x) mark.node.tlvWords.setAttribute("transform", "translate(" + x.toFixed(2) + ",0)");
        mark.wordsAt = x;
      }
      parts.chartFrame.stickLabels(this.axisLabels, shift, this.majorsFrom(), this.plotWidth());
      this.hideTip();
      clearTimeout(this.resting);
      if (shift) this.resting = setTimeout(() => this.rest(), 220);
    }

    /* After a pan labels are fitted anew to what is in sight; rows stay. */
    rest() {
      if (!this.packed || this.gliding) return;
      this.layout(true);
      this.tell();
    }

    /* Where the axis' second line begins: behind the chip that counts what is earlier. */
    majorsFrom() {
      const text = this.frame.earlier.hidden ? "" : this.frame.earlier.textContent;
      return text ? text.length * 6.6 + 30 : 6;
    }

    /* -- counts -------------------------------------------------------------------------------------------- */

    counts() {
      if (!this.packed) this.draw();
      const { data, shown, packed } = this;
      const { from, to } = this.range;
      const counts = { total: data.count, filtered: 0, inView: 0, shown: 0, counted: 0, earlier: 0, later: 0 };
      if (!packed) return counts;
      const drawn = new Uint8Array(data.count);
      for (const mark of packed.marks) drawn[mark.event] = 1;
      for (let i = 0; i < data.count; i += 1) {
        if (!shown[i]) counts.filtered += 1;
        else if (data.to[i] < from) counts.earlier += 1;
        else if (data.from[i] > to) counts.later += 1;
        else if (drawn[i] || packed.isPeriod[i]) counts.shown += 1;
        else counts.counted += 1;
      }
      counts.inView = counts.shown + counts.counted;
      return counts;
    }

    tell() {
      const counts = this.counts();
      const { frame } = this;
      const hadEarlier = !frame.earlier.hidden;
      edge(frame.earlier, counts.earlier, "‹ ", " earlier", "");
      edge(frame.later, counts.later, "", " later", " ›");
      if (hadEarlier === frame.earlier.hidden) parts.chartFrame.stickLabels(this.axisLabels, this.packed.shift, this.majorsFrom(), this.plotWidth());
      const visible = counts.total - counts.filtered;
      frame.empty.hidden = counts.inView > 0;
      frame.host.classList.toggle("tlv-nothing", !counts.total);
      if (!counts.total) frame.empty.textContent = this.hooks.emptyWords();
      else if (!visible) frame.empty.textContent = "The filter hides all " + parts.dom.plural(counts.total, "event") + ".";
      else if (!counts.inView) frame.empty.textContent = "Nothing happened here: the events are earlier or later.";
      this.named(counts);
      this.hooks.onDraw(counts);
    }

    named(counts) {
      const range = parts.calendar.rangeWords(this.range.from, this.range.to, this.locale);
      const label = "Timeline, " + range + ", " + parts.dom.plural(counts.inView, "event") + ". Left and right arrow: previous and next event.";
      if (this.label === label) return;
      this.label = label;
      this.frame.plot.setAttribute("aria-label", label);
    }

    /* -- selection ----------------------------------------------------------------------------------------- */

    select(i, { reveal = true, announce = "" } = {}) {
      this.selected = i;
      if (i >= 0 && reveal) this.methods().reveal(i);
      if (this.needsRoom(i)) this.layout(true);
      if (!this.gliding) this.draw();
      this.ring();
      this.frame.live.textContent = announce;
    }

    /* Whether event i lies in the view but was left to a strip. */
    needsRoom(i) {
      if (i < 0 || !this.packed || this.gliding || !this.shown[i]) return false;
      if (this.data.to[i] < this.range.from || this.data.from[i] > this.range.to) return false;
      return !this.packed.isPeriod[i] && !this.packed.marks.some((mark) => mark.event === i);
    }

    ring() {
      const { svg, clear } = parts.dom;
      const ring = clear(this.frame.layer.ring);
      for (const node of this.frame.axis.querySelectorAll(".tlv-period")) {
        node.classList.toggle("tlv-chosen", this.selected >= 0 && node.dataset.event === String(this.selected));
      }
      this.frame.plot.removeAttribute("aria-activedescendant");
      if (this.chosen) for (const node of this.chosen) node.setAttribute("aria-selected", "false");
      this.chosen = [];
      if (this.selected < 0 || !this.packed) return;
      const { scale } = this.packed;
      for (const mark of this.packed.marks) {
        if (mark.event !== this.selected) continue;
        const x0 = Math.max(mark.x0, scale.left - 40) - 5, x1 = Math.min(mark.x1, scale.right + 40) + 5;
        ring.append(svg("rect", { class: "tlv-ring-shape", x: x0.toFixed(1), y: mark.y - 13, width: (x1 - x0).toFixed(1), height: 26, rx: 8 }));
        mark.node.tlvOption.setAttribute("aria-selected", "true");
        this.frame.plot.setAttribute("aria-activedescendant", mark.node.tlvOption.id);
        this.chosen.push(mark.node.tlvOption);
      }
      if (this.chosen.length && this.scrolled !== this.selected) this.scrollTo();
      this.scrolled = this.selected;
    }

    scrollTo() {
      const height = this.box.height - this.packed.axisHeight;
      if (this.packed.height <= height) return;
      const mark = this.packed.marks.find((each) => each.event === this.selected);
      const { scroll } = this.frame;
      if (mark.y - 20 < scroll.scrollTop || mark.y + 20 > scroll.scrollTop + height) scroll.scrollTop = mark.y - height / 2;
    }

    hideTip() {
      this.frame.tip.hidden = true;
    }

    /* This chart with the methods of chart_range.js and chart_pointing.js, which a type checker cannot see. */
    methods() {
      return /** @type {any} */ (this);
    }

    destroy() {
      this.methods().stop();
      clearTimeout(this.resting);
      cancelAnimationFrame(this.pending);
      this.observer.disconnect();
      this.gestures.destroy();
      parts.dom.clear(this.frame.host).classList.remove("tlv", "tlv-chart");
    }
  }

  /* A single lane stands on the axis: first row lowest, strip on top, rows wider where there is room. */
  function settle(packed, height) {
    const lane = packed.lanes[0];
    const bottom = Math.max(height, packed.height);
    const rows = packed.marks.reduce((most, mark) => Math.max(most, mark.row + 1), 1);
    const pitch = Math.max(parts.SIZES.row, Math.min(34, Math.floor((bottom - (lane.strip ? 40 : 20)) / rows)));
    for (const mark of packed.marks) mark.y = bottom - 8 - (mark.row + 0.5) * pitch;
    lane.height = bottom;
    packed.height = bottom;
  }

  function edge(button, count, before, after, behind) {
    button.hidden = count === 0;
    if (count) button.textContent = before + parts.dom.number(count) + after + behind;
  }

  parts.makeChart = (host, hooks) => {
    Object.assign(Chart.prototype, parts.chartRangeMethods, parts.pointingMethods);
    return new Chart(host, hooks);
  };
})((window.TimelineParts = window.TimelineParts || {}));
