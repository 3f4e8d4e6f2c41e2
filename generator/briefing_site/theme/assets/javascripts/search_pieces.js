/*
 * Pieces of the index: takes a name, gives what the piece of that name holds. Each is a script, so
 * that a page from a disk can load it too.
 */

import { INDEX_FOLDER, INDEX_HEAD, TAKE } from "./constants.js";

window[TAKE] = (name, content) => {
  document.currentScript.taken = content;
};

function load(address) {
  return new Promise((give, fail) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => (script.remove(), give(script.taken)));
    script.addEventListener("error", () => (script.remove(), fail(new Error(address))));
    document.head.append(script);
  });
}

export class Pieces {
  constructor(root) {
    // A site in several languages has an index for each: a page says in which folder.
    const folder = document.querySelector("script[data-folder]")?.dataset.folder ?? "";
    this.folder = new URL(`${folder}${INDEX_FOLDER}/`, root);
    this.loaded = new Map();
  }

  /** Give the piece that names all others. */
  head(query = "") {
    this.first ??= load(new URL(`${INDEX_HEAD}.js${query}`, this.folder).href);
    return this.first;
  }

  async piece(name) {
    const { version } = await this.head();
    if (!this.loaded.has(name)) {
      this.loaded.set(name, load(new URL(`${version}/${name}.js`, this.folder).href));
    }
    return this.loaded.get(name);
  }

  /** Tell whether the site has another index by now than the one that was begun with; take that. */
  async renew() {
    const before = await this.head().catch(() => ({}));
    this.first = undefined;
    this.loaded.clear();
    const now = await this.head(`?${Date.now()}`);
    return now.version !== before.version;
  }
}
