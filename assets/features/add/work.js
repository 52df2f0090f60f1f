// Documents on their way: one line each, with progress, cancel and errors; new events appear as they are found.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const EVERY_MS = 400;
  const told = new Set();
  const cancelling = new Set();
  let timer = null;

  // What an empty chart means: still reading, nothing with a time in the texts, or no text at all.
  shell.emptyWords = () => {
    if (document.body.dataset.working === "yes") {
      return "Still reading: events appear here as they are found.";
    }
    if (!shell.data || !shell.data.view.documents.length) {
      return "No event to show yet.";
    }
    const unplaced = shell.data.view.unplaced.length;
    const words = unplaced ? `No event with a time that could be placed; “Not placed” lists ${unplaced}.` : "Nothing with a date or time was found in this text.";
    return shell.editable() ? `${words} Mark words in the text to add an event yourself, or press i.` : words;
  };

  shell.watchWork = () => {
    if (timer === null) {
      timer = setTimeout(look, 60);
    }
  };
  shell.on("started", shell.watchWork);
  shell.action("work.cancel", ({ element }) => {
    element.disabled = true;
    element.textContent = "Cancelling…"; // it stops at its next report, which may take a while
    cancelling.add(element.dataset.job);
    return stop(element);
  });
  const stop = (element) => shell.post(`jobs/${element.dataset.job}/cancel`).then(shell.watchWork, () => {});
  shell.action("work.dismiss", () => shell.post("jobs/dismiss").then(() => draw([]), () => {}));

  async function look() {
    timer = null;
    let now;
    try {
      now = await shell.get("jobs");
    } catch (problem) {
      return;
    }
    if (shell.data && now.version !== shell.version()) {
      await shell.load();
    }
    draw(now.jobs);
    if (now.jobs.some(running)) {
      timer = setTimeout(look, EVERY_MS);
    } else {
      finished(now.jobs);
    }
  }

  function running(job) {
    return job.state === "waiting" || job.state === "working";
  }

  // When everything went well there is nothing to keep on the screen; what failed stays until dismissed.
  function finished(jobs) {
    const done = jobs.filter((job) => job.state === "done" && !told.has(job.id));
    done.forEach((job) => told.add(job.id));
    if (done.length) {
      const events = done.reduce((sum, job) => sum + job.events, 0);
      const notes = noted(done);
      const found = `${events} ${events === 1 ? "event" : "events"} found in ${done.length === 1 ? `“${done[0].name}”` : `${done.length} documents`}.`;
      shell.say([found, ...notes].join("\n"));
    }
    if (jobs.length && jobs.every((job) => job.state === "done" || job.state === "cancelled")) {
      shell.post("jobs/dismiss").then(() => draw([]), () => {});
    }
  }

  // A line for each thing to know, not for each of two hundred documents.
  function noted(jobs) {
    const found = new Map();
    jobs.filter((job) => job.note).forEach((job) => found.set(job.note, (found.get(job.note) || []).concat(job.name)));
    return [...found].map(([note, names]) => `${names.length === 1 ? names[0] : `${names.length} documents`}: ${note}`);
  }

  function draw(jobs) {
    const host = byId("work");
    const shown = jobs.filter((job) => running(job) || job.state === "failed");
    const working = jobs.some(running) ? "yes" : "";
    if (document.body.dataset.working !== working) {
      document.body.dataset.working = working;
      shell.viewer.resay();
    }
    host.hidden = shown.length === 0;
    const ended = jobs.length - jobs.filter(running).length;
    const head = make(
      "div",
      { class: "tl-work-head" },
      make("strong", {}, jobs.some(running) ? `Reading ${ended + 1} of ${jobs.length}` : "Could not be read"),
      make("span", { class: "tl-spring" }),
      jobs.some(running) ? null : make("button", { class: "tl-button is-quiet", type: "button", "data-do": "work.dismiss" }, "Dismiss"),
    );
    host.replaceChildren(head, ...shown.map(line));
  }

  function line(job) {
    const failed = job.state === "failed";
    const sign = failed
      ? make("span", { class: "ti ti-warn", "aria-hidden": "true" })
      : make("span", { class: "tl-spinner", "aria-hidden": "true" });
    const step = failed ? job.error : `${job.step || "waiting"}${job.total ? ` · ${Math.round((100 * job.done) / job.total)} %` : ""}`;
    const cancel = failed
      ? null
      : make("button", { class: "tl-button is-quiet", type: "button", "data-do": "work.cancel", "data-job": job.id, "aria-label": `Cancel ${job.name}`, disabled: cancelling.has(job.id) }, cancelling.has(job.id) ? "Cancelling…" : "Cancel");
    return make(
      "div",
      { class: "tl-job", "data-state": job.state },
      sign,
      make("span", { class: "tl-job-name", title: job.name }, job.name),
      make("span", { class: "tl-job-step" }, step),
      cancel,
    );
  }
});
