/* Lets a keyboard scroll what is wider than the screen: browsers differ in doing so by themselves. */

const FOCUSABLE = "a[href], button, input, select, summary, [tabindex]";

/** Make each table that is too wide, and that holds nothing to stop at, a stop of its own. */
export function reachScrollable() {
  for (const area of document.querySelectorAll(".md-typeset__scrollwrap")) {
    const isWide = area.scrollWidth > area.clientWidth;
    if (isWide && !area.querySelector(FOCUSABLE)) area.tabIndex = 0;
  }
}
