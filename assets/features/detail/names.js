// Names in the details: a click leaves what is told of that person, place or tag alone, another brings everything back.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId } = shell;

  function alone({ kind, value }) {
    const now = shell.filterOf(kind);
    return now.length === 1 && now[0] === value;
  }

  shell.on("name", (name) => {
    const selected = shell.viewer.selected();
    shell.filterBy(name.kind, alone(name) ? [] : [name.value]);
    shell.viewer.select(selected, { scroll: false });
    mark();
    const again = [...byId("detail").querySelectorAll(".tlv-name")].find((one) => one.dataset.kind === name.kind && one.dataset.name === name.value);
    again && again.focus();
  });

  function mark() {
    for (const one of byId("detail").querySelectorAll(".tlv-name")) {
      one.setAttribute("aria-pressed", String(alone({ kind: one.dataset.kind, value: one.dataset.name })));
    }
  }

  shell.on("detail", () => shell.data && mark());
  shell.on("filtered", mark);
});
