/* The overview strip: all events as columns over the whole range, and a brush over what the chart shows. */
(function (/** @type {any} */ parts) {
  "use strict";

  const BIN = 4, AXIS = 16, TALLEST = 30, GRIP = 24;

  class Overview {
    constructor(host, hooks) {
      const { html, svg, clear } = parts.dom;
      this.host = host;
      this.hooks = hooks;
      clear(host).classList.add("tlv", "tlv-overview");
      this.columns = svg("g");
      this.shade = svg("path", { class: "tlv-shade", "fill-rule": "evenodd" });
      this.plot = svg("svg", { class: "tlv-overview-plot", "aria-hidden": "true" }, [this.columns, this.shade]);
      this.brush = html("div", { class: "tlv-brush" });
      this.left = this.grip("Start of the range shown", 0);
      this.right = this.grip("End of the range shown", 1);
      host.append(this.plot, this.brush, this.left, this.right);
      this.observer = new ResizeObserver(() => this.draw());
      this.observer.observe(host);
      this.listen();
    }

    grip(name, side) {
      return parts.dom.html("div", {
        class: "tlv-grip", role: "slider", tabindex: 0, "aria-label": name, "aria-orientation": "horizontal",
        "aria-valuemin": 0, "aria-valuemax": 1000, "aria-valuenow": side * 1000, "data-side": side,
        onkeydown: (event) => this.keyed(event, side),
      });
    }

    show(data, shown, extent, folding) {
      this.folding = folding;
      this.data = data;
      this.shown = shown;
      const base = extent || { from: 0, to: parts.calendar.YEAR };
      // From here on everything is a place along the folded axis.
      const { from, to } = folding.range(base), span = Math.max(to - from, parts.calendar.DAY);
      this.extent = { from: from - span * 0.02, to: to + span * 0.02 };
      this.draw();
    }

    x(ms) {
      return ((this.folding.at(ms) - this.extent.from) / (this.extent.to - this.extent.from)) * this.width;
    }

    ms(x) {
      return this.folding.ms(this.extent.from + (x / this.width) * (this.extent.to - this.extent.from));
    }

    draw() {
      this.width = this.host.clientWidth;
      this.height = this.host.clientHeight || TALLEST + AXIS;
      if (!this.data || this.width < 20) return;
      const { svg, clear } = parts.dom;
      this.plot.setAttribute("width", this.width);
      this.plot.setAttribute("height", this.height);
      const base = this.height - AXIS;
      clear(this.columns);
      const counts = this.binned();
      const most = Math.max(1, ...counts.all);
      const tall = (count) => (count ? 3 + (base - 6) * (Math.log1p(count) / Math.log1p(Math.max(most, 4))) : 0);
      this.columns.append(
        svg("path", { class: "tlv-columns-all", d: columnPath(counts.all, base, tall) }),
        svg("path", { class: "tlv-columns-shown", d: columnPath(counts.kept, base, tall) }),
        svg("path", { class: "tlv-axis-line", d: "M0 " + (base + 0.5) + "H" + this.width }),
        ...parts.folds.inOverview(this, base),
      );
      let free = -Infinity;
      for (const tick of this.ticks()) {
        const x = this.x(tick.ms), half = tick.label.length * 3.2;
        if (x - half < Math.max(0, free) || x + half > this.width) continue;
        free = x + half + 8;
        this.columns.append(svg("text", { class: "tlv-tick", x: x.toFixed(1), y: this.height - 4, text: tick.label }));
      }
      if (this.range) this.mark(this.range);
    }

    ticks() {
      const perPixel = (this.extent.to - this.extent.from) / this.width;
      const scale = { folding: this.folding, left: 0, right: this.width * 0.85, perPixel: perPixel / 0.85, x: (ms) => this.x(ms) * 0.85, ms: (x) => this.ms(x / 0.85) };
      const { minor, major } = parts.folding.ticks(scale, this.hooks.locale);
      return major.length > 1 ? major : minor; // one line of words: a month without its year says nothing
    }

    binned() {
      const size = Math.ceil(this.width / BIN) + 1;
      const all = new Array(size).fill(0), kept = new Array(size).fill(0);
      for (let i = 0; i < this.data.count; i += 1) {
        const bin = Math.floor(this.x((this.data.from[i] + this.data.to[i]) / 2) / BIN);
        if (bin < 0 || bin >= size) continue;
        all[bin] += 1;
        if (this.shown[i]) kept[bin] += 1;
      }
      return { all, kept };
    }

    mark(range) {
      this.range = range;
      if (!this.data || !this.width) return;
      const x0 = Math.max(0, Math.min(this.width, this.x(range.from))), x1 = Math.max(0, Math.min(this.width, this.x(range.to)));
      // A brush narrower than a finger can still be held.
      const least = Math.max(0, 26 - (x1 - x0)) / 2;
      const left = Math.max(0, x0 - least), right = Math.min(this.width, x1 + least), base = this.height - AXIS;
      this.shade.setAttribute("d", "M0 0H" + this.width + "V" + base + "H0ZM" + left + " 0V" + base + "H" + right + "V0Z");
      this.brush.style.transform = "translateX(" + left + "px)";
      this.brush.style.width = right - left + "px";
      this.brush.style.height = this.left.style.height = this.right.style.height = base + "px";
      // Whole grips, also where the range ends at an edge.
      const held = (x) => Math.max(0, Math.min(this.width - GRIP, x - GRIP / 2));
      const second = Math.min(this.width - GRIP, Math.max(held(right), held(left) + GRIP));
      this.left.style.transform = "translateX(" + Math.min(held(left), second - GRIP) + "px)";
      this.right.style.transform = "translateX(" + second + "px)";
      const words = parts.calendar.rangeWords(range.from, range.to, this.hooks.locale).split(parts.words.joint());
      [this.left, this.right].forEach((grip, side) => {
        grip.setAttribute("aria-valuetext", words[Math.min(side, words.length - 1)]);
        grip.setAttribute("aria-valuenow", Math.round(((side ? right : left) / this.width) * 1000));
      });
    }

    keyed(event, side) {
      const way = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
      if (!way) return;
      event.preventDefault();
      event.stopPropagation();
      const step = (this.width / 100) * way * (event.shiftKey ? 5 : 1);
      const next = { ...this.range };
      next[side ? "to" : "from"] = this.shifted(this.range[side ? "to" : "from"], step);
      if (next.to > next.from) this.hooks.onRange(next.from, next.to);
    }

    /* The moment that stands so many px right of `ms`. */
    shifted(ms, pixels) {
      return this.ms(this.x(ms) + pixels);
    }

    listen() {
      let held = null;
      this.down = (event) => {
        if (event.button || !this.range) return;
        const x = event.clientX - this.host.getBoundingClientRect().left;
        const grip = event.target.closest(".tlv-grip");
        const mode = grip ? (grip.dataset.side === "1" ? "right" : "left") : event.target === this.brush ? "move" : "new";
        held = { mode, x, range: { ...this.range }, moved: false };
        this.host.setPointerCapture(event.pointerId);
      };
      this.moved = (event) => {
        if (!held) return;
        const x = Math.max(0, Math.min(this.width, event.clientX - this.host.getBoundingClientRect().left));
        if (Math.abs(x - held.x) > 3) held.moved = true;
        if (held.moved) this.drag(held, x);
      };
      this.up = (event) => {
        if (held && !held.moved && held.mode === "new") {
          const middle = event.clientX - this.host.getBoundingClientRect().left;
          const half = (this.x(held.range.to) - this.x(held.range.from)) / 2;
          this.hooks.onRange(this.ms(middle - half), this.ms(middle + half), true);
        }
        held = null;
      };
      this.host.addEventListener("pointerdown", this.down);
      this.host.addEventListener("pointermove", this.moved);
      this.host.addEventListener("pointerup", this.up);
      this.host.addEventListener("pointercancel", this.up);
      this.host.addEventListener("dblclick", () => this.hooks.onFit());
    }

    drag(held, x) {
      const at = this.ms(x), by = x - held.x;
      const { from, to } = held.range;
      if (held.mode === "move") this.hooks.onRange(this.shifted(from, by), this.shifted(to, by));
      else if (held.mode === "new") this.hooks.onRange(Math.min(at, this.ms(held.x)), Math.max(at, this.ms(held.x)));
      else if (held.mode === "left") this.hooks.onRange(Math.min(this.shifted(from, by), to - 60000), to);
      else this.hooks.onRange(from, Math.max(this.shifted(to, by), from + 60000));
    }

    destroy() {
      this.observer.disconnect();
      const copy = this.host.cloneNode(false);
      copy.classList.remove("tlv", "tlv-overview");
      this.host.replaceWith(copy);
    }
  }

  function columnPath(counts, base, tall) {
    let path = "";
    counts.forEach((count, bin) => {
      if (count) path += "M" + bin * BIN + " " + base + "h3v-" + tall(count).toFixed(1) + "h-3z";
    });
    return path;
  }

  parts.Overview = Overview;
})((window.TimelineParts = window.TimelineParts || {}));
