/* How results are narrowed: takes the controls of the search box, gives what is chosen in them. */

import { make } from "./elements.js";

export class Narrowing {
  constructor(element, chosen) {
    this.element = element;
    this.kinds = [...element.querySelectorAll("[data-kind]")];
    this.selects = [...element.querySelectorAll("[data-narrow]")];
    this.kind = "";
    for (const button of this.kinds) {
      button.addEventListener("click", () => (this.choose(button), chosen()));
    }
    for (const select of this.selects) select.addEventListener("change", chosen);
    this.kinds[0].parentElement.hidden = false;
  }

  choose(button) {
    this.kind = button.dataset.kind;
    for (const other of this.kinds) other.setAttribute("aria-pressed", other === button);
  }

  /** What is chosen: a kind, a year, and the numbers of issues and actors. */
  get chosen() {
    const [year, ...owners] = this.selects.map(({ value }) => Number(value));
    return { kind: this.kind, year, owners: owners.filter((_, at) => this.selects[at + 1].value) };
  }

  /** Name a kind as a result does. */
  nameOf(kind) {
    return this.kinds.find((button) => button.dataset.kind === kind)?.dataset.one ?? "";
  }

  /** Offer the years of what was found, the newest first, and by whom and by what it may be narrowed. */
  offer({ counts }, owners) {
    const years = [...counts.years].filter(([year]) => year).sort(([one], [other]) => other - one);
    const offered = {
      year: years.map(([year, count]) => [year, `${year}`, count]),
      issue: owners.filter(([, , , kind]) => kind === "issue"),
      actor: owners.filter(([, , , kind]) => kind === "actor"),
    };
    for (const select of this.selects) {
      this.fill(select, offered[select.dataset.narrow]);
    }
    this.selects[0].parentElement.hidden = false;
  }

  fill(select, offered) {
    const { value, options } = select;
    const made = offered.map(([key, name, count]) => make("option", { value: key }, `${name} (${count})`));
    if (value && !offered.some(([key]) => `${key}` === value)) made.push(options[select.selectedIndex]);
    select.replaceChildren(options[0], ...made);
    select.value = value;
  }
}
