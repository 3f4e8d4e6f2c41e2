/*
 * Previews: shows the start of a page of the site over a link to it.
 *
 * The theme does so for links that are marked, but goes through all addresses of the site anew for
 * every such link of a page before anybody points at one. Here nothing is done until then, and no
 * mark is needed.
 */

import { decoded } from "./address.js";
import { make } from "./elements.js";

const LINK = ".md-content a";
const PAGE = /(?:\/|\.html)$/;
const OPENS_AFTER = 200; // milliseconds: a pointer that only passes opens nothing
const CLOSES_AFTER = 300; // and one on its way to the preview finds it still open
const GAP = 16; // pixels between the link and the preview, for the tip that the theme draws

let shown = null; // the link and its preview
let wanted = null; // the link whose preview will be shown
let timer = null;

/** Let what was taken from another page lead where it led there, and be told from what is here. */
function settle(part, address) {
  for (const element of [part, ...part.querySelectorAll("*")]) {
    for (const name of ["href", "src"]) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, new URL(value, address));
    }
    for (const name of ["id", "for", "name"]) element.removeAttribute(name);
  }
  return part;
}

/** Copy a page's title or one of its headings, and what follows up to the next heading. */
function copyStart(page, address) {
  const name = decoded(address.hash.slice(1));
  const start = name ? page.getElementById(name) : page.querySelector("article h1");
  if (!start) return [];
  const heading = make("h3", {}, ...start.cloneNode(true).childNodes);
  heading.querySelector(".headerlink")?.remove();
  const parts = [heading];
  for (let next = start.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^H[1-6]$/.test(next.tagName)) break;
    parts.push(next.cloneNode(true));
  }
  // What a reader does with a page is done there.
  for (const part of parts) for (const way of part.querySelectorAll(".brf-way")) way.remove();
  return parts.map((part) => settle(document.adoptNode(part), address));
}

/** Get the start of the page that a link leads to: nothing where there is none. */
async function read(link) {
  const address = new URL(link.href);
  try {
    const answer = await fetch(address);
    if (!answer.ok) return [];
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return copyStart(page, address);
  } catch {
    return []; // no network: the link itself still stands
  }
}

/** Put a preview where there is more room, in the terms of the theme's style sheet. */
function place(preview, link) {
  const host = link.getBoundingClientRect();
  const isAbove = host.y >= window.innerHeight / 2;
  const terms = {
    "host-x": host.x + window.scrollX,
    "host-y": host.y + window.scrollY,
    x: host.width / 2,
    y: isAbove ? -GAP - preview.offsetHeight : host.height + GAP,
  };
  for (const [name, pixels] of Object.entries(terms)) {
    preview.style.setProperty(`--md-tooltip-${name}`, `${pixels}px`);
  }
  preview.classList.add(`md-tooltip2--${isAbove ? "top" : "bottom"}`);
}

function close() {
  shown?.preview.remove();
  shown = null;
}

async function change(link) {
  if (link === shown?.link) return;
  close();
  const parts = link ? await read(link) : [];
  // Meanwhile the reader may have gone elsewhere.
  if (!parts.length || link !== wanted || !link.isConnected) return;
  close();
  const inner = make("div", { class: "md-tooltip2__inner md-typeset" }, parts);
  const name = parts[0].textContent.trim();
  const preview = make("div", { class: "md-tooltip2", role: "dialog", "aria-label": name }, inner);
  document.body.append(preview);
  place(preview, link);
  shown = { link, preview };
  requestAnimationFrame(() => preview.classList.add("md-tooltip2--active"));
}

/** Show the preview of a link, or none, as soon as it has been wanted for so long. */
function want(link, milliseconds) {
  if (link === wanted) return;
  wanted = link;
  clearTimeout(timer);
  timer = setTimeout(change, milliseconds, link);
}

/** Whether a link leads to another page of the site, and to no file. */
function leadsToPage({ host, pathname, protocol }) {
  const isOfSite = protocol === location.protocol && host === location.host;
  return isOfSite && PAGE.test(pathname) && pathname !== location.pathname;
}

/** Find the link that is pointed at, if there is anything to show over it. */
function previewed(target) {
  const link = target.closest(LINK);
  return link && leadsToPage(link) ? link : null;
}

function follow({ target }) {
  const link = shown?.preview.contains(target) ? shown.link : previewed(target);
  want(link, link ? OPENS_AFTER : CLOSES_AFTER);
}

function dismiss() {
  want(null, 0);
}

/** Watch for links that a reader points at, or reaches with the keyboard. */
export function watchLinks() {
  document.addEventListener("pointerover", (event) => {
    // A finger follows the link at once.
    if (event.pointerType === "mouse") follow(event);
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches(":focus-visible")) follow(event);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") dismiss();
  });
  document.addEventListener("click", ({ target }) => {
    if (!shown?.preview.contains(target) || target.closest("a")) dismiss();
  });
}
