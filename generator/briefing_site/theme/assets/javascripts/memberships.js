/* Who is in a bloc: takes members with their times, gives their ids. */

/** Give those that are members for sure on a day, each once. */
export function membersOn(members, day) {
  const of = members.filter(({ from, to }) => (!from || from <= day) && (!to || day <= to));
  return [...new Set(of.map(({ actor }) => actor))];
}
