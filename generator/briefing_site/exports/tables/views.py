"""Everyday questions: takes nothing, gives views of the database that answer them.

Whatever they list counts: it is not retracted or superseded, and a vote of which two briefings tell
is there once. `date` says when something was as exactly as it is known, `day` is what it is put in
order by: of what is known to the month that is its last day.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing_site.exports.tables.view_columns import meanings
from briefing_site.frozen import frozen


@frozen
class View:
    """A question, and what answers it.

    Attributes:
        name: What it is called in the database.
        question: What it answers.
        query: The query, over tables and over views that stand before it.
        columns: What each of its columns means, in their order.
    """

    name: str
    question: str
    query: str
    columns: Mapping[str, str]


WHO_SAID_WHAT = """
SELECT coalesce(sb.joined, s.day) AS day, coalesce(sb.joined, s.date) AS date, a.name AS speaker,
  a.unnamed, b.name AS on_behalf_of, p.act, p.lead_in, p.quote, p.lang, p.summary, p.id AS passage,
  s.id AS statement, sb.actor AS speaker_id, p.address
FROM passages AS p
JOIN statements AS s ON s.id = p.statement AND s.uncounted = 0
JOIN statements_by AS sb ON sb.statement = s.id
JOIN actors AS a ON a.id = sb.actor
LEFT JOIN actors AS b ON b.id = sb.on_behalf_of
"""

ADDRESSED = """
SELECT coalesce(sb.joined, s.day) AS day, coalesce(sb.joined, s.date) AS date, a.name AS speaker,
  a.unnamed, b.name AS on_behalf_of, u.name AS under, p.act, c.name AS spoken_of,
  c.unnamed AS spoken_of_unnamed, p.quote, p.summary, p.id AS passage, s.id AS statement,
  sb.actor AS speaker_id, sb.on_behalf_of AS on_behalf_of_id, s.under AS under_id,
  pa.actor AS spoken_of_id, p.address
