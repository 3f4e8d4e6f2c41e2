/*
 * SQLite in a thread of its own, which can be ended: takes the address of a database, then queries,
 * gives what they find.
 *
 * A query gives at most so many rows to show, and so much for a file; the rest is counted. Nothing
 * is written: the database is a copy in memory that refuses it.
 */

import initialize from "../sqlite/sqlite3.js";

const MOST_ROWS = 500; // shown
const MOST_TEXT = 2_000; // characters of a cell that is shown
const MOST_IN_CELL = 100_000_000; // bytes, of any cell that is reckoned
const MOST_KEPT = 20_000_000; // characters of all cells that a file is made of
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/; // as in the tables' own files

// What a browser lacks for files that it keeps is told on the console otherwise; none is kept.
globalThis.sqlite3ApiConfig = { warn: () => {}, disable: { vfs: { opfs: true, kvvfs: true } } };

let api, wasm, database;
let found = { columns: [], rows: [] };

const answers = { load, run, file };

self.addEventListener("message", async ({ data: { ask, value } }) => {
  try {
    self.postMessage({ done: ask, value: await answers[ask](value) });
  } catch (error) {
    self.postMessage({ done: ask, failed: { message: error.message, start: error.start ?? -1 } });
  }
});

async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  const [bytes, sqlite] = await Promise.all([response.arrayBuffer(), initialize()]);
  ({ capi: api, wasm } = sqlite);
  const opened = new sqlite.oo1.DB(":memory:");
  const length = bytes.byteLength;
  const at = wasm.allocFromTypedArray(new Uint8Array(bytes));
  const flags = api.SQLITE_DESERIALIZE_FREEONCLOSE | api.SQLITE_DESERIALIZE_READONLY;
  opened.checkRc(api.sqlite3_deserialize(opened.pointer, "main", at, length, length, flags));
  database = opened.pointer;
  api.sqlite3_limit(database, api.SQLITE_LIMIT_LENGTH, MOST_IN_CELL);
  return described();
}

// What there is to ask: each table and view with its meaning, its columns with theirs.
function described() {
  const meanings = answered("SELECT table_name, column_name, meaning FROM described").rows;
  const of = new Map(meanings.map(([table, column, meaning]) => [`${table}.${column}`, meaning]));
  const names = answered(
    "SELECT m.name, c.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c " +
      "WHERE m.name IN (SELECT table_name FROM described) ORDER BY m.type DESC, m.name, c.cid",
  ).rows;
  const tables = new Map(names.map(([table]) => [table, []]));
  for (const [table, column] of names) tables.get(table).push([column, of.get(`${table}.${column}`) ?? ""]);
  return [...tables].map(([name, columns]) => ({ name, meaning: of.get(`${name}.`), columns }));
}

function run(sql) {
  found = { columns: [], rows: [] };
  const { columns, rows, count } = answered(sql);
  found = { columns, rows };
  return { columns, count, kept: rows.length, rows: rows.slice(0, MOST_ROWS).map((row) => row.map(cut)) };
}

// Runs each statement in turn; the last one that gives a table is what is shown.
function answered(sql) {
  let result = { columns: [], rows: [], count: 0 };
  wasm.scopedAllocCall(() => {
    const start = wasm.scopedAllocCString(sql);
    const [toStatement, toRest] = [wasm.scopedAllocPtr(), wasm.scopedAllocPtr()];
    for (let at = start; wasm.peek8(at); at = wasm.peekPtr(toRest)) {
      wasm.pokePtr(toStatement, 0);
      const state = api.sqlite3_prepare_v3(database, at, -1, 0, toStatement, toRest);
      if (state) throw fault(at - start + api.sqlite3_error_offset(database), sql);
      const statement = wasm.peekPtr(toStatement);
      if (!statement) continue; // a comment, or what is behind the last semicolon
      try {
        result = stepped(statement) ?? result;
      } finally {
        api.sqlite3_finalize(statement);
      }
    }
  });
  return result;
}

function stepped(statement) {
  const width = api.sqlite3_column_count(statement);
  const places = Array.from({ length: width }, (_, at) => at);
  const result = { columns: places.map((at) => api.sqlite3_column_name(statement, at)), rows: [], count: 0 };
  let held = 0;
  for (let state; (state = api.sqlite3_step(statement)) !== api.SQLITE_DONE; ) {
    if (state !== api.SQLITE_ROW) throw fault(-1, "");
    result.count += 1;
    if (held > MOST_KEPT) continue;
    const row = places.map((at) => shown(api.sqlite3_column_js(statement, at)));
    held += row.reduce((sum, cell) => sum + String(cell ?? "").length + 1, 0);
    result.rows.push(row);
  }
  return width ? result : null;
}

// An error of SQLite, with the place in the text where it begins, which is told in bytes.
function fault(bytes, sql) {
  const error = new Error(api.sqlite3_errmsg(database));
  if (bytes >= 0 && sql) {
    const before = new TextEncoder().encode(sql).subarray(0, bytes);
    error.start = new TextDecoder().decode(before).length;
  }
  return error;
}

function shown(value) {
  if (value instanceof Uint8Array || value instanceof Int8Array) return `(${value.length} B)`;
  return typeof value === "bigint" ? String(value) : value;
}

function cut(cell) {
  return typeof cell === "string" && cell.length > MOST_TEXT ? `${cell.slice(0, MOST_TEXT)}…` : cell;
}

// What was found last, as comma-separated values (RFC 4180).
function file() {
  return [found.columns, ...found.rows].map((row) => row.map(quoted).join(",")).join("\r\n") + "\r\n";
}

function quoted(cell) {
  if (typeof cell !== "string") return String(cell ?? "");
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
