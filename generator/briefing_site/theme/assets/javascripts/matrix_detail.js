/*
 * What is behind a sign of the table: takes a cell that is pointed at, reached by keyboard or tapped,
 * shows one box beside it with the stance, its proposition, days, evidence and the link to that.
 */

import { make } from "./elements.js";
import { stanceCounts, stanceDetail } from "./stance_cells.js";
import { words } from "./words.js";

const ID = "brf-detail";
const STAY = 250;
const GAP = 6;

export class MatrixDetail {
  constructor(positions, sorted) {
    this.positions = positions;
    this.sorted = sorted;
    this.element = make("div", {
      id: ID,
      class: "brf-detail",
      role: "dialog",
      hidden: true,
      pointerenter: () => this.stay(),
      pointerleave: () => this.leave(),
      focusout: (event) => this.leaveFor(event.relatedTarget),
    });
  }

  /** Follow pointer, keyboard and finger in a table. */
  watch(table, whatIsIn) {
    this.whatIsIn = whatIsIn;
    const button = (event) => event.target.closest("td > button, th > button");
    table.addEventListener("pointerover", (event) => {
      if (event.pointerType === "mouse") this.pointAt(button(event));
    });
    table.addEventListener("pointerleave", () => this.leave());
    table.addEventListener("focusin", (event) => this.show(button(event)));
    table.addEventListener("focusout", (event) => this.leaveFor(event.relatedTarget));
    table.addEventListener("click", (event) => this.enter(button(event)));
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    document.addEventListener("pointerdown", (event) => this.leaveFor(event.target));
    document.addEventListener("scroll", () => this.follow(), { capture: true, passive: true });
  }

  pointAt(button) {
    if (button) this.show(button);
    else this.leave();
  }

  /** Show what is behind a button, unless a reader is at work in the box of another. */
  show(button) {
    this.stay();
    if (!button) return this.hide();
    if (button === this.button && !this.element.hidden) return;
    const content = this.whatIsIn(button.closest("th, td"));
    if (!content) return this.hide();
    this.hide();
    this.button = button;
    const { label, inside } = content.position ? this.ofPosition(content) : this.ofIssue(content);
    this.element.setAttribute("aria-label", label);
    this.element.replaceChildren(...inside);
    this.element.hidden = false;
    button.setAttribute("aria-describedby", ID);
    this.follow();
  }

  ofPosition({ actor, issue, position, day }) {
    const name = make("a", { href: this.positions.href(actor.href) }, actor.name);
    const evidence = make("a", { href: this.positions.href(position.href) }, words.whatShowsIt);
    const inside = [
      make("p", { class: "brf-detail__head" }, name),
      ...stanceDetail(this.positions, issue, position, day),
      make("p", {}, evidence),
    ];
    return { label: words.stanceOf(actor.name, issue.proposition), inside };
  }

  ofIssue({ issue, counts, sort }) {
    const isSorted = sort.column === issue.id;
    const turned = isSorted && !sort.reversed ? `-${issue.id}` : issue.id;
    const button = { type: "button", class: "brf-button", click: () => this.sorted(turned) };
    const inside = [
      make("p", { class: "brf-detail__head" }, make("a", { href: this.positions.href(issue.href) }, issue.title)),
      make("p", {}, make("bdi", { lang: document.documentElement.lang }, issue.proposition)),
      stanceCounts(this.positions, counts),
      make("button", button, words.sortBy(issue.title)),
    ];
    return { label: issue.title, inside };
  }

  /** Stand beside the button, wholly on the screen; go where the button has gone out of sight. */
  follow() {
    if (this.element.hidden) return;
    const at = this.button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const isSeen = this.button.isConnected && at.bottom > 0 && at.top < window.innerHeight;
    if (!isSeen) return this.hide();
    const below = at.bottom + GAP;
    const top = below + height <= window.innerHeight ? below : Math.max(GAP, at.top - GAP - height);
    const left = Math.min(Math.max(GAP, at.left), document.documentElement.clientWidth - width - GAP);
    Object.assign(this.element.style, { top: `${top}px`, left: `${left}px` });
  }

  /** Go into the box, for whoever pressed a key or tapped: its links come next. */
  enter(button) {
    if (!button) return;
    this.show(button);
    this.element.querySelector("a")?.focus({ preventScroll: true });
  }

  stay() {
    clearTimeout(this.leaving);
  }

  leave() {
    this.stay();
    this.leaving = setTimeout(() => !this.isHeld() && this.hide(), STAY);
  }

  isHeld() {
    const { activeElement } = document;
    return activeElement === this.button || this.element.contains(activeElement);
  }

  leaveFor(target) {
    const isInside = target && (this.element.contains(target) || this.button?.contains(target));
    if (target && !isInside) this.hide();
    else if (!isInside) this.leave();
  }

  /** Close the box, and go back to where it was opened. */
  close() {
    if (this.element.hidden) return;
    const { button } = this;
    const isInside = this.element.contains(document.activeElement);
    if (isInside) button.focus({ preventScroll: true });
    this.hide();
  }

  hide() {
    this.stay();
    this.button?.removeAttribute("aria-describedby");
    this.element.hidden = true;
  }
}
