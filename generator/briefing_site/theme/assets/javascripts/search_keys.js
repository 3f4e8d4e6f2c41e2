/* The keys of the search: takes what is pressed, tells whether it asks for the search. */

const KEYS = ["/", "s", "f"];

/** Tell whether a key is pressed with others, or writes a letter with them. */
export function isCombined({ isComposing, metaKey, ctrlKey, altKey }) {
  return isComposing || metaKey || ctrlKey || altKey;
}

/** Tell whether a key asks for the search; where somebody writes, it is a letter. */
export function asksForSearch(event) {
  return KEYS.includes(event.key) && !isCombined(event) && !isTyping(event.target);
}

function isTyping(target) {
  return target.isContentEditable || /^(?:input|select|textarea)$/i.test(target.tagName);
}
