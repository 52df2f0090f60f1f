// Rows of events and entries of documents, as the server keeps them, put together into the view that the viewer draws
// (its form: assets/viewer/README.md; the rows': timeline/show/view_rows.py). A change brings new rows for a few events.
// There may be a hundred thousand rows, hence plain loops that go over them once.
(window.TimelineShellParts = window.TimelineShellParts || []).push((shell) => {
  // What each place of a row holds and the lists that its numbers count in, as the server says with every answer.
  let form = { row: [], certainties: [], precisions: [], kinds: [], facts: [] };
  let ID, TITLE, WORDS, EDTF, FROM, TO, PRECISION, KIND, BASIS, DOCUMENT, PLACE, SENTENCE, DATE, PARTICIPANTS, RARE;
  let CLOCKED; // precisions below this number have a time of day
  let PERIOD;
  const DAY = 86400000;
  let kept = null;

  function formed(told) {
    form = told;
    [ID, TITLE, WORDS, EDTF, FROM, TO, PRECISION, KIND, BASIS, DOCUMENT, PLACE, SENTENCE, DATE, PARTICIPANTS] = [
      "id", "title", "words", "edtf", "from", "to", "precision", "kind", "basis", "document", "place", "sentence", "date", "participants",
    ].map((name) => form.row.indexOf(name));
    RARE = form.row.length;
    CLOCKED = form.precisions.indexOf("day");
    PERIOD = form.kinds.indexOf("period");
  }

  // What the server sent, whole or in part, as {project, view, edited, evidence, findings, extent}.
  shell.assembled = (sent) => {
    if (!sent.changed) {
      formed(sent.form);
      kept = opened(sent);
    } else if (sent.changed.length) {
      sent.rows.forEach((row) => number(row, kept));
    }
    if (sent.changed && sent.changed.length && !replaced(kept, sent)) {
      const leaving = new Set(sent.changed);
      const rows = kept.rows.filter((row) => !leaving.has(row[ID])).concat(sent.rows);
      kept = Object.assign({}, kept, { rows, work: worked(kept.work, sent) });
      arrange(kept);
    }
    const { view, findings, work, entries } = kept;
    return {
      project: sent.project,
      textless: kept.textless, // the texts are still on their way
      work, // what people did to each event
      shared: sent.shared, // what they say of the project as a whole
      extent: kept.extent, // how much of a large project is loaded; undefined when all is
      view: Object.assign({}, view),
      edited: Object.fromEntries(Object.entries(work).flatMap(([id, done]) => (done.edited ? [[id, done.edited]] : []))),
      evidence: Object.fromEntries(entries.flatMap(({ shown, evidence }) => (evidence ? [[shown.id, evidence]] : []))),
      findings,
    };
  };

  // Texts came apart from the rest; false when they are not those of the documents that are shown.
  shell.textsCame = (bodies) => {
    const { documents } = kept.base;
    const byId = new Map(bodies.map((body) => [body.id, body]));
    if (!documents.every((document) => byId.has(document.id))) {
      return false;
    }
    documents.forEach((document) => embody(document, byId.get(document.id), kept.tables));
    for (const view of [kept.view, shell.data.view]) {
      view.expression_types = kept.tables.types.list();
    }
    kept.textless = shell.data.textless = false;
    return true;
  };

  const NO_BODY = { text: "", sentences: [], expressions: [], sections: [], steps: {} };

  function embody(document, body, { types }) {
    Object.assign(document, body);
    const { expressions } = document;
    for (let at = 2; at < expressions.length; at += 4) {
      expressions[at] = types.number(expressions[at]);
    }
  }

  function opened({ documents: entries, bodies, rows, work, extent, shared }) {
    const tables = { types: table(), kinds: table(form.kinds), bases: table(), places: table(), names: table(), roles: table(), tags: table() };
    const documents = entries.map(({ shown }) => shown);
    documents.forEach((document, number) => embody(document, bodies ? bodies[number] : NO_BODY, tables));
    const order = new Map(documents.map((document, number) => [document.id, number]));
    const base = {
      version: 1,
      documents,
      certainties: form.certainties,
      precisions: form.precisions,
      facts: form.facts,
      unplaced: entries.flatMap((entry, document) => entry.unplaced.map((each) => Object.assign({ document }, each))),
      warnings: entries.flatMap((entry) => entry.warnings),
    };
    const made = { entries, rows, work, extent, tables, order, base, names: shared.names, textless: !bodies };
    for (let i = 0; i < rows.length; i += 1) {
      number(rows[i], made);
    }
    arrange(made);
    return made;
  }

  function worked(work, { changed, work: news }) {
    const now = Object.assign({}, work);
    changed.forEach((id) => delete now[id]);
    return Object.assign(now, news);
  }

  function table(values = []) {
    const numbers = new Map(values.map((value, number) => [value, number]));
    return {
      number: (value) => {
        let number = numbers.get(value);
        if (number === undefined) {
          numbers.set(value, (number = numbers.size));
        }
        return number;
      },
      list: () => [...numbers.keys()],
    };
  }

  // -- all of it ----------------------------------------------------------------------------------------------------

  function arrange(made) {
    const rows = sorted(made.rows);
    made.rows = rows;
    made.at = null;
    const columns = form.row.map(() => new Array(rows.length));
    const rare = {};
    for (let i = 0; i < rows.length; i += 1) {
      fill(columns, i, rows[i]);
      if (rows[i][RARE]) {
        rareOf(rare, i, rows[i][RARE], made);
      }
    }
    made.columns = columns;
    for (const [id, done] of Object.entries(made.work)) {
      const i = placeOf(made, id);
      if (i !== undefined) {
        workOf(rare, i, done, made);
      }
    }
    shown(made, rare);
  }

  function placeOf(made, id) {
    if (!made.at) {
      made.at = new Map();
      made.rows.forEach((row, i) => made.at.set(row[ID], i));
    }
    return made.at.get(id);
  }

  function shown(made, rare) {
    const { tables } = made;
    made.view = Object.assign({}, made.base, {
      names: tables.names.list(),
      places: tables.places.list(),
      tags: tables.tags.list(),
      kinds: tables.kinds.list(),
      bases: tables.bases.list(),
      roles: tables.roles.list(),
      expression_types: tables.types.list(),
      events: Object.fromEntries(form.row.map((name, at) => [name, made.columns[at]])),
      rare,
      periods: periods(made),
    });
    made.findings = findings(made);
  }

  // Names become their numbers in the tables, in the row itself.
  function number(row, { tables, order, names }) {
    row[KIND] = tables.kinds.number(row[KIND]);
    row[BASIS] = tables.bases.number(row[BASIS]);
    row[DOCUMENT] = numberOf(order, row[DOCUMENT]);
    row[PLACE] = row[PLACE] ? tables.places.number(row[PLACE]) : -1;
    row[PARTICIPANTS] = named(row[PARTICIPANTS], names);
    for (const who of row[PARTICIPANTS]) {
      who[0] = tables.names.number(who[0]);
      who[1] = tables.roles.number(who[1]);
      if (who.length > 2) {
        who[2] = tables.names.number(who[2]);
      }
    }
  }

  // Names that a person joined stand under the one that was chosen, as the sentence calls them behind it; hidden ones go.
  function named(participants, { joined, hidden }) {
    const under = (name) => (Object.hasOwn(joined, name) ? joined[name] : name);
    return participants.flatMap(([who, role, written = who]) => {
      const name = under(who);
      return hidden.includes(name) ? [] : [written === name ? [name, role] : [name, role, written]];
    });
  }

  function fill(columns, i, row) {
    for (let at = 0; at < RARE; at += 1) {
      columns[at][i] = row[at];
    }
  }

  function rareOf(rare, i, told, made) {
    const { order } = made;
    for (const name in told) {
      let found = told[name];
      if (name === "related") {
        found = found.map((id) => placeOf(made, id)).filter((place) => place !== undefined);
      } else if (name === "mentions") {
        found = found.filter((each) => order.has(each[0])).map((each) => [order.get(each[0]), ...each.slice(1)]);
      }
      if (!Array.isArray(found) || found.length) {
        put(rare, name, i, found);
      }
    }
  }

  function workOf(rare, i, done, { tables }) {
    done.status && put(rare, "status", i, done.status);
    done.tags && put(rare, "tags", i, done.tags.map(tables.tags.number));
    done.note && put(rare, "note", i, done.note);
  }

  function put(rare, name, i, value) {
    (rare[name] = rare[name] || {})[i] = value;
  }

  function numberOf(order, id) {
    const number = order.get(id);
    return number === undefined ? -1 : number;
  }

  // -- a change that leaves every event in its place ----------------------------------------------------------------

  // True when it was one: the rows that changed are then written into the columns there are.
  function replaced(made, sent) {
    const { rows, columns } = made;
    const places = sent.rows.map((row) => placeOf(made, row[ID]));
    const stays = (row, at) => places[at] !== undefined && byTime(rows[places[at]], row) === 0;
    if (sent.rows.length !== sent.changed.length || !sent.rows.every(stays)) {
      return false;
    }
    made.work = worked(made.work, sent);
    const rare = made.view.rare;
    sent.rows.forEach((row, at) => {
      const i = places[at];
      rows[i] = row;
      fill(columns, i, row);
      Object.values(rare).forEach((held) => delete held[i]);
      rareOf(rare, i, row[RARE] || {}, made);
      workOf(rare, i, made.work[row[ID]] || {}, made);
    });
    shown(made, rare);
    return true;
  }

  // -- the order of Timeline.sorted() -------------------------------------------------------------------------------

  function sorted(rows) {
    const days = Float64Array.from(rows, firstDay);
    const places = Uint32Array.from(rows.keys());
    return Array.from(places.sort((a, b) => days[a] - days[b] || byTime(rows[a], rows[b])), (place) => rows[place]);
  }

  // First day (an open start: the last), time of day, end, then place in the texts.
  function byTime(one, other) {
    return (
      firstDay(one) - firstDay(other) ||
      daytime(one) - daytime(other) ||
      compared(end(one), end(other)) ||
      compared(one[EDTF], other[EDTF]) ||
      one[DOCUMENT] - other[DOCUMENT] ||
      one[SENTENCE][0] - other[SENTENCE][0] ||
      compared(one[ID], other[ID])
    );
  }

  function firstDay(row) {
    return Math.floor((row[FROM] === null ? row[TO] - DAY : row[FROM]) / DAY);
  }

  function daytime(row) {
    return row[PRECISION] < CLOCKED ? row[FROM] - firstDay(row) * DAY : -1;
  }

  function end(row) {
    return row[TO] === null ? Infinity : row[PRECISION] < CLOCKED ? row[TO] : Math.floor((row[TO] - 1) / DAY) * DAY;
  }

  function compared(one, other) {
    return one === other ? 0 : one < other ? -1 : 1;
  }

  // -- what lies around the events ----------------------------------------------------------------------------------

  // Named periods, each once: those that are events, then those only mentioned as a background.
  function periods({ rows, entries }) {
    const seen = new Set();
    const found = [];
    const add = (edtf, name, words, from, to, event) => {
      if (!seen.has(edtf)) {
        seen.add(edtf);
        found.push({ name, words, from, to, event });
      }
    };
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i];
      if (row[KIND] === PERIOD) {
        add(row[EDTF], row[TITLE], row[WORDS], row[FROM], row[TO], i);
      }
    }
    for (const entry of entries) {
      entry.periods.forEach(({ edtf, name, words, from, to }) => add(edtf, name, words, from, to, -1));
    }
    return found;
  }

  // What contradicts itself: dates that cannot be right, and events that sources date differently.
  function findings({ rows, entries }) {
    const found = [];
    const told = new Set();
    for (const row of rows) {
      const rare = row[RARE];
      if (rare && rare.findings) {
        rare.findings.forEach((text) => found.push({ kind: "date", event: row[ID], text }));
        told.add(row[DATE] && `${row[DOCUMENT]} ${row[DATE][0]}`);
      }
      if (rare && rare.conflict) {
        found.push({ kind: "conflict", event: row[ID], text: "The sources give dates that exclude one another." });
      }
    }
    entries.forEach((entry, number) => {
      for (const each of entry.findings) {
        if (!told.has(`${number} ${each.start}`)) {
          found.push(Object.assign({ kind: "date", document: entry.shown.id }, each));
        }
      }
    });
    return found;
  }
});
