"""An issue named by a wrong, without a short form of its proposition.

"Russia's invasion of Ukraine: for" would say that whoever condemns the invasion is for it. So a
stance always stands with what it is a stance on: the issue's `short` or, without one, the whole
proposition. Where the title names a wrong, such as an invasion, repression, attacks or threats,
`short` leaves a reader in no doubt, also where there is little room.

The words are looked for in each language of the site's own words. A word that means no wrong in
your title does no harm: a `short` serves every issue.

Bad:
    # briefings/issues/arctic-cooperation.yaml
    title: Attacks on Arctic research
    proposition: All states should condemn attacks on research stations in the Arctic.

Good:
    # briefings/issues/arctic-cooperation.yaml
    title: Attacks on Arctic research
    proposition: All states should condemn attacks on research stations in the Arctic.
    short: Attacks on Arctic stations should be condemned
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.fields import MOST_OF_BRIEF

WRONGS = r"""
# English; what French, German or Spanish spell alike stands here alone.
invasion|aggression|assault|attack|bombing|threat|intimidat|coerci|blackmail|repress|oppress
|crackdown|persecut|tortur|detention|hostage|abduct|kidnap|assassinat|killing|massacre
|genocid|terror|violence|violation|abuse|crimes?\b|interference|occupation|annexation
|atrocit|\bplots?\b|\bcoups?\b|sabotage|espionage|disinformation|\bwars?\b
# French
|agression|attaque|menace|répression|persécution|détention|otage|enlèvement|génocide
|ingérence|annexion|espionnage|désinformation|guerre
# Spanish
|invasión|agresión|ataque|amenaza|represión|opresión|persecución|detención|rehen|rehén
|secuestro|asesinat|masacre|violencia|violaci|crimen|crímen|injerencia|ocupación|anexión
|espionaje|desinformación|guerra
# German, which writes several words as one
|überfall|angriff|drohung|gewalt|unterdrückung|verfolgung|folter|geisel|entführung|ermordung
|massaker|völkermord|verbrechen|verletzung|einmischung|besatzung|besetzung|krieg
# Arabic
|غزو|عدوان|اعتداء|هجوم|هجمات|تهديد|قمع|اضطهاد|تعذيب|رهائن|اختطاف|اغتيال|مجزرة|مجازر|إبادة
|إرهاب|عنف|انتهاك|جرائم|جريمة|تدخل|احتلال|حرب
# Persian
|تهاجم|تجاوز|یورش|حمله|حملات|تهدید|سرکوب|آزار|شکنجه|گروگان|ربودن|ترور|کشتار|نسل‌کشی
|خشونت|نقض|جنایت|مداخله|دخالت|اشغال|جنگ
"""
"""Words for wrongs, and their stems, in each language that the site's own words are in."""


@cache
def wrong() -> re.Pattern[str]:
    """Match a word for a wrong; made when an issue has no short form, for that takes long."""
    return re.compile(WRONGS, re.IGNORECASE | re.VERBOSE)


def check(world: World) -> Iterator[Diagnostic]:
    """Find issues whose title names a wrong, and that have no short proposition."""
    for issue in world.records.issues.values():
        title = unicodedata.normalize("NFC", issue.title)
        is_known = issue.is_known("title", "short")
        if issue.short is None and is_known and wrong().search(title):
            yield Diagnostic(
                "wrong-without-short",
                issue.at("title"),
                f'{quoted(issue.title)} names a wrong, and no "short" says what a stance is on',
                Hint(f"add the proposition as a sentence of at most {MOST_OF_BRIEF} characters"),
            )
