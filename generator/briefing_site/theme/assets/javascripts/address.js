/* The query of the page's address: takes choices, keeps them there, so that a link brings them. */

/** Read what the address says. */
export function readQuery() {
  return new URLSearchParams(window.location.search);
}

/**
 * Write choices into the address, always in one order; an empty one is left out, what else stands
 * there stays. The entry in the history stays the same too, with what the theme keeps in it.
 */
export function writeQuery(choices) {
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries(choices)) {
    url.searchParams.delete(name);
    if (value) url.searchParams.append(name, value);
  }
  // A comma has no meaning of its own in a query, and is easier to read.
  url.search = url.search.replaceAll("%2C", ",");
  window.history.replaceState(window.history.state, "", url);
}
