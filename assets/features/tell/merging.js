// Two windows wrote on one story: what does not contradict itself is put together, so that nobody has to be asked.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const order = ({ items }) => items.map(({ event }) => event).join("\n");
  const wordsOf = ({ items }, event) => (items.find((item) => item.event === event) || { words: "" }).words;

  // The one of two values that changed since `before`; undefined when both did, and not to the same.
  function changed(before, mine, theirs) {
    if (mine === theirs || theirs === before) {
      return mine;
    }
    return mine === before ? theirs : undefined;
  }

  // `mine` with what the others wrote since both of them were `seen`, or null where only a person can decide. Its items
  // stay the same objects: the fields on the page write into them.
  shell.mergedStory = (seen, mine, theirs) => {
    const title = changed(seen.title, mine.title, theirs.title);
    const events = changed(order(seen), order(mine), order(theirs));
    if (title === undefined || events === undefined) {
      return null;
    }
    const items = [];
    for (const event of events.split("\n").filter(Boolean)) {
      const words = changed(wordsOf(seen, event), wordsOf(mine, event), wordsOf(theirs, event));
      if (words === undefined) {
        return null;
      }
      items.push(Object.assign(mine.items.find((item) => item.event === event) || { event }, { words }));
    }
    return { title, items };
  };
});
