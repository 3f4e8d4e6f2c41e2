/*
 * Puts a button beside a text that is there to be copied. Without a script the text is
 * selected by hand; where the browser gives no clipboard, the button selects it.
 */

const SHOWN_FOR = 2_000; // milliseconds

function select(text) {
  const selection = window.getSelection();
  selection.removeAllRanges();
  selection.selectAllChildren(text);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text.textContent);
    return true;
  } catch {
    select(text);
    return false;
  }
}

export async function start(element) {
  putButton(element, element.querySelector("strong")?.textContent ?? "");
}

/** Put the button into an element, called by what it copies. */
export function putButton(element, name) {
  const text = element.querySelector("[data-copied]");
  if (!text || element.querySelector("button")) return;
  const { label, done } = element.dataset;
  const button = document.createElement("button");
  const status = document.createElement("span");
  button.type = "button";
  button.className = "brf-copy";
  button.textContent = label;
  button.setAttribute("aria-label", `${label}: ${name}`);
  status.className = "brf-copy__status";
  status.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    if (!(await copy(text))) return;
    status.textContent = done;
    setTimeout(() => (status.textContent = ""), SHOWN_FOR);
  });
  element.append(button, status);
}
