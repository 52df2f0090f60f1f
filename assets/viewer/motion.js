/* How the range moves: limits, glides, steps to what is out of sight. */
(function (/** @type {any} */ parts) {
  "use strict";

  const SHORTEST = 60000; // one minute: the closest zoom
  const GLIDE = 260; // ms

  /* A range within reason: not shorter than a minute, not much longer than all events, never away from all of them. */
  function limited(from, to, extent) {
    const longest = Math.max((extent.to - extent.from) * 4, 20 * parts.calendar.YEAR);
    const span = Math.min(Math.max(to - from, SHORTEST), longest);
    const middle = Math.min(Math.max((from + to) / 2, extent.from - span * 0.45), extent.to + span * 0.45);
    return { from: middle - span / 2, to: middle + span / 2 };
  }

  /* Calls show(range, frame) on each frame until the target is reached; `frame` is 0 on the last. */
  function glide(range, target, show, begin) {
    const start = { ...range };
    const began = performance.now();
    const step = (now) => {
      const t = Math.min(1, Math.max(0, now - began) / GLIDE);
      if (t < 1) show(between(start, target, 1 - (1 - t) ** 3), requestAnimationFrame(step));
      else show(target, 0);
    };
    begin(requestAnimationFrame(step));
  }

  /* On the way from one range to another: the span changes by a constant ratio, about a point that stays still. */
  function between(start, end, t) {
    const one = start.to - start.from, other = end.to - end.from;
    const span = one * (other / one) ** t;
    const share = Math.abs(other / one - 1) < 1e-6 ? t : (span - one) / (other - one);
    const middle = (start.from + start.to) / 2 + ((end.from + end.to) / 2 - (start.from + start.to) / 2) * share;
    return { from: middle - span / 2, to: middle + span / 2 };
  }

  function allowed() {
    return !window.matchMedia("(prefers-reduced-motion: reduce)").matches && !document.hidden;
  }

  /* The range moved so that the nearest event before (-1) or after (1) it comes into sight; null if there is none. */
  function towards(side, { from, to }, data, shown, folding) {
    let best = -1;
    for (let i = 0; i < data.count; i += 1) {
      if (!shown[i]) continue;
      if (side < 0 && data.to[i] < from && (best < 0 || data.to[i] > data.to[best])) best = i;
      if (side > 0 && data.from[i] > to && (best < 0 || data.from[i] < data.from[best])) best = i;
    }
    if (best < 0) return null;
    const at = folding.at(side < 0 ? data.to[best] : data.from[best]);
    return folding.along({ from, to }, (range) => {
      const span = range.to - range.from;
      return { from: at - span * (side < 0 ? 0.7 : 0.3), to: at + span * (side < 0 ? 0.3 : 0.7) };
    });
  }

  parts.motion = { limited, glide, allowed, towards };
})((window.TimelineParts = window.TimelineParts || {}));
