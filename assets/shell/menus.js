// The component library puts a menu's state (expanded or not) on a box around its button; screen readers need it on the
// button. This moves it over whenever it changes. And it keeps dialogs from claiming the page's landmarks.
(window.TimelineShellParts = window.TimelineShellParts || []).push(() => {
  const NAMES = ["aria-haspopup", "aria-expanded", "aria-controls"];

  function move(box) {
    const button = box.querySelector("button");
    for (const name of button ? NAMES : []) {
      const value = box.getAttribute(name);
      if (value !== null) {
        button.setAttribute(name, value);
        box.removeAttribute(name);
      }
    }
  }

  for (const box of document.querySelectorAll("div[aria-haspopup=menu]")) {
    move(box);
    new MutationObserver(() => move(box)).observe(box, { attributeFilter: NAMES });
  }

  // An open menu puts the focus on an element without a role, and may be longer than the window.
  document.addEventListener("focusin", (event) => {
    const { target } = event;
    const menu = target.matches("[data-autofocus]") && target.closest("[role=menu]");
    if (menu) {
      target.setAttribute("role", "group");
      menu.tabIndex = 0;
    }
  });

  // A dialog's title line is a <header> there, which beside the page's own would be a second banner.
  const quiet = () => document.querySelectorAll("[role=dialog] header").forEach((each) => each.setAttribute("role", "presentation"));
  new MutationObserver(quiet).observe(document.body, { childList: true });
  quiet();
});
