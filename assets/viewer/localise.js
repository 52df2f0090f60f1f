/* Puts the page into the language of the reader while it is built: every text and every name for screen readers, but not
   the words of documents, titles and names. Those stand in elements that are marked `translate="no"` (by Dash:
   `data-own`) or listed here. In English nothing is watched at all. */
(function (/** @type {any} */ parts) {
  "use strict";

  const NAMES = ["title", "aria-label", "placeholder", "alt", "aria-valuetext"];
  const OWN = [
    "[translate=no]", "[data-own]", "q", "blockquote", "textarea", "script", "style", "code", "[contenteditable=true]",
    ".tlv-body", ".tlv-detail-title", ".tlv-tip-title", ".tlv-document-picker option", ".tl-menu-project", "#project-title", ".tl-document-title", ".tl-document-names [role=option]",
    ".tl-entry-title", ".tl-entry-source", ".tl-entry-tag", ".tl-missing a",
    ".ag-cell:not([col-id=words]):not([col-id=certainty]):not([col-id=kind]):not([col-id=status])",
  ].join(",");
  const LETTERS = /\p{L}{2}/u;
  const done = new WeakMap(); // what was put into a node, so that it is not taken for English again

  function start() {
    const language = parts.words.language();
    document.documentElement.lang = language;
    if (language === "en") return;
    inside(document.body);
    new MutationObserver((changes) => {
      for (const change of changes) {
        if (change.type === "attributes") named(change.target, change.attributeName);
        else if (change.type === "characterData") words(change.target);
        else for (const node of change.addedNodes) inside(node);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: NAMES });
  }

  function inside(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      words(node);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    for (const name of NAMES) if (node.hasAttribute(name)) named(node, name);
    if (own(node)) return;
    if (node.namespaceURI === "http://www.w3.org/2000/svg") return; // the chart says its words itself
    for (const child of node.childNodes) inside(child);
  }

  function own(element) {
    return Boolean(element.closest(OWN));
  }

  function words(node) {
    const parent = node.parentElement;
    if (!parent || own(parent) || parent.namespaceURI === "http://www.w3.org/2000/svg" || !LETTERS.test(node.data) || done.get(node) === node.data) return;
    const [, before, text, behind] = /^(\s*)([^]*?)(\s*)$/u.exec(node.data);
    const said = parts.words.say(text);
    if (said === text) return;
    done.set(node, before + said + behind);
    node.data = before + said + behind;
  }

  function named(element, name) {
    const text = element.getAttribute(name);
    if (!text || element.matches("[translate=no], [data-own], .tlv-hit, article") || (element.parentElement && own(element.parentElement))) return;
    const put = done.get(element) || {};
    const said = put[name] === text ? text : parts.words.say(text);
    if (said === text) return;
    done.set(element, { ...put, [name]: said });
    element.setAttribute(name, said);
  }

  parts.localise = { start };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})((window.TimelineParts = window.TimelineParts || {}));
