/* The page's address: takes choices, keeps them in its query, so that a link brings them. */

/** Decode a part of an address; nothing where whoever made it made it wrong. */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** Read what the address says. */
export function readQuery() {
  return new URLSearchParams(window.location.search);
}

/** Read choices from the address, each from things with an id, and note what is none of these. */
export function readKnown() {
  const query = readQuery();
  const unknown = [];
  const known = (name, all) => {
    const asked = query.get(name) ?? "";
    if (!asked || all.some(({ id }) => id === asked)) return asked;
    unknown.push(asked);
    return "";
  };
  return { query, known, unknown };
}

/**
 * Write choices into the address, always in one order; an empty one is left out, what else stands
 * there stays. The entry in the history stays the same too, with what the theme keeps in it.
 */
export function writeQuery(choices) {
  window.history.replaceState(window.history.state, "", addressWith(choices));
}

/** Write choices into the address likewise, as a step that the way back undoes. */
export function pushQuery(choices) {
  window.history.pushState(window.history.state, "", addressWith(choices));
}

function addressWith(choices) {
  return withChoices(window.location.href, choices);
}

/** Give an address with choices in its query, in one order; an empty one is left out. */
export function withChoices(href, choices) {
  const url = new URL(href);
  for (const [name, value] of Object.entries(choices)) {
    url.searchParams.delete(name);
    if (value) url.searchParams.append(name, value);
  }
  // These have no meaning of their own in a query, and are easier to read.
  url.search = url.search.replaceAll("%2C", ",").replaceAll("%2F", "/");
  return url;
}
