/*
 * How results are narrowed: takes the controls of the search box, gives what is chosen in them.
 *
 * Whose issues and actors results have is counted when a reader goes to the controls: it may take
 * more bytes than the answer itself.
 */

import { make } from "./elements.js";
import { counted } from "./numbers.js";

export class Narrowing {
  constructor(element, chosen) {
    this.kinds = [...element.querySelectorAll("[data-kind]")];
    this.selects = Object.fromEntries(
      [...element.querySelectorAll("[data-narrow]")].map((select) => [select.dataset.narrow, select]),
    );
    this.group = this.selects.year.parentElement;
    this.kind = "";
    for (const button of this.kinds) {
      button.addEventListener("click", () => (this.choose(button), chosen()));
    }
    for (const select of Object.values(this.selects)) select.addEventListener("change", chosen);
    for (const name of ["pointerenter", "focusin"]) this.group.addEventListener(name, () => this.count());
    this.group.addEventListener("mousedown", (event) => this.hold(event));
    this.kinds[0].parentElement.hidden = false;
  }

  choose(button) {
    this.kind = button.dataset.kind;
    for (const other of this.kinds) other.setAttribute("aria-pressed", other === button);
  }

  /** Choose a kind by its name. */
  chooseKind(kind) {
    this.choose(this.kinds.find((button) => button.dataset.kind === kind));
  }

  /** Whether anything is chosen. */
  get isChosen() {
    return Boolean(this.kind) || Object.values(this.selects).some(({ value }) => value);
  }

  /** What is chosen: a kind, a year, and the numbers of an issue and an actor. */
  get chosen() {
    const { year, issue, actor } = this.selects;
    const [ofIssue, ofActor] = [issue, actor].map(({ value }) => (value ? Number(value) : undefined));
    return { kind: this.kind, year: Number(year.value), issue: ofIssue, actor: ofActor };
  }

  /** Name a kind as a result does. */
  nameOf(kind) {
    return this.kinds.find((button) => button.dataset.kind === kind)?.dataset.one ?? "";
  }

  /** Offer what an answer can be narrowed by. */
  offer(answer) {
    this.answer = answer;
    this.counting = undefined;
    this.isCounted = false;
    this.fill(this.selects.year, answer.years());
    this.group.hidden = false;
    if (this.group.matches(":hover, :focus-within")) this.count();
  }

  /** Offer nothing where nothing was found, but what is chosen can be given up. */
  withdraw() {
    this.group.hidden = Object.values(this.selects).every(({ value }) => !value);
  }

  count() {
    this.counting ??= this.countOwners(this.answer).catch(() => (this.counting = undefined));
    return this.counting;
  }

  async countOwners(answer) {
    const facets = ["issue", "actor"];
    const offered = await Promise.all(facets.map((facet) => answer.owners(facet)));
    if (answer !== this.answer) return;
    facets.forEach((facet, at) => this.fill(this.selects[facet], offered[at]));
    this.isCounted = true;
  }

  // A finger comes without a warning: a list opens once it is there.
  async hold(event) {
    const { target } = event;
    if (this.isCounted || target === this.selects.year || target.localName !== "select") return;
    event.preventDefault();
    target.focus();
    await this.count();
    try {
      target.showPicker();
    } catch {
      // It opens when it is touched again.
    }
  }

  fill(select, offered) {
    const { value, options } = select;
    const made = offered.map(([key, name, count]) =>
      make("option", { value: key }, count === null ? name : `${name} (${counted(count)})`),
    );
    if (value && !offered.some(([key]) => `${key}` === value)) made.push(options[select.selectedIndex]);
    select.replaceChildren(options[0], ...made);
    select.value = value;
  }
}
