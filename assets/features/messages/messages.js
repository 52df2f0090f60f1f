// What the page says in passing: one message at a time in a corner; what must not be missed stays until it is dismissed.
// An Undo undoes the change that its message names, and goes as soon as something else was changed. The places are Dash
// components (dashboard/features/messages/panel.py); here words are written into them.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId } = shell;
  const SHOWN_MS = 7000;
  const GAP = 8;
  const host = byId("toasts");
  const passing = host.querySelector("[data-place=passing]");
  let number = 0;
  let leaving = null;
  let undoes = null; // the outcome whose change the passing message can undo: its number and the version it made

  // Beside the tabs of the dock where there is room for it, else on a line of its own that the page makes room for: it
  // covers nothing that is read or pressed.
  function place() {
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
  shell.on("started", () => new ResizeObserver(place).observe(host));

  // A place that is free, or the one that was written into first.
  function staying() {
    const places = [...host.querySelectorAll("[data-place=staying]")];
    return places.find((one) => one.hidden) || places.sort((a, b) => Number(a.style.order) - Number(b.style.order))[0];
  }

  shell.tell = (text, { kind = "good", undo = null, stay = false } = {}) => {
    const toast = stay ? staying() : passing;
    leave(passing);
    toast.querySelector(".tl-toast-text").textContent = text;
    toast.className = `tl-toast tl-toast-${kind}${stay ? " is-staying" : ""}`;
    toast.style.order = String((number += 1)); // the latest is the lowest
    toast.setAttribute("role", kind === "bad" ? "alert" : "presentation");
    if (!stay) {
      undoes = undo && undo.data && undo.data.change && shell.editable() ? undo : null;
      offer(undoes !== null);
      leaving = setTimeout(() => leave(toast), kind === "bad" ? SHOWN_MS * 2 : SHOWN_MS);
    }
    toast.hidden = false;
    place();
  };

  function offer(yes) {
    const button = passing.querySelector(".tl-toast-do");
    button.textContent = yes ? "Undo" : "";
    button.hidden = !yes;
  }

  function leave(toast) {
    if (toast === passing) {
      clearTimeout(leaving);
      undoes = null;
      offer(false);
    }
    toast.hidden = true;
    toast.className = "";
    toast.querySelector(".tl-toast-text").textContent = "";
  }

  shell.action("message.dismiss", ({ element }) => leave(element.parentElement));
  shell.action("message.undo", () => {
    if (!undoes) {
      return; // something else was changed meanwhile
    }
    const { change } = undoes.data;
    leave(passing);
    shell.command("undo", { change });
  });
  shell.on("loaded", ({ data }) => {
    if (undoes && data.project.version !== undoes.version) {
      undoes = null;
      offer(false);
    }
  });
});
