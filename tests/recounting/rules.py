"""How the numbers on pages are counted afresh: takes a number's place, gives what it should be."""

from __future__ import annotations

from collections.abc import Callable

from tests.recounting.asked import Asked, Rule
from tests.recounting.of_actors import (
    earlier_positions,
    positions_held,
    shown_by,
    statements_in_year,
    votes_in_year,
)
from tests.recounting.of_lists import (
    actors_stances,
    actors_statements,
    behind_the_line,
    fewest_of_a_pair,
    in_briefing,
    in_list,
    in_series,
    in_thread,
    in_year,
    not_quoted,
    on_record,
    on_subject,
    read_sources,
    series_speakers,
    series_statements,
    signed_again,
    signed_both,
    total,
    unread_in_all,
    unread_sources,
    who_signed,
    with_tag,
)
from tests.recounting.of_months import (
    corrected_in_month,
    ended_by,
    in_month,
    in_months_column,
    listed_in_month,
)
from tests.recounting.of_sources import (
    behind,
    claims_on_document,
    resting_here,
    resting_on_document,
)
from tests.recounting.of_stances import (
    against_texts,
    in_camp,
    in_tally,
    newest_by,
    of_members,
    off_the_map,
    on_strip,
    placed,
    under_issue,
)
from tests.recounting.of_stances import (
    earlier_positions as earlier_on_issue,
)
from tests.recounting.of_ties import (
    compared,
    in_sentence,
    signed_with,
    signed_with_in_all,
    tie_of_actor,
    tie_on_issue,
    ties_in_all,
)
from tests.recounting.of_votes import (
    on_question,
    other_votes,
    other_votes_in_all,
    voted_alike,
    voted_as_the_time_before,
    voted_as_then,
    voted_so,
)

COLUMNS: dict[tuple[str, str], Callable[[Asked], int]] = {
    ("actors", "Statements"): actors_statements,
    ("actors", "Stances held"): actors_stances,
    ("changes", "Statements"): in_months_column,
    ("changes", "Votes"): in_months_column,
    ("changes", "Events"): in_months_column,
    ("changes", "Briefings added"): in_months_column,
    ("series", "Statements"): series_statements,
    ("series", "Actors"): series_speakers,
}
"""How a column of numbers is counted, by the folder of its page and its head."""

N = r"(?P<n>\d[\d,]*)"
RESTING = (
    rf"(?<![\d,]){N} (?P<unit>statement|vote|position|event|assessment|key point|other text)s?"
)

OF_MONTH = (
    r"statements?|votes?|answers? among them|events? announced|events?"
    r"|(?:first )?positions? (?:on record|changed|said again(?: on other conditions)?|ended)"
    r"|positions? taken after an end"
    r"|corrections?|briefings?(?: (?:updated|retracted|superseded))?"
)

