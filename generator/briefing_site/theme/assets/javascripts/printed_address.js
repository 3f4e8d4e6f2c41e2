/*
 * The address at the foot of each sheet: the page's own, which its style has, with the choices that
 * stand in the browser's. Without a script, a page on paper has none of these.
 */

const NAME = "--brf-address";

/** Watches for the page being printed. */
export function watchPrinting() {
  const { style } = document.documentElement;
  addEventListener("beforeprint", () => {
    const own = document.querySelector('link[rel="canonical"]');
    if (own && location.search) style.setProperty(NAME, JSON.stringify(own.href + location.search));
  });
  addEventListener("afterprint", () => style.removeProperty(NAME));
}
