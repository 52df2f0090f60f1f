/* The chart as it stands, as an SVG or PNG file; nothing leaves the page. */
(function (/** @type {any} */ parts) {
  "use strict";

  const COPIED = [
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "opacity", "font-family", "font-size",
    "font-weight", "text-anchor", "text-decoration", "stop-color", "stop-opacity", "paint-order", "display", "visibility", "font-style", "letter-spacing",
  ];

  /* One SVG of lanes, marks and axis with every style written out, since the stylesheet stays behind. */
  function picture(chart, title, { head = "", foot = "", size = null }) {
    const { svg } = parts.dom;
    const { plot, axis, host } = chart.frame;
    const left = chart.gutter();
    const height = Number(plot.getAttribute("height")), axisHeight = Number(axis.getAttribute("height"));
    const top = head ? HEAD : 0, bottom = foot ? FOOT : 0;
    const whole = top + height + axisHeight + bottom;
    const width = left + chart.plotWidth();
    const { width: across, height: down } = size || { width, height: whole }; // many lanes are made to fit
    const style = getComputedStyle(host);
    const made = svg("svg", { xmlns: "http://www.w3.org/2000/svg", width: across, height: down, viewBox: "0 0 " + width + " " + whole, role: "img", "aria-label": title });
    const clip = svg("clipPath", { id: "tlv-clip" }, [svg("rect", { width: width - left, height: height + axisHeight })]);
    made.append(svg("title", { text: title }), svg("defs", null, [clip]), svg("rect", { width, height: whole, fill: style.getPropertyValue("--tlv-surface").trim() || "#fff" }));
    const inner = svg("g", { "clip-path": "url(#tlv-clip)" }, [...copied(plot)]);
    const below = svg("g", { "clip-path": "url(#tlv-clip)" }, [svg("g", { transform: "translate(0," + height + ")" }, [...copied(axis)])]);
    made.append(svg("g", { transform: "translate(" + left + "," + top + ")" }, [inner, below]));
    const words = (text, y, size, more) => svg("text", { x: 10, y, fill: style.color, "font-family": style.fontFamily, "font-size": size, text, ...more });
    const named = chart.packed.lanes.filter((lane) => lane.name); // beside their lanes, or above them where it is narrow
    for (const lane of named) made.append(words(chart.ruler.fit(lane.name, (left || width) - 20).text, top + lane.top + (left ? 20 : 15), 12));
    if (head) made.append(words(chart.ruler.fit(head, (width - 20) * 0.5).text, 26, 18, { "font-weight": 650 }), words(chart.ruler.fit(title, width - 20).text, 44, 12));
    if (foot) made.append(words(chart.ruler.fit(foot, width - 20).text, whole - 9, 11));
    return made;
  }

  function copied(source) {
    const copy = source.cloneNode(true);
    const from = source.querySelectorAll("*"), to = [...copy.querySelectorAll("*")];
    from.forEach((element, at) => {
      const computed = getComputedStyle(element);
      const target = to[at];
      for (const name of COPIED) {
        const value = computed.getPropertyValue(name);
        if (value && !(name === "fill" && /^url/.test(target.getAttribute("fill") || ""))) target.setAttribute(name, value);
      }
      target.removeAttribute("class");
      for (const name of ["role", "aria-selected", "aria-label", "aria-hidden", "id"]) {
        if (!/^(pattern|linearGradient)$/.test(target.tagName)) target.removeAttribute(name);
      }
    });
    from.forEach((element, at) => element.matches(OF_WORK) && to[at].remove());
    return copy.childNodes;
  }

  const HEAD = 56, FOOT = 26;
  picture.room = ({ head, foot }) => (head ? HEAD : 0) + (foot ? FOOT : 0);

  /* What only the one who works on the chart needs: the ring around a chosen mark, checks and pencils. */
  const OF_WORK = ".tlv-ring-shape, .tlv-check, .tlv-pencil, .tlv-cross";

  async function saveImage(chart, format, { title = "Timeline", download = "", head = "", foot = "", size = null } = {}) {
    const text = new XMLSerializer().serializeToString(picture(chart, title, { head, foot, size }));
    let blob = new Blob([text], { type: "image/svg+xml" });
    if (format === "png") blob = await drawn(text);
    if (download) offer(blob, download);
    return blob;
  }

  /* Twice the size on screen, so that it prints well. */
  function drawn(text) {
    return new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = () => {
        const canvas = document.createElement("canvas");
        canvas.width = image.width * 2;
        canvas.height = image.height * 2;
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("This browser could not draw the picture."))), "image/png");
      };
      image.onerror = () => reject(new Error("This browser could not draw the picture."));
      image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
    });
  }

  function offer(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  parts.saveImage = saveImage;
  parts.picture = picture;
})((window.TimelineParts = window.TimelineParts || {}));
