/* Level of detail. For one range of time: which places (event in a lane) are drawn, in which row, with which label. What
   finds no room is counted in the lane's density strip, so that drawn + counted is always everything in the range.

   Everything is laid out in pixels from the left edge of the view, in a window half as wide again on each side, so
   that a pan shows marks before the next layout. A row is a line of 4 px cells, taken or free. */
(function (/** @type {any} */ parts) {
  "use strict";

  const CELL = 4;
  const MOST_MARKS = 260; // beyond, redrawing takes more than a frame
  const GIVE_UP_AFTER = 300; // failures in a row after which a lane counts as full
  class Rows {
    constructor(scale) {
      // Cells begin at the same moments of time wherever the view stands, so that a pan rounds as before.
      const phase = scale.x(0) % CELL;
      const reach = parts.SIZES.longLabel; // marks at the window's edge keep apart beyond it too
      this.left = Math.floor((scale.left - reach - phase) / CELL) * CELL + phase;
      this.cells = Math.ceil((scale.right - scale.left + 2 * reach) / CELL) + 2;
      this.rows = [];
    }

    span(mark) {
      const first = Math.max(0, Math.floor((mark.x0 - this.left) / CELL));
      const last = Math.min(this.cells - 1, Math.ceil((mark.x1 + parts.SIZES.between - this.left) / CELL));
      return [first, last];
    }

    free(row, first, last) {
      const cells = this.rows[row];
      if (!cells) return true;
      for (let cell = first; cell <= last; cell += 1) if (cells[cell]) return false;
      return true;
    }

    /* The row taken (the wished one if free, else the topmost), or -1 when none of `most` rows has room. */
    take(mark, most, wished) {
      const [first, last] = this.span(mark);
      if (last < first) return -1;
      let row = typeof wished === "number" && wished < most && this.free(wished, first, last) ? wished : -1;
      for (let each = 0; row < 0 && each < most; each += 1) if (this.free(each, first, last)) row = each;
      if (row < 0) return -1;
      while (this.rows.length <= row) this.rows.push(new Uint8Array(this.cells));
      this.rows[row].fill(1, first, last + 1);
      return row;
    }
  }

  /* All of a lane's places in time order, with labels as long as there is room for, or null when they need more than
     `most` rows. */
  function packAll(lane, context, most) {
    if (lane.places.length > MOST_MARKS) return null;
    const before = context.wishes && lane.places.map((place) => context.wishes.get(place)).find(Boolean);
    const again = before && packWith(lane, context, most, before.room);
    if (again) return again;
    for (const room of [parts.SIZES.longLabel, parts.SIZES.labelRoom, (parts.SIZES.labelRoom + parts.SIZES.shortLabel) / 2, parts.SIZES.shortLabel]) {
      const packed = packWith(lane, context, room === parts.SIZES.longLabel ? most * 0.8 : most, room);
      if (packed) return packed;
    }
    return null;
  }

  function packWith(lane, context, most, room) {
    const rows = new Rows(context.scale);
    const marks = [];
    for (const place of heldFirst(lane.places, context.wishes)) {
      const i = context.placeEvent[place];
      const mark = context.shape(i, room, sideOf(context, place));
      mark.place = place;
      mark.row = rows.take(mark, most, wishedRow(context, place));
      if (mark.row < 0) return null;
      marks.push(mark);
    }
    return { marks, rows: Math.max(1, rows.rows.length) };
  }

  /* Whether words stood left of their mark, as they do while panning; undefined for a mark that was not there. */
  function sideOf({ wishes }, place) {
    const before = wishes && wishes.get(place);
    return before ? Boolean(before.left) : undefined;
  }

  function wishedRow({ wishes }, place) {
    const before = wishes && wishes.get(place);
    return before ? before.row : undefined;
  }

  /* While panning, what was drawn keeps its row: it is placed before what comes into the window. */
  function heldFirst(places, wishes) {
    if (!wishes) return places;
    return [...places.filter((place) => wishes.has(place)), ...places.filter((place) => !wishes.has(place))];
  }

  /* The most salient places first, with whole labels, then with short ones; the rest is left to the strip. */
  function packSome(lanes, context) {
    const state = new Map(lanes.map((lane) => [lane.number, { lane, rows: new Rows(context.scale), failures: 0, marks: [], wide: 0 }]));
    let budget = MOST_MARKS - context.drawn;
    for (const lane of lanes) {
      for (const place of lane.places) {
        if (context.placeEvent[place] === context.selected) tryPlace(state.get(lane.number), place, parts.SIZES.labelRoom, context);
      }
    }
    for (const before of context.wishes ? context.wishes.values() : []) {
      if (context.taken[before.place]) continue;
      const each = state.get(context.placeLane[before.place]);
      if (each && context.wanted[before.place] && tryPlace(each, before.place, before.room, context)) budget -= 1;
    }
    for (const room of [parts.SIZES.labelRoom, parts.SIZES.shortLabel]) {
      for (const each of state.values()) each.failures = 0;
      let open = state.size;
      for (const place of context.ranked) {
        if (budget <= 0 || !open) break;
        if (!context.wanted[place] || context.taken[place]) continue;
        const each = state.get(context.placeLane[place]);
        if (!each || each.failures > GIVE_UP_AFTER) continue;
        if (tryPlace(each, place, room, context)) budget -= 1;
        else if (each.failures > GIVE_UP_AFTER) open -= 1;
      }
    }
    for (const each of state.values()) each.lane.marks = each.marks;
  }

  function tryPlace(each, place, room, context) {
    const mark = context.shape(context.placeEvent[place], room, sideOf(context, place));
    // A band across the whole view says little and would shut out everything else: a third of the rows at most.
    const wide = mark.g1 - mark.g0 > context.scale.width * 0.9;
    const most = each.lane.rows;
    if (wide && each.wide >= Math.max(1, Math.floor(most / 3)) && context.placeEvent[place] !== context.selected) return false;
    mark.row = each.rows.take(mark, most, wishedRow(context, place));
    if (mark.row < 0) {
      each.failures += 1;
      return false;
    }
    if (wide) each.wide += 1;
    each.failures = 0;
    mark.place = place;
    context.taken[place] = 1;
    each.marks.push(mark);
    return true;
  }

  /* Rows for each lane so that all fit `height`; where they cannot, crowded lanes get a strip and fewer rows. */
  function shareHeight(lanes, height, laneTop) {
    const fixed = lanes.length * (parts.SIZES.laneGap + laneTop);
    const all = lanes.reduce((sum, lane) => sum + (lane.folded ? parts.SIZES.strip : lane.need * parts.SIZES.row), fixed);
    if (all <= height) {
      for (const lane of lanes) lane.rows = lane.folded ? 0 : lane.need;
      return;
    }
    let left = height - fixed;
    // Several lanes can be scrolled; a lane alone shows whole rows, as many as there is room for.
    const whole = Math.floor((left - parts.SIZES.strip) / parts.SIZES.row);
    const least = lanes.length > 1 ? 2 : Math.max(1, Math.min(3, whole));
    for (const lane of lanes) {
      lane.rows = lane.folded ? 0 : Math.min(lane.need, least);
      left -= lane.rows * parts.SIZES.row + (lane.rows < lane.need || lane.folded ? parts.SIZES.strip : 0);
    }
    for (let given = true; given && left >= parts.SIZES.row; ) {
      given = false;
      for (const lane of lanes) {
        if (lane.folded || lane.rows >= lane.need || left < parts.SIZES.row) continue;
        lane.rows += 1;
        left -= parts.SIZES.row;
        if (lane.rows === lane.need) left += parts.SIZES.strip;
        given = true;
      }
    }
  }

  /* {marks, lanes: [{top, height, rows, strip, hidden, ...}], height}. See chart.js for `request`. */
  function pack(request) {
    const { data, arranged, scale, ruler, height, selected, wishes } = request;
    const { placeEvent, placeLane } = arranged;
    const lanes = arranged.lanes.map((lane, number) => ({ ...lane, number, places: [], marks: [] }));
    collectPlaces(lanes, data, arranged, scale, request.isPeriod);
    const context = {
      scale, placeEvent, placeLane, wishes, selected, drawn: 0, laneTop: parts.SIZES.laneTop + (request.head || 0),
      ruler, taken: new Uint8Array(placeEvent.length),
      wanted: wantedPlaces(lanes, placeEvent.length),
      shape: (i, room, left) => parts.markShape(data, i, scale, ruler, room, left),
      ranked: request.rankedPlaces, // most salient first
    };
    const most = Math.max(3, Math.floor(height / parts.SIZES.row));
    let open = MOST_MARKS;
    for (const lane of lanes) {
      lane.all = lane.folded || lane.places.length > open ? null : packAll(lane, context, most);
      lane.need = lane.all ? lane.all.rows : lane.places.length ? Infinity : 1;
      if (lane.all) open -= lane.places.length;
    }
    shareHeight(lanes, height, context.laneTop);
    const crowded = [];
    for (const lane of lanes) {
      if (lane.all && lane.rows >= lane.need) take(lane, context);
      else if (!lane.folded) crowded.push(lane);
    }
    if (crowded.length) packSome(crowded, context);
    return finish(lanes, context, data, scale);
  }

  function take(lane, context) {
    lane.marks = lane.all.marks;
    context.drawn += lane.marks.length;
    for (const mark of lane.marks) context.taken[mark.place] = 1;
  }

  function collectPlaces(lanes, data, arranged, scale, isPeriod) {
    const { placeEvent, placeLane } = arranged;
    const from = scale.ms(scale.left), to = scale.ms(scale.right);
    for (let place = 0; place < placeEvent.length; place += 1) {
      const i = placeEvent[place];
      if (data.to[i] < from || data.from[i] > to || (isPeriod && isPeriod[i])) continue;
      lanes[placeLane[place]].places.push(place);
    }
  }

  /* The places in the window as a mask. */
  function wantedPlaces(lanes, count) {
    const wanted = new Uint8Array(count);
    for (const lane of lanes) for (const place of lane.places) wanted[place] = 1;
    return wanted;
  }

  function finish(lanes, context, data, scale) {
    let top = 0;
    const marks = [];
    for (const lane of lanes) {
      refit(lane.marks, context, data);
      lane.hidden = lane.places.filter((place) => !context.taken[place]);
      lane.strip = lane.folded || lane.hidden.length > 0;
      lane.top = top;
      const used = lane.marks.reduce((most, mark) => Math.max(most, mark.row + 1), lane.folded ? 0 : 1);
      lane.rowsTop = top + context.laneTop + (lane.strip ? parts.SIZES.strip : 0);
      lane.stripTop = top + context.laneTop - parts.SIZES.laneTop;
      lane.height = context.laneTop + (lane.strip ? parts.SIZES.strip : 0) + (lane.folded ? 0 : used) * parts.SIZES.row + parts.SIZES.laneGap;
      top += lane.height;
      for (const mark of lane.marks) {
        mark.lane = lane.number;
        mark.y = lane.rowsTop + mark.row * parts.SIZES.row + parts.SIZES.row / 2;
        marks.push(mark);
      }
      lane.bins = lane.strip ? binned(lane.hidden, context, data, scale) : [];
    }
    return { marks, lanes, height: top };
  }

  /* Labels beside their marks grow into the room up to the next mark, and are cut where the view ends. */
  function refit(marks, context, data) {
    const { scale, ruler } = context;
    const rows = new Map();
    for (const mark of marks) {
      if (!rows.has(mark.row)) rows.set(mark.row, []);
      rows.get(mark.row).push(mark);
    }
    for (const row of rows.values()) {
      row.sort((one, other) => one.x0 - other.x0);
      row.forEach((mark, at) => {
        const title = data.events.title[mark.event] || data.events.date_text[mark.event];
        if (mark.inside) return widen(mark, title, Math.max(24, inSight(mark, scale) - mark.lead - mark.badges - 2 * parts.SIZES.inside), ruler);
        if (mark.left) return;
        const next = at + 1 < row.length ? row[at + 1].x0 - parts.SIZES.between : Infinity;
        const edge = mark.g0 < scale.width ? Math.max(scale.width - 6, mark.labelX + 60) : Infinity;
        const room = Math.min(parts.SIZES.longLabel, Math.min(next, edge) - mark.labelX - mark.badges);
        widen(mark, title, Math.max(room, 24), ruler);
        mark.x1 = mark.labelX + mark.labelWidth + mark.badges;
      });
    }
  }

  /* How much of a band lies in the view; all of it for one that is out of sight. */
  function inSight(mark, scale) {
    const seen = Math.min(mark.g1, scale.width) - Math.max(mark.g0, 0);
    return seen > 0 ? seen : mark.g1 - mark.g0;
  }

  function widen(mark, title, room, ruler) {
    if (mark.label === title && mark.labelWidth <= room) return;
    const label = ruler.fit(title, room);
    mark.label = label.text;
    mark.labelWidth = label.width;
  }

  /* Hidden places counted in bins of 6 px that stand still while panning: [{from, to (ms), count}]. */
  function binned(hidden, context, data, scale) {
    const step = 6 * scale.perPixel;
    const first = scale.ms(0), last = scale.ms(scale.width);
    const bins = new Map();
    for (const place of hidden) {
      const i = context.placeEvent[place];
      // What reaches into the view is counted where it can be seen.
      const inside = data.to[i] >= first && data.from[i] <= last;
      const middle = scale.folding.at((data.from[i] + data.to[i]) / 2);
      const at = inside ? Math.min(scale.folding.at(last) - step / 2, Math.max(scale.folding.at(first), middle)) : middle;
      const bin = Math.floor(at / step);
      bins.set(bin, (bins.get(bin) || 0) + 1);
    }
    return [...bins].map(([bin, count]) => ({ from: scale.folding.ms(bin * step), to: scale.folding.ms((bin + 1) * step), count }));
  }

  /* Places ordered by the salience of their events; made once for each arrangement. */
  function rankPlaces(data, arranged) {
    const { placeEvent } = arranged;
    const head = new Int32Array(data.count).fill(-1), next = new Int32Array(placeEvent.length);
    for (let place = placeEvent.length - 1; place >= 0; place -= 1) {
      next[place] = head[placeEvent[place]];
      head[placeEvent[place]] = place;
    }
    const ranked = new Uint32Array(placeEvent.length);
    let at = 0;
    for (const i of data.bySalience) for (let place = head[i]; place >= 0; place = next[place]) ranked[at++] = place;
    return ranked;
  }

  parts.packing = { pack, rankPlaces };
})((window.TimelineParts = window.TimelineParts || {}));
