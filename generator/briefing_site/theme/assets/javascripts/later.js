/* Work that can wait: takes it, does it once it is asked for, or in slices while a browser has time. */

const PATIENCE = 200; // milliseconds: a busy browser would leave things out for long

const later = (act) =>
  window.requestIdleCallback ? requestIdleCallback(act, { timeout: PATIENCE }) : setTimeout(act);

/** Let the browser do first what a reader asks of it. */
export function aTurn() {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Give what makes a thing when it is first asked for: many pages never do, and it takes long. */
export function once(make) {
  let made;
  return () => (made ??= make());
}

/**
 * Act on a few things at a time, between which the browser can do what a reader asks of it.
 * It ends where the act says so by giving true; then what is to be done at the end is left out.
 */
export function inSlices(things, size, act, end = () => {}) {
  later(() => {
    if (!things.length) return end();
    if (!act(things.slice(0, size))) inSlices(things.slice(size), size, act, end);
  });
}
