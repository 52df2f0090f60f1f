// Three rooms over one filter: Read, Compare, Tell. Which is open stands in the address.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const ROOMS = ["read", "compare", "tell"];
  document.body.dataset.room = "read";

  shell.openRoom = (name) => {
    document.body.dataset.room = name;
    for (const button of document.querySelectorAll(".tl-rooms button")) {
      button.setAttribute("aria-pressed", String(button.dataset.do === `room.${name}`));
    }
    shell.wish.room = name === "read" ? null : name;
    shell.writeAddress();
    shell.emit("room", name);
    window.requestAnimationFrame(() => shell.viewer.resize());
  };
  shell.room = () => document.body.dataset.room;
  shell.action("room.*", ({ rest }) => shell.openRoom(rest));
  ROOMS.forEach((name, number) => {
    shell.action(`go.${name}`, () => shell.openRoom(name));
    shell.key(String(number + 1), `go.${name}`);
  });

  // From another room to an event in its text.
  shell.readEvent = (id, document) => {
    shell.openRoom("read");
    shell.viewer.select(id, { from: "list" });
    const event = shell.viewer.event(id);
    const mention = event ? event.mentions.findIndex((one) => one.document.id === document) : -1;
    if (mention >= 0) {
      shell.showDocument(document, event.mentions[mention].start);
    }
  };

  shell.on("loaded", ({ first }) => {
    if (first && ROOMS.includes(shell.wish.room)) {
      shell.openRoom(shell.wish.room);
    }
  });
});
