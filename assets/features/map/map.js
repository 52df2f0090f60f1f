// Places: a small map of those whose names can mean one place only, and a list of all of them beside it. A mark or a
// line leaves what is told of that place alone; another click brings everything back. Outline and names come with the page.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  const { byId, make } = shell;
  const LEAST = 300; // of the world shown, in tenths of a degree: a town alone still has land around it
  const LABELS = 14;
  let land = null; // data of an SVG path
  let known = null; // name -> {x, y, kind}
  let asked = null;

  let size = { width: 0, height: 0 };

  shell.on("started", () => new ResizeObserver(([{ target }]) => {
    const ground = target.querySelector(".tl-map-ground");
    if (ground && open() && (ground.clientWidth !== size.width || ground.clientHeight !== size.height) && ground.clientWidth > 120 && ground.clientHeight > 60) {
      window.requestAnimationFrame(draw);
    }
  }).observe(byId("map")));

  const open = () => document.body.dataset.dock === "places";
  shell.on("dock", (name) => name === "places" && look());
  shell.on("loaded", ({ data }) => {
    byId("dock-count-places").textContent = data.view.places.length || "";
    open() && draw();
  });
  shell.on("filtered", () => open() && draw());

  async function look() {
    draw();
    asked = asked || Promise.all(["land", "places"].map(async (name) => (await shell.get(`/map/${name}`)).text()));
    try {
      const [outline, names] = await asked;
      land = outline.trim();
      known = new Map(names.trim().split("\n").map((line) => line.split("\t")).map(([name, east, north, kind]) => [name, { x: (Number(east) + 180) * 10, y: (90 - Number(north)) * 10, kind }]));
    } catch (problem) {
      asked = null;
      shell.say(problem.message, { kind: "bad" });
    }
    draw();
  }

  // "Lyon, France" is Lyon where both names are known and sure; anything longer is not.
  function placeOf(name) {
    if (!known || known.has(name)) {
      return known ? known.get(name) : null;
    }
    const [town, country, ...more] = name.split(", ");
    const within = !more.length && known.get(country);
    return within && within.kind === "country" && known.has(town) ? known.get(town) : null;
  }

  function counted(only) {
    const { events, places } = shell.data.view;
    const found = new Map();
    events.place.forEach((number, i) => {
      if (number >= 0 && (!only || only.has(events.id[i]))) {
        found.set(places[number], (found.get(places[number]) || 0) + 1);
      }
    });
    return found;
  }

  function choose(name) {
    const now = shell.filterOf("place");
    shell.filterBy("place", now.length === 1 && now[0] === name ? [] : [name]);
    const again = [...byId("map").querySelectorAll(".tl-jump")].find((one) => one.dataset.name === name);
    again && again.focus();
  }

  function draw() {
    const all = counted(null);
    const left = shell.filtered ? counted(new Set(shell.filtered)) : all;
    const names = [...all.keys()].sort((one, other) => all.get(other) - all.get(one) || one.localeCompare(other));
    const on = names.filter((name) => placeOf(name));
    const off = names.filter((name) => !placeOf(name));
    if (!names.length) {
      byId("map").replaceChildren(make("p", { class: "tl-none" }, "No place is named in these events."));
      return;
    }
    const lists = make("div", { class: "tl-map-lists" }, ...list("On the map", on, all, left), ...list(known ? "Not on the map: the name is unknown, or could mean several places" : "Places", off, all, left));
    const credit = make("p", { class: "tl-map-credit" }, "Outline: Natural Earth. Names: GeoNames, CC BY 4.0.");
    const ground = make("div", { class: "tl-map-ground" }, land ? null : make("p", { class: "tl-none" }, "Loading the map…"));
    if (known && !on.length) {
      // A map of the world without a mark says nothing.
      byId("map").replaceChildren(lists);
      return;
    }
    byId("map").replaceChildren(make("div", { class: "tl-map-figure" }, ground, credit), lists);
    size = { width: Math.max(120, ground.clientWidth), height: Math.max(60, ground.clientHeight) };
    land && ground.append(picture(on, all, left, size));
  }

  function list(title, names, all, left) {
    return names.length ? [make("h3", {}, title), make("ul", {}, names.map((name) => line(name, all.get(name), left.get(name) || 0)))] : [];
  }

  const alone = (name) => shell.filterOf("place").length === 1 && shell.filterOf("place")[0] === name;

  function line(name, count, left) {
    const on = alone(name);
    const button = make("button", { class: `tl-jump${on ? " is-on" : ""}`, type: "button", "aria-pressed": String(on), translate: "no", "data-name": name, onclick: () => choose(name) }, name);
    return make("li", {}, button, make("span", { class: "tl-count" }, `${left === count ? "" : `${left} of `}${count} ${count === 1 ? "event" : "events"}`));
  }

  // What of the world is shown in a picture of that shape: all places with land around them.
  function frame(points, shape) {
    if (!points.length) {
      return { x: 0, y: 60, width: 3600, height: 1440 };
    }
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const width = Math.max(LEAST * shape, (x1 - x0) * 1.25, (y1 - y0) * 1.3 * shape);
    const height = width / shape;
    const held = (middle, length, whole) => (length > whole ? (whole - length) / 2 : Math.max(0, Math.min(whole - length, middle - length / 2)));
    return { x: held((x0 + x1) / 2, width, 3600), y: held((y0 + y1) / 2, height, 1800), width, height };
  }

  // The marks can be clicked; for the keyboard and screen readers the list beside them does the same.
  function picture(names, all, left, { width: across, height: down }) {
    const { svg } = window.TimelineParts.dom;
    const points = names.map((name) => ({ name, count: all.get(name), ...placeOf(name) }));
    const { x, y, width, height } = frame(points, across / down);
    const unit = width / across; // a pixel
    const figure = svg("svg", { class: "tl-map-plot", viewBox: `${x} ${y} ${width} ${height}`, role: "img", "aria-label": `Map with ${points.length} ${points.length === 1 ? "place" : "places"}; the list beside it holds the same` });
    figure.append(svg("path", { class: "tl-map-land", d: land, "stroke-width": unit * 0.6 }));
    const labelled = [];
    for (const point of [...points].sort((one, other) => other.count - one.count)) {
      const r = unit * Math.min(14, 4.5 + Math.sqrt(point.count) * 1.6);
      const shown = left.get(point.name) || 0;
      const mark = svg("g", { class: `tl-map-mark${shown ? "" : " is-out"}${alone(point.name) ? " is-on" : ""}`, onclick: () => choose(point.name) }, [
        svg("title", { text: `${point.name} · ${shown}` }),
        svg("circle", { class: "tl-map-hit", cx: point.x, cy: point.y, r: Math.max(r, unit * 12) }),
        point.kind === "country" ? svg("rect", { class: "tl-map-dot", x: point.x - r, y: point.y - r, width: 2 * r, height: 2 * r, rx: unit * 2, "stroke-width": unit * 1.5 }) : svg("circle", { class: "tl-map-dot", cx: point.x, cy: point.y, r, "stroke-width": unit * 1.5 }),
      ]);
      const box = { x: point.x + r + unit * 3, y: point.y - unit * 6, width: point.name.length * unit * 6.4, height: unit * 13 };
      const inside = box.x + box.width < x + width;
      if (labelled.length < LABELS && inside && !labelled.some((other) => box.x < other.x + other.width && other.x < box.x + box.width && box.y < other.y + other.height && other.y < box.y + box.height)) {
        labelled.push(box);
        mark.append(svg("text", { class: "tl-map-name", x: box.x, y: point.y + unit * 4, "font-size": unit * 12, "stroke-width": unit * 3, text: point.name }));
      }
      figure.append(mark);
    }
    return figure;
  }
});
