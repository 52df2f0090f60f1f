// A small question with one field or just yes and no, in the browser's own dialog element. Answers the words, true or null.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { make } = shell;

  shell.ask = (title, { label = "", value = "", yes = "OK", no = "Cancel", detail = "", danger = false } = {}) =>
    new Promise((answer) => {
      const field = label ? make("input", { class: "tl-field", id: "ask-field", type: "text", value, autocomplete: "off" }) : null;
      const dialog = make(
        "dialog",
        { class: "tl-ask", "aria-labelledby": "ask-title" },
        make(
          "form",
          { method: "dialog" },
          make("h2", { id: "ask-title" }, title),
          detail ? make("p", {}, detail) : null,
          label ? make("label", { for: "ask-field" }, label) : null,
          field,
          make(
            "div",
            { class: "tl-dialog-foot" },
            make("span", { class: "tl-spring" }),
            make("button", { class: "tl-button", type: "button", value: "", onclick: () => dialog.close("") }, no),
            make("button", { class: `tl-button is-main${danger ? " is-danger" : ""}`, type: "submit", value: "yes" }, yes),
          ),
        ),
      );
      dialog.addEventListener("close", () => {
        dialog.remove();
        answer(dialog.returnValue === "yes" ? (field ? field.value.trim() : true) : null);
      });
      document.body.append(dialog);
      dialog.showModal();
      if (field) {
        field.select();
      }
    });
});
