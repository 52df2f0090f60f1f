// Beside an event: what is still to do, who verified it, comments with name and day.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { make } = shell;

  shell.on("detail", ({ event, host }) => {
    if (!event || !shell.data) {
      return;
    }
    const done = shell.data.work[event.id] || {};
    const editable = shell.editable();
    const lines = [
      done.to_do ? make("p", { class: "tl-to-do" }, `To do: ${done.to_do}`) : null,
      done.verified ? make("p", { class: "tl-verified" }, make("span", { class: "ti ti-check", "aria-hidden": "true" }), `Verified by ${done.verified.who || "somebody"}, ${day(done.verified.day)}`) : null,
      ...(done.remarks || []).map((remark, number) => said(event.id, remark, number, editable)),
    ].filter(Boolean);
    if (!lines.length && !editable) {
      return;
    }
    host.before(make("section", { class: "tlv-detail-section tl-remarks", "aria-label": "Notes and comments" }, make("h3", {}, "Notes and comments"), event.note ? make("p", {}, event.note) : null, ...lines, editable ? buttons(event.id, done) : null));
  });

  function said(event, { who, day: on, text }, number, editable) {
    const drop = editable ? make("button", { class: "tl-button is-quiet", type: "button", "aria-label": `Take back: ${text}`, title: "Take back", onclick: () => shell.command("remark", { event, drop: number }) }, make("span", { class: "ti ti-close", "aria-hidden": "true" })) : null;
    return make("div", { class: "tl-remark" }, make("span", { class: "tl-count" }, `${who || "Somebody"}, ${day(on)}`), drop, make("p", {}, text));
  }

  function day(iso) {
    const [year, month, date] = iso.split("-").map(Number);
    return new Date(Date.UTC(year, month - 1, date)).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  }

  function buttons(event, done) {
    const button = (words, onclick) => make("button", { class: "tl-button is-quiet", type: "button", onclick }, words);
    return make(
      "div",
      { class: "tl-remark-tools" },
      button("Comment…", () => asked(event, "remark", "Comment", "")),
      button(done.verified ? "Not verified after all" : "I verified it", () => shell.command("verify", { event, verified: !done.verified })),
      button(done.to_do ? "Change what to do…" : "To do…", () => asked(event, "to_do", "To do", done.to_do || "")),
    );
  }

  async function asked(event, command, title, value) {
    const text = await shell.ask(title, { label: command === "to_do" ? "What is still to do (empty: nothing)" : "What you say of it", value, yes: "Keep" });
    if (text !== null && text !== value) {
      shell.command(command, { event, text });
    }
  }
});
