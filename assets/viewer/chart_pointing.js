/* What a pointer does on the chart: tips, choosing, zooming in. Methods of the chart (chart.js). */
(function (/** @type {any} */ parts) {
  "use strict";

  parts.pointingMethods = {
    /* What lies under an element of the chart: {event} | {lane, stretch} | {period} | null. */
    target(element, clientX) {
      const held = element.closest && element.closest("[data-event]");
      if (held) return { event: Number(held.dataset.event) };
      const strip = element.closest && element.closest(".tlv-strip");
      if (strip) {
        const lane = this.packed.lanes[Number(strip.dataset.lane)];
        const ms = this.msAt(clientX - this.frame.host.getBoundingClientRect().left);
        return { lane, stretch: parts.strips.stretchAt(lane, ms, this.packed.scale) };
      }
      const period = element.closest && element.closest(".tlv-period");
      return period ? { period: { name: period.dataset.name, words: period.dataset.words } } : null;
    },

    hover(event) {
      const found = this.packed && this.target(event.target, event.clientX);
      const { tip, host } = this.frame;
      if (!found || (found.lane && !found.stretch)) return this.hideTip();
      if (found.event !== undefined) parts.tooltip.eventTip(tip, parts.columns.describe(this.data, found.event), this.locale);
      else if (found.stretch) {
        const { from, to, count } = found.stretch;
        parts.tooltip.plainTip(tip, parts.words.say(parts.dom.plural(count, "more event")), parts.calendar.rangeWords(from, to, this.locale) + " · click to zoom in");
      } else parts.tooltip.plainTip(tip, found.period.name, found.period.words);
      parts.tooltip.place(tip, host, event.clientX, event.clientY);
    },

    click(event) {
      const found = this.packed && this.target(event.target, event.clientX);
      if (found && found.event !== undefined) this.hooks.onSelect(found.event);
      else if (found && found.stretch) this.zoomTo(found.stretch.from, found.stretch.to);
    },

    doubleClick(event) {
      const found = this.packed && this.target(event.target, event.clientX);
      if (found && found.event !== undefined) this.zoomTo(this.data.from[found.event], this.data.to[found.event]);
      else if (!found) {
        const ms = this.msAt(event.clientX - this.frame.host.getBoundingClientRect().left);
        this.zoomAbout(ms, 3, { animate: true });
      }
    },

    zoomTo(from, to) {
      const span = Math.max((to - from) * 1.5, 6 * parts.calendar.HOUR);
      const middle = (from + to) / 2;
      this.setRange(middle - span / 2, middle + span / 2, { animate: true });
    },
  };
})((window.TimelineParts = window.TimelineParts || {}));
