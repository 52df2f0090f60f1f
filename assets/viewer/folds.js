/* How folded stretches look: a band with ragged edges through the chart, and on the axis how much time it stands for. The
   words lie under a button that unfolds the stretch. */
(function (/** @type {any} */ parts) {
  "use strict";

  const TOOTH = 5; // px, of the ragged edge

  /* The folds that can be seen as {x0, x1, stretch, words}. */
  function placed(scale) {
    return scale.folding.stretches
      .map((stretch) => ({ stretch, x0: scale.x(stretch.from), x1: scale.x(stretch.to), words: parts.folding.length(stretch) }))
      .filter(({ x0, x1 }) => x1 > scale.left && x0 < scale.right);
  }

  function draw(frame, scale, height, axisHeight, onUnfold) {
    const folds = placed(scale);
    const host = parts.dom.clear(frame.folds.firstChild);
    frame.folds.style.height = "24px";
    frame.folds.style.width = scale.width + "px";
    for (const fold of folds) {
      frame.layer.grid.append(band(fold, height));
      frame.axisWorld.append(...sign(fold, axisHeight));
      host.append(button(fold, onUnfold));
    }
  }

  function band({ x0, x1 }, height) {
    const { svg } = parts.dom;
    const edge = (x, way) => {
      let path = "";
      for (let y = 0, out = 0; y < height; y += TOOTH, out = 1 - out) path += (y ? "L" : "") + (x + way * out * TOOTH * 0.6).toFixed(1) + " " + y;
      return path;
    };
    return svg("g", { class: "tlv-fold" }, [
      svg("rect", { x: x0.toFixed(1), y: 0, width: (x1 - x0).toFixed(1), height }),
      svg("path", { d: "M" + edge(x0, 1) + "M" + edge(x1, -1) }),
    ]);
  }

  /* The words stand in the second line of the axis, whole or not at all. */
  function sign({ x0, x1, words }, axisHeight) {
    const { svg } = parts.dom;
    const middle = (x0 + x1) / 2, y = axisHeight - 7, said = parts.words.say(words);
    const cut = svg("path", { class: "tlv-fold-cut", d: "M" + (middle - 6).toFixed(1) + " " + (axisHeight - 28) + "l4 -8m4 8l4 -8" });
    return said.length * 6.2 < x1 - x0 + 14 ? [cut, svg("text", { class: "tlv-fold-words", x: middle.toFixed(1), y, text: said })] : [cut];
  }

  function button({ x0, x1, stretch, words }, onUnfold) {
    const name = words + " without an event, click to unfold";
    const left = Math.min(x0, (x0 + x1) / 2 - 12), width = Math.max(24, x1 - x0);
    const made = parts.dom.html("button", { type: "button", class: "tlv-unfold", "aria-label": name, title: name, onclick: () => onUnfold(stretch.from) });
    made.style.left = left.toFixed(1) + "px";
    made.style.width = width.toFixed(1) + "px";
    return made;
  }

  /* The same in the overview, where a brush is drawn over it. */
  function inOverview(overview, base) {
    const { svg } = parts.dom;
    return overview.folding.stretches.map(({ from, to }) => {
      const x0 = overview.x(from), x1 = overview.x(to);
      return svg("rect", { class: "tlv-fold-short", x: x0.toFixed(1), y: 0, width: Math.max(1, x1 - x0).toFixed(1), height: base });
    });
  }

  parts.folds = { draw, inOverview };
})((window.TimelineParts = window.TimelineParts || {}));
