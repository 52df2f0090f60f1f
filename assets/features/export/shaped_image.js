/* The view in the shape of a slide or of a column of text: the chart drawn anew in an element of that size, out of sight,
   with the same events, lanes, colours, folds and range. */
(function (/** @type {any} */ parts) {
  "use strict";

  /* Pixels; a PNG has twice as many, which makes the slide 1920 by 1080, with words that can be read from the last row. */
  const SHAPES = { slide: { width: 960, height: 540 }, column: { width: 480, height: 640 } };

  parts.shapedImage = async (viewer, shape, format, { head = "", foot = "", download = "" }) => {
    const size = SHAPES[shape];
    if (!size) throw new Error("No picture in the shape of a " + shape + "; known: " + Object.keys(SHAPES).join(", "));
    const host = parts.dom.html("div", { class: "tlv-offstage", "aria-hidden": "true" });
    host.style.width = size.width + "px";
    host.style.height = size.height - parts.picture.room({ head, foot }) + "px";
    document.body.append(host);
    const twin = window.TimelineViewer.create({ chart: host, scheme: viewer.scheme, locale: viewer.locale, lanes: viewer.grouping });
    try {
      for (const name of ["order", "folded", "colouring", "foldsTime", "unfolded", "filter", "onlyKey", "hiddenCertainties"]) twin[name] = viewer[name];
      twin.setData(viewer.data.source);
      twin.setRange(viewer.chart.range.from, viewer.chart.range.to, { animate: false });
      twin.chart.draw();
      return await twin.saveImage(format, { head, foot, download, size });
    } finally {
      twin.destroy();
      host.remove();
    }
  };
})((window.TimelineParts = window.TimelineParts || {}));
