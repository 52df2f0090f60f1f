/* What the scripts of the page share, for the type checker alone; nothing here reaches the browser.

   The page finds elements by ids and classes that its own markup has, so what `querySelector` and events give is taken
   for an HTML element of the kind that the code expects; everything else is checked. */

interface Window {
  TimelineShellParts: any;
  TimelineParts: any;
  TimelineViewer: any;
  TimelineWords: any;
  TimelineShell: any;
  dashAgGridFunctions: any;
  dash_ag_grid: any;
  timelinePage: any;
 
  dash_clientside: any;
  Plotly: any;
}

interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}

interface Element {
  closest(selectors: string): any;
  readonly nextElementSibling: any;
  readonly previousElementSibling: any;
  readonly firstElementChild: any;
}

interface Document {
  getElementById(id: string): any;
  readonly activeElement: any;
}

interface EventTarget {
  readonly id?: any;
  readonly tagName?: any;
  closest?: any;
  matches?: any;
  setAttribute?: any;
}

interface Event {
  readonly target: any;
  readonly currentTarget: any;
}
