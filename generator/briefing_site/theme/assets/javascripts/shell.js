/*
 * What is the same on every page: takes the page that all share, fills in what each leaves out.
 *
 * The build writes the page and its own scripts in here. A page loads this before anything is
 * shown, and <brf-shell part="..."> is filled in as soon as the browser comes to it, so that the
 * theme finds each page whole; with instant navigation, as soon as the theme puts it in.
 */

(() => {
  const SHARED = "";
  const { src } = document.currentScript;
  const shared = new DOMParser().parseFromString(SHARED, "text/html");
  const config = shared.getElementById("__config");
  const settings = JSON.parse(config.textContent);

  for (const name of ["href", "src"]) {
    for (const element of shared.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, new URL(element.getAttribute(name), src));
    }
  }
  settings.base = new URL(settings.base, src);
  settings.search = new URL(settings.search, src);
  config.textContent = JSON.stringify(settings);

  "the scripts of the head";

  /* Gives the parts of the shared page that a selector names. */
  function parts(selector) {
    return Array.from(shared.querySelectorAll(selector), (part) => document.importNode(part, true));
  }

  /* Does what the scripts within the header do, which a browser leaves alone in what is copied. */
  function enliven() {
    "the scripts of the header";
  }

  const fill = {
    config(place) {
      place.replaceWith(...parts("#__config"));
    },
    drawer(place) {
      place.replaceWith(...parts(".md-header__button[for=__drawer]"));
    },
    nav(place) {
      const [nav] = parts(".md-sidebar--primary");
      nav.hidden = place.hidden;
      place.replaceWith(nav);
    },
    top(place) {
      place.replaceWith(...parts(".md-top"));
    },
    tools(place) {
      place.replaceWith(...parts(".md-header__title ~ :not(script)"));
      enliven();
    },
  };

  customElements.define(
    "brf-shell",
    class extends HTMLElement {
      connectedCallback() {
        fill[this.getAttribute("part")](this);
      }
    },
  );

  if (location.protocol === "file:") {
    const script = new URL("assets/javascripts/from_file.js", settings.base);
    document.write(`<script src="${script}"><\/script>`);
  }
})();
