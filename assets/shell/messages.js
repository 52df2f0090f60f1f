// What the page says in passing: one message at a time in a corner; what must not be missed stays until it is dismissed.
// An Undo undoes the change that its message names, and goes as soon as something else was changed.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const SHOWN_MS = 7000;
  const MOST_STAYING = 2;
  let passing = null;

  // Beside the tabs of the dock, wherever these are: there it covers nothing that is read or pressed.
  function place() {
    const tabs = document.querySelector("#dock [role=tablist]");
    const box = tabs && tabs.getBoundingClientRect();
    const host = byId("toasts");
    host.style.bottom = box && box.height && window.innerWidth > 700 ? `${Math.max(8, Math.round(window.innerHeight - box.bottom) + 2)}px` : "";
  }
  shell.on("dock", () => setTimeout(place, 50));
  window.addEventListener("resize", place);

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
