/* Pairs: takes a list, gives every two of its things. */

/** Give every two things of a list, in its order. */
export function inPairs(things) {
  return things.flatMap((first, place) => things.slice(place + 1).map((second) => [first, second]));
}