RULES: tuple[Rule, ...] = (
    (
        r"index\.md",
        (
            rf"(?:^|(?<=, )){N} (?P<unit>briefing|statement|vote|stance|actor|issue|source)s?"
            r"(?: held)?(?=[,;] \d|$)"
        ),
        total,
    ),
    (
        r"(?:[a-z-]+/)*[a-z-]+\.md",
        (
            rf"(?:On record: |, ){N} "
            r"(?P<unit>briefing|statement|vote|stance|actor|issue|source)s?"
            r"(?: held)?(?=[,;] \d|\.$)"
        ),
        on_record,
    ),
    (r"index\.md", rf"(?:^|, ){N} (?P<unit>document|briefing)s?(?=,.* the last of)", on_subject),
    (
        r"index\.md|issues/(?!index).*",
        (
            rf"(?:: |, ){N} (?P<unit>for(?: on conditions)?|takes? no side|against|not clear)"
            r"(?=, .* last shown| · last shown)"
        ),
        on_strip,
    ),
    (
        r"index\.md|issues/.*",
        rf"; {N} without a position (?P<unit>voted) against (?:a text|texts) for it",
        against_texts,
    ),
    (
        r"briefings/\d{4}-.*",
        (
            rf"(?:^|(?<=, )){N} (?P<unit>statement|vote|position|event|source|assessment)s?"
            r"(?=, \d|$)"
        ),
        in_briefing,
    ),
    (r"votes/.*", rf"^{N} (?:of \d+ )?other (?P<unit>vote)s?(?=$| of the body)", other_votes),
    (r"votes/.*", rf"^\d+ of {N} other votes of the body", other_votes_in_all),
    (r"briefings/\d{4}-.*", rf"{RESTING}(?=[,.]| and)", resting_here),
    (r"briefings/\d{4}-.*", rf"^{N} (?P<unit>source)s?(?=: |; )", read_sources),
    (r"briefings/\d{4}-.*", rf"(?:^|; ){N} named, (?P<unit>not read)$", unread_sources),
    (r"(?!briefings/\d).*", rf"; {N} named, (?P<unit>not read)(?=\.?$)", unread_in_all),
    (
        r"briefings/\d{4}-.*",
        rf"^{N} more (?P<unit>statement)s?, reported but not quoted$",
        not_quoted,
    ),
    (r"sources/(index|\d{4}(-\d\d){0,2}(/\d+)?)\.md", rf"^{RESTING}$", resting_on_document),
    (r"sources/\d{4}-\d\d-\d\d-.*/.*", rf"{RESTING}(?=, \d|$| · )", claims_on_document),
    (r"actors/.*", rf"(?P<unit>\d{{4}}): {N} statements?", statements_in_year),
    (r"actors/.*", rf"(?P<unit>\d{{4}}): (?:\d+ statements?, )?{N} votes?", votes_in_year),
    (
        r"actors/.*",
        rf"(?:: |, ){N} (?P<unit>for|against)(?=, .* last shown| · last shown)",
        of_members,
    ),
    (r"actors/.*", rf"^{N} positions? as of", positions_held),
    (r"actors/.*", rf"^{N} earlier positions?$", earlier_positions),
    (r"issues/.*", rf"^{N} earlier positions?$", earlier_on_issue),
    (
        r"(actors|issues)/.*",
        rf"(?:(?<!last )shown|and) by {N} (?P<unit>statement|vote)s",
        shown_by,
    ),
    (r"issues/.*", rf"last shown by {N} (?P<unit>statement|vote)s", newest_by),
    (r"actors/.*", rf"{N} (?P<unit>signed together)", tie_of_actor),
    (
        r"actors/.*",
        rf"(?P<unit>took part together in|what [a-z ]+ said about or to[a-z ]+):? {N}",
        tie_of_actor,
    ),
    (r"issues/.*", rf"{N} (?P<unit>signed together)", tie_on_issue),
    (
        r"issues/.*",
        rf"(?P<unit>took part together in|what the (?:first|second) said about or to[a-z ]+):? {N}",
        tie_on_issue,
    ),
    (r"(actors|issues)/.*", rf"^{N} ties?$", ties_in_all),
    (r"(actors|issues)/.*", rf"\({N}\)(?=, |$)", in_sentence),
    (
        r"(actors|issues)/.*",
        rf"^{N} (?:earlier (?:statement|vote|event|briefing)|more position)s?$",
        behind_the_line,
    ),
    (r"actors/.*", rf"^{N} actors?$", signed_with_in_all),
    (r"actors/.*", rf"\({N} statements?\)", signed_with),
    (r"compare\.md", rf"^{N} statements?$", compared),
    (r"issues/.*", rf"\({N} (?P<unit>actors?) placed", under_issue),
    (
        r"issues/.*",
        rf"placed,? (?:and )?{N} (?P<unit>statements?)(?=\)|, with those)",
        under_issue,
    ),
    (r"issues/.*", rf"^{N} actors? placed, as of", placed),
    (r"issues/.*", rf"{N} other actors? placed on this issue", off_the_map),
    (r"issues/.*", rf"^{N} actors?$", in_camp),
    (r"matrix\.md", rf"^\W(?P<unit> [a-z, ]+): {N} actors?$", in_tally),
    (
        r"(?!series/).*",
        (
            rf"{N} (?P<unit>source|independent|not known)s?"
            r"(?=, (?:\d+ (?:independent|not known)|none|all|not independent)"
            r"| of the parties| to be independent)"
        ),
        behind,
    ),
    (r"(?!series/).*", rf"{N} source, (?P<unit>independent|not known)", behind),
    (r"votes/.*", rf"(?:^|both, ){N} (?P<unit>voted as then)", voted_as_then),
    (
        r"issues/.*",
        rf"^{N} (?P<unit>voted for|voted against)$",
        voted_so,
    ),
    (r"issues/.*", rf"(?:^|both, ){N} voted as then", voted_as_the_time_before),
    (r"actors/.*", rf"(?P<unit>the same in) {N} of \d+ votes?", voted_alike),
    (r"actors/.*", rf"the same in \d+ (?P<unit>of) {N} votes?", voted_alike),
    (r"matrix\.md", rf"(?:^|, ){N} (?P<unit>statement|vote)s?(?=, )", behind),
    (r"series/.*", rf"^{N} statements?, oldest first", in_series),
    (r"statements/.*", rf"\. {N} signed both(?=: )", signed_both),
    (r".*", rf"^{N} (?:governments? |speakers? )?signed(?= |:|,)", who_signed),
    (r"series/.*", rf"^\d+ signed, {N} of whom had signed the one of", signed_again),
    (r"[a-z]+/(index|\d{4})\.md", rf"(?:^|· )(?P<unit>\d{{4}}) \({N}\)(?= ·|$)", in_year),
    (r"[a-z]+/index\.md", rf"^The newest \d+ of {N}; the years above", in_list),
    (
        r"index\.md",
        rf"(?:: |, ){N} (?P<unit>{OF_MONTH})(?=.* What changed, month by month$)",
        in_month,
    ),
    (r"changes/.*", rf"(?:: |, |^|^This page is now at ){N} (?P<unit>{OF_MONTH})", in_month),
    (
        r"(?:changes/.*|index\.md)",
        rf"By a day in … at the latest: {N} positions? ended",
        ended_by,
    ),
    (r"changes/.*", rf"^The newest \d+ of {N}(?: briefings?)?\. All of them, by", listed_in_month),
    (r"(?:changes/.*|index\.md)", rf"corrections? in {N} briefings?", corrected_in_month),
    (r"statements/pairs\.md", rf"there are {N} statements or more", fewest_of_a_pair),
    (r"tags(/.*)?\.md", rf"\({N} briefings?\)$", with_tag),
    (r"votes/questions.*", rf"\({N} votes?\)$", on_question),
    (r"threads/.*", rf"^{N} (?P<unit>statement)s? in", in_thread),
    (r"threads/.*", rf" in {N} (?P<unit>briefing)s?\.$", in_thread),
)
"""Where on which pages a number stands, by regular expressions, and how it is counted."""
