/*
 * What is the same on every page: takes the page that all share, fills in what each leaves out.
 *
 * The build writes the page and its own scripts in here. A page loads this before anything is
 * shown, and <brf-shell part="..."> is filled in as soon as the browser comes to it, so that the
 * theme finds each page whole; with instant navigation, as soon as the theme puts it in.
 */

(() => {
  const SHARED = "";
  // Milliseconds behind the load of a page, if a browser does not tell that it is seen: half of what it
  // waits before it warns that nobody needs what the page asked for.
  const PATIENCE = 1500;
  const { src, dataset } = document.currentScript;
  const shared = new DOMParser().parseFromString(SHARED, "text/html");
  const config = shared.getElementById("__config");
  const settings = JSON.parse(config.textContent);
  const scripts = Array.from(shared.querySelectorAll("script[src]"));

  // The first two are the theme's: said later, all of the page would have to be looked at again. The
  // last tells that scripts come, which bring parts of the page to life; from a disk none does.
  const isFile = location.protocol === "file:";
  const page = document.documentElement;
  page.className = isFile ? "js js-focus-visible" : "js js-focus-visible brf-coming";

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

  /*
   * Chooses at a first visit the colours that the theme would choose once it is loaded, so that they
   * do not change under a reader's eyes, and shows the button that leads to others.
   */
  function chooseColours() {
    const choices = Array.from(document.querySelectorAll(".md-header__option .md-option"));
    const said = (choice, what) => choice.getAttribute(`data-md-color-${what}`);
    const fits = (choice) => matchMedia(said(choice, "media")).matches;
    const kept = __md_get("__palette");
    const index = kept?.index ?? choices.findIndex(fits);
    const choice = choices[index];
    if (!choice) return;
    const color = Object.fromEntries(["media", "scheme", "primary", "accent"].map((what) => [what, said(choice, what)]));
    if (!kept) __md_set("__palette", { index, color });
    if (choice.nextElementSibling) choice.nextElementSibling.hidden = false;
  }

  /* Does what the scripts within the header do, which a browser leaves alone in what is copied. */
  function enliven() {
    "the scripts of the header";
  }

  /* Puts a plain list of links into the classes of the theme's table of contents. */
  function dress(list) {
    list.className = "md-nav__list";
    for (const item of list.children) {
      const [link, below] = item.children;
      const words = document.createElement("span");
      words.className = "md-ellipsis";
      words.append(...link.childNodes);
      link.append(words);
      link.className = "md-nav__link";
      item.className = "md-nav__item";
      if (!below) continue;
      const nav = document.createElement("nav");
      nav.className = "md-nav";
      nav.setAttribute("aria-label", words.textContent.trim());
      below.replaceWith(nav);
      nav.append(below);
      dress(below);
    }
  }

  /* Opens the tab that the address names. */
  function openTab() {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.name?.startsWith("__tabbed_")) target.checked = true;
  }

  const fill = {
    config(place) {
      place.replaceWith(...parts(".md-dialog, #__config"));
    },
    contents(place) {
      const plain = place.previousElementSibling;
      const [sidebar] = parts(".md-sidebar--secondary");
      const list = plain.querySelector("ul");
      if (list) {
        dress(list);
        sidebar.querySelector("ul").append(...list.children);
      } else {
        sidebar.querySelector("nav").replaceChildren();
      }
      sidebar.hidden = plain.hidden;
      plain.replaceWith(sidebar);
      place.remove();
    },
    drawer(place) {
      place.replaceWith(...parts(".md-header__button[for=__drawer]"));
    },
    nav(place) {
      const navs = parts(".md-sidebar--primary"); // none where the site's navigation is empty
      for (const nav of navs) nav.hidden = place.hidden;
      place.replaceWith(...navs);
    },
    top(place) {
      place.replaceWith(...parts(".md-top"));
    },
    topic(place) {
      const [topic] = parts(".md-header__topic ~ .md-header__topic");
      place.replaceWith(topic);
      // With instant navigation, the theme changes the page's title right behind this.
      queueMicrotask(() => {
        const end = ` - ${shared.querySelector(".md-header__topic").textContent.trim()}`;
        const { title } = document;
        topic.firstElementChild.textContent = title.endsWith(end) ? title.slice(0, -end.length) : title;
      });
    },
    tools(place) {
      place.replaceWith(...parts(".md-header__title ~ :not(script)"));
      chooseColours();
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

  /* Loads the scripts of the theme and of the site, in their order. */
  function loadScripts() {
    const made = scripts.map(({ attributes, async }) => {
      const script = document.createElement("script");
      for (const { name, value } of attributes) script.setAttribute(name, value);
      script.async = async;
      return script;
    });
    const last = made.findLast(({ type }) => type !== "module");
    // Behind what they have done, in a turn of its own.
    for (const end of ["load", "error"]) last.addEventListener(end, () => setTimeout(begin));
    for (const script of made) script.addEventListener("error", () => page.classList.remove("brf-coming"));
    document.body.append(...made);
  }

  /* Tells scripts that wait until the page is read that it is: they come when nobody else would. */
  function begin() {
    document.dispatchEvent(new Event("DOMContentLoaded"));
    // With instant navigation, the theme tells of each page.
    window.document$?.subscribe(openTab);
  }

  /* Asks for content before it is needed; whoever needs it is told if it cannot be had. */
  function ask(url) {
    const answer = fetch(url);
    answer.catch(() => {});
    return answer;
  }

  /* Asks for a file before it is needed. */
  function preload(href, as, options) {
    const link = document.createElement("link");
    document.head.append(Object.assign(link, { rel: "preload", as, href, ...options }));
  }

  /* Waits until a page is read and something of it is seen; where nobody looks, nothing will be. */
  function seen() {
    return new Promise((resolve) => {
      if (document.hidden) resolve();
      new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
      addEventListener("load", () => setTimeout(resolve, PATIENCE));
    });
  }

  async function showFirst() {
    openTab();
    await seen();
    loadScripts();
  }

  // What a page shows needs no script, and is seen sooner without any at work.
  document.addEventListener("DOMContentLoaded", showFirst, { once: true });

  if (isFile) {
    const script = new URL("assets/javascripts/from_file.js", settings.base);
    document.write(`<script src="${script}"><\/script>`);
  } else {
    // What a part of this page shows is on its way before the scripts are that ask for it.
    const early = dataset.early?.split(" ") ?? [];
    window.brfEarly = new Map(early.map((path) => new URL(path, location).href).map((url) => [url, ask(url)]));

    // On its way beside the style sheet that names it, the typeface is mostly there before any text
    // is shown. A page from a disk would be told that it is another origin's.
    const font = new URL("assets/fonts/literata-latin.woff2", settings.base);
    preload(font, "font", { type: "font/woff2", crossOrigin: "anonymous" });
    const classic = scripts.filter(({ type }) => type !== "module");
    for (const { src: href } of classic) preload(href, "script", { fetchPriority: "low" });
  }
})();
