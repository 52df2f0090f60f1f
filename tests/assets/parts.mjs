// The viewer's parts without a page: its files are plain scripts that hang what they make on `window.TimelineParts`.
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

/** The parts that the named files of assets/viewer make, loaded in that order. */
export function partsOf(...names) {
  const window = {};
  // What the words of the page ask to know the reader's language.
  const document = { querySelector: () => null };
  const navigator = { language: "en", languages: ["en"] };
  const context = createContext({ window, document, navigator, Math, Date, Intl, Map, Set, Float64Array, Int32Array, WeakMap, Int16Array, Uint8Array });
  for (const name of ["words", ...names]) {
    const path = new URL(`../../assets/viewer/${name}.js`, import.meta.url);
    runInContext(readFileSync(path, "utf8"), context, { filename: `${name}.js` });
  }
  return window.TimelineParts;
}
