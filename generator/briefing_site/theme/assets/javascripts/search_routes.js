/* Lists of the site that a question is about: takes what is typed, gives those that it asks for. */

import { wordsOf } from "./search_text.js";

/**
 * Give the lists of which a question is typed, each [address, title]. The words of a question may
 * stand in any order, among others; a single word has to be all that is asked.
 */
export function listsAskedFor(typed, lists, small) {
  const words = new Set(wordsOf(typed));
  const sought = [...words].filter((word) => !small.has(word));
  const isAsked = (question) => {
    const each = question.split(" ");
    if (!each.every((word) => words.has(word))) return false;
    return each.length > 1 || sought.every((word) => word === question);
  };
  return lists.filter(([, , questions]) => questions.some(isAsked)).map(([href, title]) => [href, title]);
}
