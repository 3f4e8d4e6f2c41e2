/*
 * What a page lacks that was opened from a file: modules, of which the search is there as one script;
 * a worker for the theme's own search, where a site has that; and folders that lead to the page in
 * them.
 */

const searching = new URL("search_from_file.js", document.currentScript.src).href;
const loadSearch = () => {
  if (!document.querySelector(".md-search[data-brf]")) return;
  const script = document.createElement("script");
  script.src = searching;
  document.head.append(script);
};
document.addEventListener("DOMContentLoaded", loadSearch, { once: true });

/* Runs a worker's script in a frame of this page, and hands messages to it and back. */
window.Worker = class extends EventTarget {
  constructor(address) {
    super();
    const frame = document.createElement("iframe");
    frame.hidden = true;
    document.body.append(frame);
    const inside = frame.contentWindow;
    const load = (url) =>
      new Promise((loaded, failed) => {
        const script = inside.document.createElement("script");
        Object.assign(script, { src: url, onload: loaded, onerror: failed });
        inside.document.body.append(script);
      });
    inside.importScripts = async (...urls) => {
      for (const url of urls) await load(url);
    };
    inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
    this.inside = inside;
    this.started = load(address);
  }

  async postMessage(data) {
    await this.started;
    this.inside.dispatchEvent(new MessageEvent("message", { data }));
  }
};

document.addEventListener(
  "click",
  (event) => {
    const link = event.target.closest("a[href]");
    if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  },
  true,
);
