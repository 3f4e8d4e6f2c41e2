/*
 * Follows what is saved while a site is written: shows each page as the files say now, keeps its
 * place, and tells what is wrong with the content over the page. Only the preview loads this.
 */

const script = document.querySelector("script[data-page]");
const EVENTS = new URL("events", script.src);
const PLACE = "briefings-place";
const LINKED = '[type="application/ld+json"]'; // what the page is about, for programs

// What the theme itself replaces where it replaces pages.
const COMPONENTS = ["announce", "header-topic", "container", "logo", "skip"];

let page = script.dataset.page;
let state = null;
let source = null;
let newest = null; // of what was asked for

function part(name, whole = document) {
  return whole.querySelector(`[data-md-component="${name}"]`);
}

// Behind the settings stand the scripts that each page gets only once it is shown.
function scriptsOf(whole) {
  const found = whole.querySelectorAll(
    `script:not([data-page], [type="application/json"], ${LINKED}, #__config ~ script)`,
  );
  return Array.from(found, (one) => one.src || one.textContent).join("\n");
}

function canBeSwapped(whole) {
  const shown = (name) => Boolean(part(name)) === Boolean(part(name, whole));
  return Boolean(window.document$) && Boolean(part("container", whole)) &&
    COMPONENTS.every(shown) && scriptsOf(whole) === scriptsOf(document);
}

function openDetails() {
  return Array.from(document.querySelectorAll("details"), (one) => one.open);
}

function keepDetails(open) {
  const found = document.querySelectorAll("details");
  if (found.length === open.length) found.forEach((one, place) => { one.open = open[place]; });
}

function swap(whole) {
  const open = openDetails();
  const { scrollX, scrollY } = window;
  document.title = whole.title;
  document.querySelector(LINKED)?.remove();
  const linked = whole.querySelector(LINKED);
  if (linked) document.head.append(document.adoptNode(linked));
  for (const name of COMPONENTS) part(name)?.replaceWith(document.adoptNode(part(name, whole)));
  keepDetails(open);
  window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  window.document$.next(document);
}

function reload() {
  sessionStorage.setItem(PLACE, JSON.stringify([location.pathname, scrollX, scrollY]));
  location.reload();
}

function returnToPlace() {
  const [path, left, top] = JSON.parse(sessionStorage.getItem(PLACE) ?? "[]");
  sessionStorage.removeItem(PLACE);
  if (path === location.pathname) scrollTo({ left, top, behavior: "instant" });
}

// Of several answers the newest counts, whichever comes last.
async function refresh() {
  const turn = (newest = {});
  const headers = { "If-None-Match": `"${page}"` };
  const answer = await fetch(location.href, { headers, cache: "no-store" });
  if (answer.status === 304) return;
  const text = await answer.text();
  if (turn !== newest) return;
  const whole = new DOMParser().parseFromString(text, "text/html");
  const own = whole.querySelector("script[data-page]")?.dataset.page;
  if (own === page) return;
  if (!own || !canBeSwapped(whole)) return reload();
  page = own;
  swap(whole);
}

function element(name, attributes, ...inside) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...inside);
  return made;
}

function showProblems(problems) {
  document.querySelector(".brf-live")?.remove();
  if (!problems.length) return;
  const close = element("button", { type: "button", ariaLabel: "Close", textContent: "×" });
  const count = problems.length === 1 ? "1 error" : `${problems.length} errors`;
  const heading = element("h2", {}, count);
  const told = problems.map((problem) => element("pre", {}, problem));
  const note = element("p", {}, "This closes once all is mended.");
  const overlay = element("section", { className: "brf-live", role: "alert", lang: "en", dir: "ltr" },
    element("header", {}, heading, close), ...told, note);
  close.addEventListener("click", () => overlay.remove());
  document.body.append(overlay);
}

async function hear({ data }) {
  const shown = JSON.parse(data);
  const isNews = state !== null && shown.state !== state;
  state = shown.state;
  showProblems(shown.problems);
  if (isNews && shown.page && shown.page !== location.pathname) location.assign(shown.page);
  else await refresh();
}

function listen() {
  source?.close();
  source = null;
  if (document.visibilityState !== "visible") return;
  source = new EventSource(EVENTS);
  source.addEventListener("message", hear);
}

document.head.append(element("link", { rel: "stylesheet", href: new URL("follow.css", script.src) }));
document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => source?.close());
returnToPlace();
listen();
