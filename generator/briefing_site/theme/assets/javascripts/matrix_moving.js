/*
 * Moving in a table by keyboard: takes a table each of whose cells holds one link or button at most,
 * makes it one stop of the Tab key, and lets arrow keys go from cell to cell.
 */

const STOP = "a[href], button";
const END = 1e6;

export class Moving {
  constructor(table) {
    this.table = table;
    table.addEventListener("keydown", (event) => this.go(event));
    table.addEventListener("focusin", (event) => this.stopAt(event.target.closest(STOP)));
  }

  /** Begin at the first cell, unless the one where a reader was is still there. */
  begin() {
    const isThere = this.stop && this.table.contains(this.stop);
    this.stopAt(isThere ? this.stop : this.table.querySelector(STOP));
  }

  stopAt(stop) {
    if (!stop) return;
    if (this.stop !== stop) this.stop?.setAttribute("tabindex", -1);
    this.stop = stop;
    stop.setAttribute("tabindex", 0);
  }

  go(event) {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const cell = event.target.closest("th, td");
    const next = cell && this.next(cell, event.key, event.ctrlKey);
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** Find the next cell in a direction that there is anything in. */
  next(cell, key, isFar) {
    const ahead = getComputedStyle(this.table).direction === "rtl" ? -1 : 1;
    const along = { ArrowRight: ahead, ArrowLeft: -ahead, Home: -END, End: END }[key];
    const down = { ArrowDown: 1, ArrowUp: -1 }[key];
    const { rows } = this.table;
    const at = [cell.parentElement.rowIndex, cell.cellIndex];
    if (isFar && Math.abs(along) === END) return this.first(along > 0 ? [...rows].reverse() : [...rows], along);
    if (along) return this.first([rows[at[0]]], along, at[1]);
    if (!down) return null;
    const column = [...rows].map((row) => row.cells[at[1]]?.querySelector(STOP));
    return down > 0 ? column.slice(at[0] + 1).find(Boolean) : column.slice(0, at[0]).findLast(Boolean);
  }

  first(rows, along, from = -1) {
    for (const row of rows) {
      const stops = [...row.cells].map((one) => one.querySelector(STOP));
      const isStep = Math.abs(along) === 1;
      const stop =
        along > 0
          ? isStep
            ? stops.slice(from + 1).find(Boolean)
            : stops.findLast(Boolean)
          : isStep
            ? stops.slice(0, from).findLast(Boolean)
            : stops.find(Boolean);
      if (stop) return stop;
    }
    return null;
  }
}
