/* Steps from event to event, in time and across lanes. Methods of the viewer (viewer.js). */
(function (/** @type {any} */ parts) {
  "use strict";

  parts.stepMethods = {
    next() {
      this.step(1);
    },

    previous() {
      this.step(-1);
    },

    first() {
      this.stepFrom(-1, 1);
    },

    last() {
      this.stepFrom(this.data.count, -1);
    },

    /* Without a selection, the first event in the view. */
    step(way) {
      if (this.current >= 0) return this.stepFrom(this.current, way);
      const { from, to } = this.chart.range;
      for (let i = 0; i < this.data.count; i += 1) {
        if (this.shown[i] && this.data.from[i] >= from && this.data.from[i] <= to) return this.pick(i, "keyboard");
      }
      this.stepFrom(way > 0 ? -1 : this.data.count, way);
    },

    stepFrom(start, way) {
      for (let i = start + way; i >= 0 && i < this.data.count; i += way) if (this.shown[i]) return this.pick(i, "keyboard");
    },

    nextLane() {
      this.laneStep(1);
    },

    previousLane() {
      this.laneStep(-1);
    },

    /* The event nearest in time in the next lane; with one lane, the next mark in time. */
    laneStep(way) {
      const { placeEvent, placeLane, lanes } = this.arranged;
      if (this.current < 0 || lanes.length < 2) return this.step(way);
      const at = placeLane[placeEvent.indexOf(this.current)];
      const middle = (i) => (this.data.from[i] + this.data.to[i]) / 2;
      for (let lane = at + way; lane >= 0 && lane < lanes.length; lane += way) {
        let best = -1;
        for (let place = 0; place < placeEvent.length; place += 1) {
          const i = placeEvent[place];
          if (placeLane[place] !== lane || i === this.current) continue;
          if (best < 0 || Math.abs(middle(i) - middle(this.current)) < Math.abs(middle(best) - middle(this.current))) best = i;
        }
        if (best >= 0) return this.pick(best, "keyboard");
      }
    },
  };
})((window.TimelineParts = window.TimelineParts || {}));
