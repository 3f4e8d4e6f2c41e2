/* Lets a keyboard scroll what is wider than the screen: browsers differ in doing so by themselves. */

/** Make each table that is too wide a stop, with the name of its heading. */
function reachScrollable() {
  const areas = Array.from(document.querySelectorAll(".md-typeset__scrollwrap"));
  // All are measured before one is changed: else the page would be laid out anew for each.
  for (const area of areas.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)) {
    area.tabIndex = 0;
    if (area.closest("[role='region']")) continue; // which has that name
    area.setAttribute("role", "region");
    const name = area.querySelector("table")?.getAttribute("aria-labelledby");
    if (name) area.setAttribute("aria-labelledby", name);
  }
}

/** Do so for a page, and again whenever there is less room. */
export function watchScrollable() {
  // The theme wraps its tables in the same turn, before or after this.
  requestAnimationFrame(reachScrollable);
}

window.addEventListener("resize", reachScrollable);
