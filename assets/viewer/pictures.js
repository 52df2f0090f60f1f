/* Pictures of a source: which stand beside a sentence, and how the card shows them when somebody wants to see them. */
(function (/** @type {any} */ parts) {
  "use strict";

  /* Those in the paragraph of the place, the one before or the one behind, or on its page: [{document, number, words,
     address}]; `address` only where the page holds its pictures itself. */
  parts.picturesBeside = (document, place) => {
    if (!document || !document.pictures) return [];
    const here = paragraphAt(document, place), page = pageAt(document, place);
    return document.pictures.flatMap(([start, words, address = ""], number) => {
      const before = Math.max(0, start - 1);
      const beside = Math.abs(paragraphAt(document, before) - here) <= 1 || (page && pageAt(document, before) === page);
      return beside ? [{ document: document.id, number, words, address }] : [];
    });
  };

  function paragraphAt({ sentences }, place) {
    let found = 0;
    for (let at = 0; at < sentences.length && sentences[at] <= place; at += 3) found = sentences[at + 2];
    return found;
  }

  function pageAt({ sections = [] }, place) {
    const page = sections.find(([start, end, kind]) => kind === "page" && start <= place && place < end);
    return page ? page[3] : "";
  }

  let opened = false; // who wants pictures wants those of the next event, too

  /* Behind a click, and asked for only then; null where there is none to show. */
  parts.picturesShown = (pictures, addressOf) => {
    const { html } = parts.dom;
    const shown = pictures.map((picture) => ({ ...picture, address: picture.address || (addressOf ? addressOf(picture) : "") })).filter(({ address }) => address);
    if (!shown.length) return null;
    const box = html("details", { class: "tlv-pictures" }, [
      html("summary", null, [html("span", { text: "Pictures beside it" }), html("span", { class: "tlv-legend-count", text: " " + shown.length })]),
    ]);
    const fill = () => {
      if (box.open && !box.querySelector("figure")) {
        box.append(...shown.map(({ address, words }) => html("figure", { class: "tlv-picture" }, [
          html("img", { src: address, alt: words, loading: "lazy" }),
          words ? html("figcaption", { text: words, translate: "no" }) : null,
        ])));
      }
    };
    box.addEventListener("toggle", () => {
      opened = box.open;
      fill();
    });
    box.open = opened;
    fill();
    return box;
  };
})((window.TimelineParts = window.TimelineParts || {}));
