/* The embedded page: begins with the range, the event and the key events that its address named. The rest is the
   one-file page's own shell (../viewer/page.js), which stands before this in the same script. */
(function () {
  "use strict";

  function begin() {
    const block = document.getElementById("embed-state");
    const viewer = window.timelinePage;
    if (!block || !viewer) return;
    const { span, event, key } = JSON.parse(block.textContent);
    if (key) viewer.keyOnly(true);
    if (span) viewer.setRange(span[0], span[1]);
    if (event && viewer.event(event)) viewer.select(event);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
