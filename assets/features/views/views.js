// Views with names: filters, range, lanes, colours and room as they stand in the address, kept with the project.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;

  shell.action("views.open", () => {
    const editable = shell.editable();
    const field = make("input", { class: "tl-field", "aria-label": "Name of the view", placeholder: "Name of this view", maxlength: 200, autocomplete: "off" });
    const list = make("ul", { class: "tl-views" });
    const dialog = make(
      "dialog",
      { class: "tl-ask", "aria-labelledby": "views-title" },
      make("h2", { id: "views-title" }, "Saved views"),
      list,
      editable ? make("form", { class: "tl-views-new", onsubmit: (event) => { event.preventDefault(); save(field.value.trim()); } }, field, make("button", { class: "tl-button is-main", type: "submit" }, "Save this view")) : null,
      make("div", { class: "tl-dialog-foot" }, make("span", { class: "tl-spring" }), make("button", { class: "tl-button", type: "button", onclick: () => dialog.close() }, "Close")),
    );
    const fill = () => list.replaceChildren(...(shell.data.shared.views.length ? shell.data.shared.views.map(line) : [make("li", { class: "tl-none" }, "None yet: filter, choose lanes and range, then give the view a name.")]));

    function line({ name, address }) {
      const drop = editable ? make("button", { class: "tl-button is-quiet", type: "button", "aria-label": `Delete the view ${name}`, title: "Delete", onclick: async () => { await shell.command("drop_view", { name }); fill(); } }, make("span", { class: "ti ti-close", "aria-hidden": "true" })) : null;
      return make("li", {}, make("button", { class: "tl-jump", type: "button", onclick: () => { dialog.close(); show(address); } }, name), drop);
    }

    async function save(name) {
      if (name) {
        await shell.command("save_view", { name, address: shell.addressNow() });
        field.value = "";
        fill();
      }
    }

    fill();
    dialog.addEventListener("close", () => {
      dialog.remove();
      byId("views-open").focus();
    });
    document.body.append(dialog);
    dialog.showModal();
  });

  function show(address) {
    shell.useAddress(`?${address}`);
    shell.openRoom(shell.wish.room || "read");
    shell.emit("shown", {});
  }
});
