/* Files of data: takes a path and the site's root, gives what the file holds. */

// A site in several languages has its data once for each: a page says in which folder.
const folder = document.querySelector("script[data-folder]")?.dataset.folder ?? "";

/** Ask for a file of the site, by its path. */
export function fetched(path, root) {
  return fetch(new URL(folder + path, root));
}

/** Fetch a file of the site as JSON. */
export async function fetchJson(path, root) {
  const response = await fetched(path, root);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