FROM passages_about AS pa
JOIN passages AS p ON p.id = pa.passage
JOIN statements AS s ON s.id = p.statement AND s.uncounted = 0
JOIN statements_by AS sb ON sb.statement = s.id
JOIN actors AS a ON a.id = sb.actor
JOIN actors AS c ON c.id = pa.actor
LEFT JOIN actors AS b ON b.id = sb.on_behalf_of
LEFT JOIN actors AS u ON u.id = s.under
"""

STANCES = """
WITH placed AS (
  SELECT pa.actor, p.issue, p.day, p.rowid AS place, p.id, p.stance,
    coalesce((SELECT group_concat(text, char(10)) FROM (
      SELECT c.text FROM positions_conditions AS c WHERE c.position = p.id ORDER BY c.number
    )), '') AS conditions,
    CASE WHEN p.until_uncounted = 0 THEN p.until_date_last END AS ended,
    CASE WHEN p.until_uncounted = 0 THEN p.until_date END AS until_date,
    last_value(p.stance) OVER (
      PARTITION BY pa.actor, p.issue, p.day ORDER BY p.rowid
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS last_word
  FROM positions AS p
  JOIN positions_actors AS pa ON pa.position = p.id
  WHERE p.uncounted = 0 AND p.repeats IS NULL
), parted AS (
  SELECT *, coalesce(lag(stance) OVER known = stance AND lag(conditions) OVER known = conditions
    AND coalesce(lag(ended) OVER known, day) >= date(day, '-1 day'), 0) = 0 AS begins
  FROM placed
  WHERE stance = last_word
  WINDOW known AS (PARTITION BY actor, issue ORDER BY day, place)
), numbered AS (
  SELECT *, sum(begins) OVER (PARTITION BY actor, issue ORDER BY day, place) AS run
  FROM parted
), runs AS (
  SELECT actor, issue, run, min(day) AS day,
    lead(min(day)) OVER known AS replaced, lag(max(day)) OVER known AS before
  FROM numbered
  GROUP BY actor, issue, run
  WINDOW known AS (PARTITION BY actor, issue ORDER BY run)
), spoken AS (
  SELECT e.position, coalesce(s.day, w.day, v.day) AS day
  FROM positions_evidence AS e
  LEFT JOIN statements AS s ON s.id = e.statement
  LEFT JOIN passages AS g ON g.id = e.passage
  LEFT JOIN statements AS w ON w.id = g.statement
  LEFT JOIN votes AS v ON v.id = e.vote
  WHERE coalesce(s.uncounted, w.uncounted, v.uncounted) = 0
  UNION ALL
  SELECT DISTINCT u.position, p.day FROM positions_sources AS u JOIN positions AS p
    ON p.id = u.position
), shown AS (
  SELECT n.actor, n.issue, n.run, n.place, n.id, n.ended, n.until_date,
    coalesce(min(k.day), n.day) AS first_day, coalesce(max(k.day), n.day) AS last_day
  FROM numbered AS n
  JOIN runs AS r ON r.actor = n.actor AND r.issue = n.issue AND r.run = n.run
  LEFT JOIN spoken AS k ON k.position = n.id AND k.day > coalesce(r.before, '')
  GROUP BY n.actor, n.issue, n.run, n.id
), told AS (
  SELECT DISTINCT actor, issue, run, first_value(id) OVER whole AS position,
    min(first_day) OVER whole AS first_shown, max(last_day) OVER whole AS last_shown,
    last_value(ended) OVER whole AS ended, last_value(until_date) OVER whole AS until_date
  FROM shown
  WINDOW whole AS (
    PARTITION BY actor, issue, run ORDER BY place
    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
  )
)
SELECT r.day, p.date,
  min(coalesce(t.ended, date(r.replaced, '-1 day')), coalesce(date(r.replaced, '-1 day'), t.ended))
    AS held_until, CASE WHEN r.replaced IS NULL OR t.ended < date(r.replaced, '-1 day')
    THEN t.until_date END AS until_date, t.first_shown, t.last_shown, a.name AS actor,
  i.title AS issue, p.stance,
  p.confidence, p.summary, r.actor AS actor_id, r.issue AS issue_id, p.id AS position, p.address
FROM runs AS r
JOIN told AS t ON t.actor = r.actor AND t.issue = r.issue AND t.run = r.run
JOIN positions AS p ON p.id = t.position
JOIN actors AS a ON a.id = r.actor
JOIN issues AS i ON i.id = r.issue
WHERE r.replaced IS NULL OR r.replaced > r.day
"""
"""Each row is an unbroken row of positions of one stance, on the same conditions.

It is as pages have it (`knowledge.positions`): of several positions of one day the last counts, and
what was said before the last position of another stance shows nothing of this one.
"""

CHANGED_STANCES = """
SELECT day, date, actor, issue, stance_before, stance, confidence, summary, actor_id, issue_id,
  position, address
FROM (
  SELECT *, lag(stance) OVER known AS stance_before, lag(held_until) OVER known AS until_before
  FROM stances
  WINDOW known AS (PARTITION BY actor_id, issue_id ORDER BY day)
)
WHERE stance_before <> stance AND until_before >= date(day, '-1 day')
"""
"""From a stance that had ended before there is no change: between the two nothing is recorded."""

EVIDENCE = """
SELECT p.id AS position, p.name AS position_name, coalesce(s.name, g.name, v.name) AS shown_by,
  g.quote, coalesce(s.summary, g.summary, v.summary) AS summary,
  coalesce(s.address, g.address, v.address) AS address
FROM positions AS p
JOIN positions_evidence AS e ON e.position = p.id
LEFT JOIN statements AS s ON s.id = e.statement
LEFT JOIN passages AS g ON g.id = e.passage
LEFT JOIN statements AS w ON w.id = g.statement
LEFT JOIN votes AS v ON v.id = e.vote
WHERE p.uncounted = 0 AND p.repeats IS NULL
  AND coalesce(s.uncounted, w.uncounted, v.uncounted) = 0
"""

ROLL_CALL = """
SELECT v.day, v.date, o.name AS body, v.name AS vote, v.result, a.name AS actor, b.ballot, b.veto,
  v.id AS vote_id, b.actor AS actor_id, v.address
FROM ballots AS b
JOIN votes AS v ON v.id = b.vote AND v.uncounted = 0 AND v.repeats IS NULL
JOIN actors AS a ON a.id = b.actor
JOIN actors AS o ON o.id = v.body
"""

VOTED_ALIKE = """
SELECT x.actor AS one, y.actor AS other, sum(x.ballot = y.ballot) AS alike, count(*) AS votes
FROM ballots AS x
JOIN ballots AS y ON y.vote = x.vote AND y.actor > x.actor AND y.ballot <> 'absent'
JOIN votes AS v ON v.id = x.vote AND v.uncounted = 0 AND v.repeats IS NULL
WHERE x.ballot <> 'absent'
GROUP BY x.actor, y.actor
"""

ANSWERS = """
SELECT s.day, s.date, p.name AS answer, coalesce(o.name, g.name, v.name) AS answered,
  p.id AS passage, coalesce(o.id, g.id, v.id) AS answered_id,
  coalesce(o.id, g.statement) AS answered_statement, p.address
FROM passages_in_response_to AS r
JOIN passages AS p ON p.id = r.passage
JOIN statements AS s ON s.id = p.statement AND s.uncounted = 0
LEFT JOIN statements AS o ON o.id = r.in_response_to_statement
LEFT JOIN passages AS g ON g.id = r.in_response_to_passage
LEFT JOIN statements AS w ON w.id = g.statement
LEFT JOIN votes AS v ON v.id = r.in_response_to_vote
WHERE coalesce(o.uncounted, w.uncounted, v.uncounted) = 0
"""

DOCUMENTS = """
SELECT d.title, d.publisher, d.published, count(*) AS cited_by, min(s.unread) AS unread,
  d.id AS document, d.url, d.address
FROM sources AS s
JOIN sources AS d ON d.id = s.document
JOIN briefings AS b ON b.id = s.briefing AND b.status NOT IN ('retracted', 'superseded')
GROUP BY d.id
"""

AHEAD = """
SELECT e.date, e.date_first, e.date_last, e.title, e.place, e.description, e.id AS event, e.address
FROM events AS e
WHERE e.planned = 1 AND e.uncounted = 0
"""

VIEWS = tuple(
    View(name, question, query, meanings(name))
    for name, question, query in (
        ("who_said_what", "Who said what, when, in which words?", WHO_SAID_WHAT),
        ("who_spoke_of_whom", "Who spoke of whom, and in which way?", ADDRESSED),
        ("stances", "Who stood where on which issue, and from when on?", STANCES),
        ("changed_stances", "Who changed from which stance to which, and when?", CHANGED_STANCES),
        ("evidence", "Which words and votes show a position?", EVIDENCE),
        ("roll_call", "Who voted how on what?", ROLL_CALL),
        ("voted_alike", "Which two voted alike, in how many of how many votes?", VOTED_ALIKE),
        ("answers", "Who answered what?", ANSWERS),
        ("documents", "Which documents are cited most?", DOCUMENTS),
        ("planned", "What is announced?", AHEAD),
    )
)
