/* Small helpers to build SVG and HTML. Text only ever goes in as textContent. */
(function (/** @type {any} */ parts) {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";

  function svg(name, attributes, children) {
    return filled(document.createElementNS(SVG, name), attributes, children);
  }

  function html(name, attributes, children) {
    return filled(document.createElement(name), attributes, children);
  }

  function filled(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (name === "text") element.textContent = value;
      else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value === true ? "" : value);
    }
    for (const child of children || []) if (child) element.append(child);
    return element;
  }

  function clear(element) {
    element.textContent = "";
    return element;
  }

  const grouped = new Intl.NumberFormat("en-GB");
  const number = (value) => (value > -1000 && value < 1000 ? String(value) : grouped.format(value));
  const plural = (count, one, many) => number(count) + " " + (count === 1 ? one : many || one + "s");

  parts.dom = { svg, html, clear, number, plural };
})((window.TimelineParts = window.TimelineParts || {}));
