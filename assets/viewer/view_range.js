/* What range of time a viewer shows: everything, where most is, a calendar unit, about the selection. Methods of the
   viewer (viewer.js), told apart by what they are for. */
(function (/** @type {any} */ parts) {
  "use strict";

  parts.rangeMethods = {
    fit(animate = true) {
      const padded = this.padded(this.extent);
      if (padded) this.setRange(padded.from, padded.to, { animate });
    },

    /* A little room around a range, and never a range of no length: the axis ends where the events do, since labels
       at the right edge stand to the left of their marks. */
    padded(range) {
      if (!range) return null;
      const { folding } = this, extent = folding.range(range);
      const length = extent.to - extent.from;
      const alone = this.shown.reduce((sum, one) => sum + one, 0) === 1;
      const least = (length < 2 * parts.calendar.DAY ? 14 : 3) * parts.calendar.DAY;
      const span = Math.max(alone ? length * 4 : length, least);
      const width = this.chart.plotWidth(), room = Math.min(36, width * 0.06);
      const from = length < span ? (extent.from + extent.to - span) / 2 : extent.from;
      const perPixel = span / (width - 2 * room);
      return { from: folding.ms(from - room * perPixel), to: folding.ms(from + span + room * perPixel) };
    },

    zoom(factor) {
      const { from, to } = this.chart.range;
      const held = this.current >= 0 ? (this.data.from[this.current] + this.data.to[this.current]) / 2 : (from + to) / 2;
      const about = held > from && held < to ? held : this.chart.msAt(this.chart.gutter() + this.chart.plotWidth() / 2);
      this.chart.zoomAbout(about, factor, { animate: true });
    },

    zoomToSelection() {
      if (this.current >= 0) this.chart.zoomTo(this.data.from[this.current], this.data.to[this.current]);
    },

    preset(name, animate = true) {
      const { DAY, YEAR } = parts.calendar;
      const spans = { millennium: 1000 * YEAR, century: 100 * YEAR, decade: 10 * YEAR, year: YEAR, month: 31 * DAY, day: DAY };
      if (name === "all") return this.fit(animate);
      if (name === "main") return this.main(animate);
      if (!spans[name]) throw new Error("No preset " + name + "; known: all, main, " + Object.keys(spans).join(", "));
      const { from, to } = this.chart.range;
      // Without a selection, to where most happened: the middle of the view is often empty.
      const full = this.current >= 0 ? null : parts.ranges.fullest(this.data, this.shown, spans[name]);
      const middle = full === null ? (from + to) / 2 : full;
      const about = this.current >= 0 ? (this.data.from[this.current] + this.data.to[this.current]) / 2 : middle;
      const start = parts.ranges.presetStart(about, name);
      this.setRange(start - spans[name] * 0.03, start + spans[name] * 1.03, { animate });
    },

    /* Where most of the events are, when a few lie far away; everything otherwise. */
    main(animate) {
      const dense = this.folding.stretches.length ? null : parts.ranges.denseRange(this.data, this.shown);
      if (!dense) return this.fit(animate);
      const padded = this.padded(dense);
      this.setRange(padded.from, padded.to, { animate });
    },

    /* -- empty stretches ----------------------------------------------------------------------------------- */

    /* Folds the long stretches without an event, or unfolds them all. */
    setFolding(on) {
      this.foldsTime = Boolean(on);
      this.unfolded = new Set();
      this.refold();
      this.fit(false);
    },

    isFolding() {
      return this.foldsTime;
    },

    /* Whether there is a stretch worth folding. */
    canFold() {
      return this.data.count > 0 && parts.folding.make(this.data, this.shown, this.chart.plotWidth()).stretches.length > 0;
    },

    /* One stretch as long as it is; everything stays in sight where it was. */
    unfold(from) {
      const { earlier, later } = this.counts();
      this.unfolded.add(from);
      this.refold();
      if (!earlier && !later) this.fit(false);
      this.elements.chart.querySelector(".tlv-plot").focus({ preventScroll: true });
    },

    foldingNow() {
      return this.foldsTime ? parts.folding.make(this.data, this.shown, this.chart.plotWidth(), this.unfolded) : parts.folding.NONE;
    },

    refold() {
      this.folding = this.foldingNow();
      if (this.overview) this.overview.show(this.data, this.shown, this.data.extent, this.folding);
      this.rearrange();
    },
  };
})((window.TimelineParts = window.TimelineParts || {}));
