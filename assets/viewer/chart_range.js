/* The range that the chart shows: setting it, gliding to it, zooming and moving along the axis as it is drawn, folds and
   all. Methods of the chart (chart.js). */
(function (/** @type {any} */ parts) {
  "use strict";

  parts.chartRangeMethods = {
    setRange(from, to, { animate = false } = {}) {
      const { folding } = this, extent = folding.range(this.data.extent || this.range);
      const target = folding.along({ from, to }, (range) => parts.motion.limited(range.from, range.to, extent));
      this.stop();
      if (animate && parts.motion.allowed() && this.packed) this.glide(target);
      else this.go(target);
    },

    go(range) {
      this.range = range;
      this.request();
    },

    glide(target) {
      const { folding } = this;
      parts.motion.glide(folding.range(this.range), folding.range(target), (range, frame) => {
        this.range = frame ? { from: folding.ms(range.from), to: folding.ms(range.to) } : target;
        this.gliding = frame;
        this.draw();
      }, (frame) => (this.gliding = frame));
    },

    stop() {
      cancelAnimationFrame(this.gliding);
      this.gliding = 0;
    },

    /* Along the axis as it is drawn: the moment `ms` stays where it is. */
    zoomAbout(ms, factor, how) {
      const held = this.folding.at(ms);
      const { from, to } = this.folding.along(this.range, (range) => ({ from: held - (held - range.from) / factor, to: held + (range.to - held) / factor }));
      this.setRange(from, to, how);
    },

    /* Moves `range` by so many px to the right. */
    moveBy(pixels, range = this.range) {
      const { from, to } = this.folding.along(range, (drawn) => {
        const shift = (pixels / this.plotWidth()) * (drawn.to - drawn.from);
        return { from: drawn.from + shift, to: drawn.to + shift };
      });
      this.setRange(from, to);
    },

    msAt(x) {
      const { from, to } = this.folding.range(this.range);
      return this.folding.ms(from + ((x - this.gutter()) / this.plotWidth()) * (to - from));
    },

    /* To the nearest event out of sight on that side. */
    toEdge(side) {
      const target = parts.motion.towards(side, this.range, this.data, this.shown, this.folding);
      if (target) this.setRange(target.from, target.to, { animate: true });
    },

    /* Brings event i into the view: a pan where the scale serves, a zoom out for what is longer than the view. */
    reveal(i) {
      const { folding } = this;
      const { from, to } = folding.range(this.range);
      const span = to - from, start = folding.at(this.data.from[i]), end = folding.at(this.data.to[i]), length = end - start;
      const show = (first, last, animate) => this.setRange(folding.ms(first), folding.ms(last), { animate });
      if (length > span) {
        if (end < from || start > to) show(start - length * 0.1, end + length * 0.1, true);
        return;
      }
      if (start >= from + span * 0.02 && end <= to - span * 0.04) return;
      // In the middle, but not with half a view of nothing behind the last event or before the first.
      const whole = folding.range(this.data.extent), edge = span * 0.05;
      const highest = Math.max(whole.to + edge - span / 2, from + span / 2), lowest = Math.min(whole.from - edge + span / 2, from + span / 2);
      const middle = Math.max(Math.min((start + end) / 2, highest), lowest);
      show(middle - span / 2, middle + span / 2, Math.abs(middle - (from + to) / 2) < span * 1.5);
    },
  };

  /* From moments to pixels and back. */
  parts.chartScale = (range, width, margin, folding) => {
    const { from, to } = folding.range(range);
    const perPixel = (to - from) / width;
    return {
      perPixel, width, folding,
      left: -width * margin,
      right: width * (1 + margin),
      x: (ms) => (folding.at(ms) - from) / perPixel,
      ms: (x) => folding.ms(from + x * perPixel),
    };
  };
})((window.TimelineParts = window.TimelineParts || {}));
