/* Lets a keyboard scroll what is wider than the screen: browsers differ in doing so by themselves. */

/** Make each table that is too wide a stop, with the name of its heading. */
function reachScrollable() {
  // What is folded has no width: to ask for one would have a browser lay out what nobody sees.
  const areas = Array.from(document.querySelectorAll(".md-typeset__scrollwrap:not(details:not([open]) *)"));
  // All are measured before one is changed: else the page would be laid out anew for each.
  for (const area of areas.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)) {
    area.tabIndex = 0;
    if (area.closest("[role='region']")) continue; // which has that name
    area.setAttribute("role", "region");
    const name = area.querySelector("table")?.getAttribute("aria-labelledby");
    if (name) area.setAttribute("aria-labelledby", name);
  }
}

let isComing = false;

/* Does so once before the next frame, however often it is asked for until then. */
function reachSoon() {
  if (isComing) return;
  isComing = true;
  requestAnimationFrame(() => {
    isComing = false;
    reachScrollable();
  });
}

/** Do so for each page and each table that the theme has wrapped, and again whenever there is less room. */
export function watchScrollable() {
  reachSoon();
  window.document$?.subscribe(reachSoon);
  window.component$?.subscribe(({ ref }) => ref.localName === "table" && reachSoon());
  addEventListener("resize", reachSoon);
  document.addEventListener("toggle", reachSoon, { capture: true }); // of any fold: it does not bubble
}
