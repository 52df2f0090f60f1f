// Under a date field: the other day that the figures may name is taken by a click.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  shell.action("date.take", ({ element }) => {
    const { field } = element.dataset;
    shell.set(field, { value: element.textContent });
    shell.byId(field).focus();
  });
});
