/* Files of data: takes a path and the site's root, gives what the file holds. */

/** Fetch a file of the site as JSON. */
export async function fetchJson(path, root) {
  const response = await fetch(new URL(path, root));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
