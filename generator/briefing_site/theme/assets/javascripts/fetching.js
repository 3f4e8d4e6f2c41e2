/* Files of data: takes a path and the site's root, gives what the file holds. */

// A site in several languages has its data once for each: a page says in which folder.
const folder = document.querySelector("script[data-folder]")?.dataset.folder ?? "";

/** Give the address of a file of the site, by its path, for whatever asks for it later. */
export function addressOf(root, path) {
  return new URL(folder + path, root);
}

/** Ask for a file of the site, by its path; what the page's first script has asked for is on its way. */
export function fetched(path, root) {
  const { href } = addressOf(root, path);
  const early = window.brfEarly?.get(href);
  window.brfEarly?.delete(href); // an answer can be read once
  return early ?? fetch(href);
}

/** Files of the site that are each asked for once; what failed is asked for again the next time. */
export class Files {
  constructor(root) {
    this.root = root;
    this.asked = new Map();
  }

  /** Give what the file at a path holds. */
  get(path) {
    if (!this.asked.has(path)) {
      const file = fetchJson(path, this.root);
      this.asked.set(path, file);
      file.catch(() => this.asked.delete(path));
    }
    return this.asked.get(path);
  }
}

/** Fetch a file of the site as JSON. */
export async function fetchJson(path, root) {
  const response = await fetched(path, root);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
