/* Elements: takes a tag, attributes and what stands inside, gives the element. */

/**
 * Make an element. An attribute that is null or false is left out, one that is true is empty,
 * and a function listens to the event of that name. Text is never read as markup.
 */
export function make(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== null && value !== false) element.setAttribute(name, value);
  }
  element.append(...inside.flat());
  return element;
}

/** Make a control with its visible label above it. */
export function labelled(label, control) {
  return make("label", { class: "brf-control" }, make("span", {}, label), control);
}

/** Make a list to choose from: each choice is [value, text]. */
export function select(choices, changed) {
  const options = choices.map(([value, text]) => make("option", { value }, text));
  return make("select", { change: changed }, options);
}

/** Make a select whose choices, [value, text, group], stand under the groups that follow each other. */
export function groupedSelect(choices, changed) {
  const element = make("select", { change: changed });
  let [within, last] = [element];
  for (const [value, text, group] of choices) {
    if (group !== last) within = group ? element.appendChild(make("optgroup", { label: group })) : element;
    within.append(make("option", { value }, text));
    last = group;
  }
  return element;
}

/** Frame a table that scrolls on its own, with its caption and the heads of its columns. */
export function framed(caption, heads, body) {
  const columns = heads.map((text) => make("th", { scope: "col" }, text));
  return make(
    "div",
    { class: "brf-framed", role: "region", "aria-label": caption, tabindex: 0 },
    make("table", {}, make("caption", {}, caption), make("thead", {}, make("tr", {}, columns)), body),
  );
}

/** Make a line that says what is shown, and tells a screen reader of each change to it. */
export function liveSummary() {
  return make("p", { class: "brf-summary", role: "status" });
}

/** Write into an element only what has changed, so that nothing is told twice. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
