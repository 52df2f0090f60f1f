// The dialog with the code that shows this view in another page. The server writes the code, the same as for oEmbed.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId } = shell;
  const SIZES = { small: [640, 420], medium: [900, 600], large: [1200, 800] };
  let asked = 0;

  shell.action("embed.open", () => {
    shell.set("embed-dialog", { opened: true });
    write();
  });
  shell.action("embed.close", () => shell.set("embed-dialog", { opened: false }));
  shell.action("embed.copy", async () => {
    const field = byId("embed-code");
    try {
      await navigator.clipboard.writeText(field.value);
      byId("embed-told").textContent = "Copied.";
    } catch (problem) {
      field.focus();
      field.select();
      byId("embed-told").textContent = "The code is marked; copy it with Ctrl C.";
    }
  });

  // What is shown, theme and size are plain <select> elements, so that their change is heard here.
  document.addEventListener("change", (event) => {
    if (["embed-show", "embed-theme", "embed-size"].includes(event.target.id)) {
      write();
    }
  });

  function address() {
    const query = new URLSearchParams(location.search);
    query.delete("token");
    if (byId("embed-theme").value !== "auto") {
      query.set("theme", byId("embed-theme").value);
    }
    if (byId("embed-show").value !== "all") {
      query.set("show", byId("embed-show").value);
    }
    const text = query.toString();
    return `${location.origin}${shell.base}/embed/${encodeURIComponent(shell.project)}${text ? `?${text}` : ""}`;
  }

  async function write() {
    const mine = (asked += 1);
    const [width, height] = SIZES[byId("embed-size").value];
    const query = new URLSearchParams({ url: address(), format: "json", maxwidth: width, maxheight: height });
    byId("embed-told").textContent = "";
    let told;
    try {
      told = await shell.get(`/oembed?${query}`);
    } catch (problem) {
      byId("embed-told").textContent = problem.message;
      return;
    }
    if (mine === asked) {
      byId("embed-code").value = told.html;
      byId("embed-alone").href = address();
    }
  }
});
