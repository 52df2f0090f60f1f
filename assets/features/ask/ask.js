// A small question with one field or just yes and no: the dialog that dashboard/features/ask/panel.py declares. Answers the
// words, true or null.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId } = shell;
  const dialog = /** @type {HTMLDialogElement} */ (byId("ask"));
  const WAITS = 500; // turns of 10 ms that a field may take to show what it was given; it opens with no other words
  let waiting = null; // who asked

  function answer(words) {
    const asker = waiting;
    waiting = null;
    asker && asker(words);
  }

  shell.ask = (title, { label = "", value = "", yes = "OK", no = "Cancel", detail = "", danger = false } = {}) =>
    new Promise((asker) => {
      answer(null); // to the question before, if it still stands
      waiting = asker;
      byId("ask-title").textContent = title;
      byId("ask-detail").textContent = detail;
      byId("ask-detail").hidden = !detail;
      byId("ask-given").hidden = !label;
      byId("ask-no").textContent = no;
      byId("ask-yes").textContent = yes;
      byId("ask-yes").classList.toggle("is-danger", danger);
      dialog.returnValue = "";
      label ? given(label, value).then(open) : open();
    });

  async function given(label, value) {
    shell.set("ask-field", { label, value });
    for (let turn = 0; turn < WAITS && byId("ask-field").value !== value; turn += 1) {
      await new Promise((go) => setTimeout(go, 10));
    }
  }

  function open() {
    dialog.open || dialog.showModal();
    byId("ask-given").hidden || byId("ask-field").select();
  }

  shell.action("ask.no", () => dialog.close(""));
  dialog.addEventListener("close", () => {
    const agreed = dialog.returnValue === "yes";
    answer(agreed ? byId("ask-given").hidden || byId("ask-field").value.trim() : null);
  });
});
