// The dividers under the chart and over the dock: dragged, or moved with the arrow keys; kept for the next visit.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const main = byId("main");
  const LEAST = 15;
  const MOST = 75;

  function divider(name, label, start, share) {
    const key = `timeline-${name}-share`;
    const line = make("div", { class: `tl-split tl-split-${name}`, role: "separator", tabindex: "0", "aria-orientation": "horizontal", "aria-label": label, "aria-valuemin": LEAST, "aria-valuemax": MOST });
    let value = Number(read(key)) || start;

    function set(next, keep) {
      value = Math.round(Math.min(MOST, Math.max(LEAST, next)) * 10) / 10;
      main.style.setProperty(`--tl-${name}-share`, `${value}%`);
      line.setAttribute("aria-valuenow", String(Math.round(value)));
      if (keep) {
        write(key, value);
      }
      window.requestAnimationFrame(() => shell.viewer && shell.viewer.resize());
    }

    line.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      line.setPointerCapture(event.pointerId);
      const move = (now) => set(share(now.clientY, main.getBoundingClientRect()), false);
      const end = () => {
        line.removeEventListener("pointermove", move);
        set(value, true);
      };
      line.addEventListener("pointermove", move);
      line.addEventListener("pointerup", end, { once: true });
      line.addEventListener("pointercancel", end, { once: true });
    });
    line.addEventListener("keydown", (event) => {
      const step = { ArrowUp: -3, ArrowDown: 3 }[event.key];
      if (step) {
        event.preventDefault();
        event.stopPropagation();
        set(value + (name === "dock" ? -step : step), true);
      }
    });
    line.addEventListener("dblclick", () => set(start, true));
    main.append(line);
    if (read(key)) {
      set(value, false);
    } else {
      line.setAttribute("aria-valuenow", String(start));
    }
  }

  // A browser may forbid storage; then the page only forgets.
  function read(key) {
    try {
      return window.localStorage.getItem(key);
    } catch (problem) {
      return null;
    }
  }

  function write(key, value) {
    try {
      window.localStorage.setItem(key, String(value));
    } catch (problem) {
      // see above
    }
  }

  divider("chart", "Height of the chart", 46, (y, box) => (100 * (y - box.top)) / box.height);
  divider("dock", "Height of the lists", 32, (y, box) => (100 * (box.bottom - y)) / box.height);
});
