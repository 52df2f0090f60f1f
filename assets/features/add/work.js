// Documents on their way are drawn by their callback (dashboard/features/add/work.py); here it is asked while there are
// any. New events appear as they are found, and what ended is told.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const EVERY_MS = 400;
  const told = new Set();
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

  let asked = 0;

  shell.watchWork = () => {
    if (timer === null) {
      timer = setTimeout(look, 60);
    }
  };
  shell.on("started", shell.watchWork);
  shell.action("work.cancel", ({ element }) => {
    element.disabled = true;
    shell.post(`jobs/${element.dataset.job}/cancel`).then(look, () => {});
  });
  shell.action("work.dismiss", dismiss);

  function dismiss() {
    shell.post("jobs/dismiss").then(look, () => {});
  }

  function look() {
    clearTimeout(timer);
    timer = null;
    shell.set("work-asked", { data: { project: shell.project, number: (asked += 1) } });
  }

  // What the lines were made of.
  window.dash_clientside.shell.work = (now) => {
    if (now && now.jobs) {
      follow(now);
    }
  };

  async function follow(now) {
    if (shell.data && now.version !== shell.version()) {
      await shell.load();
    }
    const working = now.jobs.some(running) ? "yes" : "";
    if (document.body.dataset.working !== working) {
      document.body.dataset.working = working;
      shell.viewer.resay();
    }
    if (!working) {
      finished(now.jobs);
    } else if (timer === null) {
      timer = setTimeout(look, EVERY_MS);
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
      dismiss();
    }
  }

  // A line for each thing to know, not for each of two hundred documents.
  function noted(jobs) {
    const found = new Map();
    jobs.filter((job) => job.note).forEach((job) => found.set(job.note, (found.get(job.note) || []).concat(job.name)));
    return [...found].map(([note, names]) => `${names.length === 1 ? names[0] : `${names.length} documents`}: ${note}`);
  }
});
