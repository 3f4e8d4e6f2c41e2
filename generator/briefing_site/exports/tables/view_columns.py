"""What the columns of the database's views mean: takes a view's name, gives a line for each column.

Every place that describes a view takes these: the database's own `described`, Datasette's metadata,
the page *Query* and the documentation.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

DATED: Final = {
    "day": "The day that it is put in order by: the last that its date can mean, but by when what "
    "tells of it was published.",
    "date": "When it was, as exactly as is known, in EDTF.",
}

SIGNED: Final = {
    "day": f"{DATED['day']} Of who signed later it is the day of that.",
    "date": f"{DATED['date']} Of who signed later it is the day of that.",
}

IDS: Final = {
    "actor_id": "The id of that actor.",
    "address": "Where it stands on the site.",
    "issue_id": "The id of that issue.",
    "passage": "The id of the passage.",
    "position": "The id of the position.",
    "speaker_id": "The id of the speaker.",
    "statement": "The id of the statement.",
}

WORDS: Final = {
    "act": "What the words do, such as `accuse`.",
    "lead_in": "The words of the record that lead in to a quote that begins in mid-sentence.",
    "on_behalf_of": "On whose behalf the speaker spoke, by name; empty where on nobody's.",
    "quote": "The exact words; empty where none are quoted.",
    "speaker": "Who spoke, by name.",
    "summary": "What was said, in the words of the record.",
    "unnamed": "1 where the speaker is nobody in particular, such as officials, else 0.",
}

STANDING: Final = {
    "actor": "Whose stance it is, by name.",
    "confidence": "How sure the record is of it: `high`, `moderate` or `low`.",
    "issue": "The title of the issue.",
    "stance": "The stance: `supports`, `conditional`, `neutral`, `opposes` or `unclear`.",
    "summary": "The stance in the words of the record.",
}

COLUMNS: Final[Mapping[str, Mapping[str, str]]] = {
    "who_said_what": SIGNED
    | {
        "speaker": WORDS["speaker"],
        "unnamed": WORDS["unnamed"],
        "on_behalf_of": WORDS["on_behalf_of"],
        "act": WORDS["act"],
        "lead_in": WORDS["lead_in"],
        "quote": WORDS["quote"],
        "lang": "The language of the quote, as a BCP 47 tag; empty where it is the site's.",
        "summary": WORDS["summary"],
        "passage": IDS["passage"],
        "statement": IDS["statement"],
        "speaker_id": IDS["speaker_id"],
        "address": IDS["address"],
    },
    "who_spoke_of_whom": SIGNED
    | {
        "speaker": WORDS["speaker"],
        "unnamed": WORDS["unnamed"],
        "on_behalf_of": WORDS["on_behalf_of"],
        "under": "Under which common name several spoke; empty where under none.",
        "act": "What the words do, not to whom: who condemns an attack names the attacked, too.",
        "spoken_of": "Who is spoken of, by name.",
        "spoken_of_unnamed": "1 where that is nobody in particular, such as officials, else 0.",
        "quote": WORDS["quote"],
        "summary": WORDS["summary"],
        "passage": IDS["passage"],
        "statement": IDS["statement"],
        "speaker_id": IDS["speaker_id"],
        "on_behalf_of_id": "The id of whoever the speaker spoke on behalf of.",
        "under_id": "The id of the common name.",
        "spoken_of_id": "The id of whoever is spoken of.",
        "address": IDS["address"],
    },
    "stances": {
        "day": "The first day on which the stance was held, as `day` of `positions` has it.",
        "date": "From when, as exactly as is known, in EDTF.",
        "held_until": "The last day on which it may have been held: that before another stance, "
        "else the last that its recorded end allows; empty where nothing ended it.",
        "until_date": "Its recorded end, as exactly as is known, in EDTF: `/2025-11-06` is by that "
        "day at the latest; empty where none is recorded, or another stance came before it.",
        "first_shown": "The day of the oldest thing that shows it: pages say since when by this.",
        "last_shown": "The day of the newest thing that shows it, which pages say beside it.",
        "actor": STANDING["actor"],
        "issue": STANDING["issue"],
        "stance": STANDING["stance"],
        "confidence": STANDING["confidence"],
        "summary": STANDING["summary"],
        "actor_id": IDS["actor_id"],
        "issue_id": IDS["issue_id"],
        "position": "The id of the position that shows it first.",
        "address": IDS["address"],
    },
    "changed_stances": DATED
    | {
        "actor": STANDING["actor"],
        "issue": STANDING["issue"],
        "stance_before": "The stance that was held up to the day before.",
        "stance": "The new stance.",
        "confidence": STANDING["confidence"],
        "summary": STANDING["summary"],
        "actor_id": IDS["actor_id"],
        "issue_id": IDS["issue_id"],
        "position": "The id of the position that shows the new stance.",
        "address": IDS["address"],
    },
    "evidence": {
        "position": IDS["position"],
        "position_name": "What the position is called.",
        "shown_by": "What shows it, by name: a statement, a passage of one, or a vote.",
        "quote": "The exact words, where a passage shows it that is quoted.",
        "summary": "What shows it, in the words of the record.",
        "address": "Where that stands on the site.",
    },
    "roll_call": DATED
    | {
        "body": "The body in which the vote was taken, by name.",
        "vote": "What the vote is called.",
        "result": "How it came out, such as `adopted`.",
        "actor": "Who voted or was absent, by name.",
        "ballot": "How: `for`, `against`, `abstained` or `absent`.",
        "veto": "1 where the vote against was a veto, else 0.",
        "vote_id": "The id of the vote.",
        "actor_id": IDS["actor_id"],
        "address": IDS["address"],
    },
    "voted_alike": {
        "one": "The id of one actor.",
        "other": "The id of another, later in the alphabet.",
        "alike": "In how many votes both cast the same ballot.",
        "votes": "In how many votes both took part.",
    },
    "answers": DATED
    | {
        "answer": "What the passage that answers is called.",
        "answered": "What the statement, passage or vote is called that it answers.",
        "passage": "The id of the passage that answers.",
        "answered_id": "The id of what it answers.",
        "answered_statement": "The id of the statement that it answers; empty where it is a vote.",
        "address": "Where the answer stands on the site.",
    },
    "documents": {
        "title": "The title of the document.",
        "publisher": "Who published it, by name.",
        "published": "When it was published, as exactly as is known, in EDTF.",
        "cited_by": "How many sources of briefings are this document.",
        "unread": "1 where nobody read it for any of them, else 0.",
        "document": "The id of the document: that of the source that stands for it.",
        "url": "Where it was published.",
        "address": IDS["address"],
    },
    "planned": {
        "date": "When it is to be, as exactly as is known, in EDTF.",
        "date_first": "The first day that this can mean.",
        "date_last": "The last day that this can mean.",
        "title": "What is to happen.",
        "place": "Where.",
        "description": "What is known of it, in the words of the record.",
        "event": "The id of the event.",
        "address": IDS["address"],
    },
}


def meanings(view: str) -> Mapping[str, str]:
    """Say what each column of a view means, in the order of its columns."""
    return COLUMNS[view]
