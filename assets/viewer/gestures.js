/* Hands on the chart: drag pans, wheel zooms at the pointer, two fingers pinch, double click zooms, a click selects.
   Vertical finger moves are left to the page. */
(function (/** @type {any} */ parts) {
  "use strict";

  const DRAG_AFTER = 4; // px: less is a click

  function gestures(chart) {
    const { plot, axis, host, scroll } = chart.frame;
    const pointers = new Map();
    let start = null, dragged = false, lastTap = null;

    const listeners = [
      [plot, "pointerdown", down], [axis, "pointerdown", down],
      [plot, "pointermove", move], [axis, "pointermove", move],
      [plot, "pointerup", up], [axis, "pointerup", up],
      [plot, "pointercancel", cancel], [axis, "pointercancel", cancel],
      [host, "pointerleave", () => chart.hideTip()],
      [host, "wheel", wheel, { passive: false }],
    ];
    for (const [element, name, listener, options] of listeners) element.addEventListener(name, listener, options);

    function at(event) {
      return event.clientX - host.getBoundingClientRect().left;
    }

    function down(event) {
      if (event.pointerType === "mouse" && event.button !== 0) return;
      pointers.set(event.pointerId, at(event));
      dragged = pointers.size > 1;
      chart.stop();
      begin(event.clientY);
    }

    function begin(y) {
      const xs = [...pointers.values()];
      start = { range: { ...chart.range }, xs, y, scrollTop: scroll.scrollTop };
    }

    function move(event) {
      if (!pointers.has(event.pointerId)) {
        if (event.pointerType !== "touch") chart.hover(event);
        return;
      }
      pointers.set(event.pointerId, at(event));
      const xs = [...pointers.values()];
      if (pointers.size === 1) {
        const moved = xs[0] - start.xs[0], rise = event.clientY - start.y;
        if (!dragged && Math.abs(moved) < DRAG_AFTER && Math.abs(rise) < DRAG_AFTER) return;
        capture(event);
        chart.moveBy(-moved, start.range);
        if (event.pointerType === "mouse") scroll.scrollTop = start.scrollTop - rise;
      } else pinch(xs);
    }

    function capture(event) {
      if (dragged) return;
      dragged = true;
      host.classList.add("tlv-dragging");
      chart.hideTip();
      event.currentTarget.setPointerCapture(event.pointerId);
    }

    /* The two moments of time under the fingers stay under them. */
    function pinch(xs) {
      const gap = Math.max(12, Math.abs(start.xs[1] - start.xs[0])), now = Math.max(12, Math.abs(xs[1] - xs[0]));
      const width = chart.plotWidth(), left = chart.gutter();
      const { from, to } = chart.folding.along(start.range, (range) => {
        const span = (range.to - range.from) * (gap / now);
        const held = range.from + ((start.xs[0] + start.xs[1]) / 2 - left) / width * (range.to - range.from);
        const first = held - (((xs[0] + xs[1]) / 2 - left) / width) * span;
        return { from: first, to: first + span };
      });
      chart.setRange(from, to);
    }

    function up(event) {
      if (!pointers.delete(event.pointerId)) return;
      if (pointers.size) return begin(event.clientY);
      host.classList.remove("tlv-dragging");
      if (!dragged) tapped(event);
      dragged = false;
    }

    function cancel(event) {
      pointers.delete(event.pointerId);
      host.classList.remove("tlv-dragging");
      dragged = false;
    }

    function tapped(event) {
      const now = performance.now();
      const again = lastTap && now - lastTap.time < 350 && Math.abs(lastTap.x - event.clientX) < 12 && Math.abs(lastTap.y - event.clientY) < 12;
      lastTap = again ? null : { time: now, x: event.clientX, y: event.clientY };
      if (again) chart.doubleClick(event);
      else chart.click(event);
    }

    function wheel(event) {
      const inHeads = event.target.closest && event.target.closest(".tlv-heads");
      if (inHeads || event.shiftKey) return;
      event.preventDefault();
      const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 240 : 1;
      const dx = event.deltaX * unit, dy = event.deltaY * unit;
      if (Math.abs(dx) > Math.abs(dy)) {
        chart.moveBy(dx);
        return;
      }
      // A pinch on a track pad arrives as small steps with the control key set.
      const strength = event.ctrlKey ? 0.012 : 0.0018;
      chart.zoomAbout(chart.msAt(at(event)), Math.exp(-Math.max(-240, Math.min(240, dy)) * strength));
    }

    return {
      destroy() {
        for (const [element, name, listener, options] of listeners) element.removeEventListener(name, listener, options);
      },
    };
  }

  parts.gestures = gestures;
})((window.TimelineParts = window.TimelineParts || {}));
