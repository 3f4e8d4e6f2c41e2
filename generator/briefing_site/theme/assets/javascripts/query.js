/*
 * Queries in SQL: takes their place on the page, puts a field there, and what a query finds.
 *
 * Nothing is loaded and nothing runs before a reader presses for it, whatever an address holds. The
 * address keeps the query that ran last (?sql=SELECT …).
 */

import { readQuery, writeQuery } from "./address.js";
import { ASKED, DATABASE_FILE, ENGINE_BYTES } from "./constants.js";
import { labelled, liveSummary, make, say } from "./elements.js";
import { addressOf } from "./fetching.js";
import { counted } from "./numbers.js";
import { errorWords, resultTable, tablesList } from "./query_found.js";
import { Thread } from "./query_thread.js";
import { words } from "./words.js";

const SHOWN_LINES = 8;

export async function start(element, root) {
  if (element.querySelector("form")) return;
  new Queries(element, addressOf(root, DATABASE_FILE), root);
}

class Queries {
  constructor(element, address, root) {
    Object.assign(this, { address, root });
    const query = readQuery().get(ASKED) ?? "";
    this.field = make("textarea", { name: ASKED, dir: "ltr", rows: SHOWN_LINES, spellcheck: "false" });
    this.field.value = query;
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.form.requestSubmit();
    });
    const sizes = [Number(element.dataset.bytes ?? 0), ENGINE_BYTES].map(inMegabytes);
    this.loads = button({ click: () => this.load() }, words.query.load(...sizes));
    this.runs = make("button", { class: "brf-button", hidden: true }, words.query.run);
    this.stops = button({ hidden: true, click: () => this.stop() }, words.query.stop);
    this.told = liveSummary();
    this.answer = make("div", { class: "brf-answered" });
    this.tables = make("div");
    const controls = [this.loads, this.runs, this.stops];
    this.form = make("form", { class: "brf-controls" }, labelled(words.query.field, this.field), controls);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.runs.hidden) this.run();
    });
    element.replaceChildren(this.form, this.told, this.answer, this.tables);
    if (query) say(this.told, words.query.asked);
    this.takeQuestions(element.parentElement);
  }

  // A question that is chosen stands in the field, to be read before it runs.
  takeQuestions(page) {
    for (const link of page.querySelectorAll(`a[href*="?${ASKED}="]`)) {
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        this.field.value = new URL(link.href).searchParams.get(ASKED);
        this.field.scrollIntoView({ block: "center" });
        this.field.focus();
        say(this.told, words.query.asked);
      });
    }
  }

  async load() {
    this.loads.hidden = true;
    say(this.told, words.query.loading);
    try {
      this.thread = new Thread(this.address);
      const tables = await this.thread.ready;
      if (!this.tables.firstChild) this.tables.append(tablesList(tables));
      this.runs.hidden = false;
      say(this.told, words.query.loaded);
      this.runs.focus();
    } catch {
      this.thread?.end();
      this.loads.hidden = false;
      say(this.told, words.query.failed);
    }
  }

  async run() {
    const query = this.field.value;
    if (!query.trim()) return say(this.told, words.query.empty);
    writeQuery({ [ASKED]: query });
    this.field.removeAttribute("aria-invalid");
    this.answer.replaceChildren();
    this.isRunning(true);
    say(this.told, words.query.running);
    const asked = this.thread;
    try {
      await asked.ready;
      this.show(await asked.ask("run", query));
    } catch (error) {
      this.tellOf(error, query);
    }
    this.isRunning(false);
  }

  isRunning(runs) {
    const hadFocus = [this.runs, this.stops].includes(document.activeElement);
    [this.runs.hidden, this.stops.hidden] = [runs, !runs];
    if (hadFocus) (runs ? this.stops : this.runs).focus();
  }

  // The thread is ended with its query, and another one begun for the next.
  stop() {
    this.thread.end();
    this.thread = new Thread(this.address);
    this.thread.ready.catch(() => {});
    this.isRunning(false);
    say(this.told, words.query.stopped);
  }

  show({ columns, rows, count, kept }) {
    if (!columns.length) return say(this.told, words.query.nothing);
    const isCut = rows.length < count;
    const told = [isCut ? words.query.shownOf(rows.length, count) : words.query.rows(count)];
    if (kept < count) told.push(words.query.kept(kept));
    say(this.told, told.join(" "));
    const download = button({ click: () => this.download() }, words.query.csv);
    this.answer.replaceChildren(resultTable(columns, rows, this.root), make("p", {}, download));
  }

  tellOf(error, query) {
    say(this.told, errorWords(error));
    this.field.setAttribute("aria-invalid", "true");
    if (error.start >= 0) {
      const rest = query.slice(error.start).match(/^\w+|^./)?.[0] ?? "";
      this.field.focus();
      this.field.setSelectionRange(error.start, error.start + rest.length);
    }
  }

  async download() {
    const text = await this.thread.ask("file");
    const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    make("a", { href: address, download: "query.csv" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

function button(attributes, text) {
  return make("button", { type: "button", class: "brf-button", ...attributes }, text);
}

// Megabytes with one decimal, in the digits of the page; nothing of what is not known.
function inMegabytes(bytes) {
  return bytes ? counted(Math.ceil(bytes / 100_000) / 10) : "";
}
