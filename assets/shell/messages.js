// What the page says in passing: one message at a time in a corner; what must not be missed stays until it is dismissed.
// An Undo undoes the change that its message names, and goes as soon as something else was changed.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const SHOWN_MS = 7000;
  const MOST_STAYING = 2;
  let passing = null;

  const GAP = 8;

  // Beside the tabs of the dock where there is room for it, else on a line of its own that the page makes room for: it
  // covers nothing that is read or pressed.
  function place() {
    const host = byId("toasts");
    const strip = document.querySelector("#dock [role=tablist]");
    const tabs = strip && strip.getBoundingClientRect();
    const last = strip && strip.lastElementChild && strip.lastElementChild.getBoundingClientRect();
    const own = host.getBoundingClientRect();
    const beside = tabs && tabs.height > 0 && tabs.bottom <= window.innerHeight && own.height <= tabs.height + 2 && own.width <= window.innerWidth - last.right - 3 * GAP;
    const below = byId("shell").getBoundingClientRect().bottom - byId("main").getBoundingClientRect().bottom; // a phone's tabs
    host.style.bottom = `${Math.max(GAP, Math.round(beside ? window.innerHeight - tabs.bottom + (tabs.height - own.height) / 2 : below + GAP / 2))}px`;
    byId("main").style.paddingBottom = beside || !own.height ? "" : `${Math.ceil(own.height) + GAP}px`;
  }
  shell.on("dock", () => setTimeout(place, 50));
  window.addEventListener("resize", place);
  shell.on("started", () => new ResizeObserver(place).observe(byId("toasts")));

  // `undo` is the outcome of a command: its number and the version it made.
  shell.tell = (text, { kind = "good", undo = null, stay = false, action = null } = {}) => {
    const host = byId("toasts");
    const toast = make("div", { class: `tl-toast tl-toast-${kind}`, role: kind === "bad" ? "alert" : null });
    toast.append(make("span", { class: "tl-toast-text" }, text));
    if (undo && undo.data && undo.data.change && shell.editable()) {
      toast.version = undo.version;
      toast.append(make("button", { type: "button", class: "tl-toast-do", "data-undo": true, onclick: () => shell.command("undo", { change: undo.data.change }) }, "Undo"));
    }
    if (action) {
      toast.append(make("button", { type: "button", class: "tl-toast-do", onclick: action.run }, action.label));
    }
    const close = make("button", { type: "button", class: "tl-toast-close", "aria-label": "Dismiss" });
    close.append(make("span", { class: "ti ti-close", "aria-hidden": "true" }));
    toast.append(close);
    toast.addEventListener("click", (event) => event.target.closest("button") && toast.remove());
    if (passing) {
      passing.remove();
      passing = null;
    }
    if (stay) {
      toast.classList.add("is-staying");
    } else {
      passing = toast;
      setTimeout(() => toast.remove(), kind === "bad" ? SHOWN_MS * 2 : SHOWN_MS);
    }
    host.append(toast);
    place();
    const staying = host.querySelectorAll(".is-staying");
    if (staying.length > MOST_STAYING) {
      staying[0].remove();
    }
  };

  shell.on("loaded", ({ data }) => {
    if (passing && passing.version && data.project.version !== passing.version) {
      const undo = passing.querySelector("[data-undo]");
      undo && undo.remove();
    }
  });
});
