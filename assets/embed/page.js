/* The embedded page: begins with the range and the event that its address named, what it filters is filtered already. The rest is the
   one-file page's own shell (../viewer/page.js), which stands before this in the same script. */
(function () {
  "use strict";

  function begin() {
    const block = document.getElementById("embed-state");
    const viewer = window.timelinePage;
    if (!block || !viewer) return;
    const { span, event, fold, show } = JSON.parse(block.textContent);
    document.body.dataset.show = show;
    if (fold) viewer.setFolding(true);
    if (span) viewer.setRange(span[0], span[1]);
    if (event && viewer.event(event)) viewer.select(event);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
