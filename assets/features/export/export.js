// Exports: a download of every format, said afterwards what the format could not hold; pictures; a link to the view.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { make } = shell;

  shell.action("export.*", ({ rest }) => shell.set("export-asked", { data: { name: rest, at: Date.now() } }));
  // With what a person chose for reports, and which formats take what (dashboard/features/export/report_choices.py).
  window.dash_clientside.shell.export = (asked, kept, offered) => {
    download(asked.name, () => shell.reportOptions(offered[asked.name], kept || {}));
  };
  shell.action("export.address", async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      shell.say("The link to this view was copied.");
    } catch (problem) {
      shell.say(`Copy this link: ${location.href}`, { stay: true });
    }
  });
  shell.action("image.*", async ({ rest }) => {
    const [format, shape = ""] = rest.split(".").reverse();
    const name = [fileName(), shape].filter(Boolean).join("-");
    try {
      await shell.viewer.saveImage(format, { shape, download: `${name}.${format}`, head: shell.data.project.title, foot: sourceLine() });
    } catch (problem) {
      shell.say("The picture could not be made in this browser. Try the other picture format.", { kind: "bad" });
    }
  });

  function sourceLine() {
    const names = shell.data.view.documents.map((document) => document.title || document.source).filter(Boolean);
    return names.length ? `Sources: ${names.slice(0, 6).join("; ")}${names.length > 6 ? `; and ${names.length - 6} more` : ""}` : "";
  }

  function fileName() {
    return (shell.data.project.title || "timeline").replace(/[^\p{L}\p{N}._-]+/gu, "-").slice(0, 80);
  }

  async function download(name, options) {
    let answer;
    try {
      answer = await fetch(`${shell.base}/work/${encodeURIComponent(shell.project)}/export/${name}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(Object.assign({ ids: shell.filtered || (shell.data.extent ? shell.data.view.events.id : null), rejected: shell.asksRejected() }, await options())),
      });
      if (!answer.ok) {
        throw new Error((await answer.json()).error);
      }
    } catch (problem) {
      shell.say(problem.message, { kind: "bad" });
      return;
    }
    const disposition = answer.headers.get("Content-Disposition") || "";
    const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition);
    save(await answer.blob(), encoded ? decodeURIComponent(encoded[1]) : `timeline.${name}`);
    const notes = decodeURIComponent(answer.headers.get("X-Timeline-Notes") || "");
    const count = answer.headers.get("X-Timeline-Events");
    const all = shell.filtered ? " (those that the filter leaves)" : "";
    shell.say([`${count} ${count === "1" ? "event" : "events"} exported${all}.`, notes].filter(Boolean).join("\n"), { stay: Boolean(notes) });
  }

  function save(blob, name) {
    const address = URL.createObjectURL(blob);
    const link = make("a", { href: address, download: name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }
  shell.save = save;
});
