"""Small words: takes a language, gives those that are nobody's subject and fall away in a question.

They are neither in the index nor looked for, unless somebody is called so.
"""

from __future__ import annotations

from functools import cache

from briefing_site.search.spelling import words_of
from briefing_site.search.stems import primary

SMALL_WORDS = {
    "en": """
a about above after again all also am an and any are as at be because been before being below
between both but by can could did do does doing down during each few for from further had has
have having he her here hers him his how i if in into is it its itself just me more most my no
nor not of off on once only or other our ours out over own please said same say says she should
show so some such tell than that the their theirs them themselves then there these they this
those through to too under until up very was we were what when where which while who whom whose
why think thinks will with would you your yours
""",
    "fr": """
a à ai au aussi autre autres aux avait avec avoir c ce ceci cela celle celles celui ces cet
cette ceux chez ci comme comment d dans de des dire dit donc du elle elles en entre est et
étaient était été être eu eux fait font il ils j je l la là le les leur leurs lors lui ma mais
me même mes moi mon n ne ni nos notre nous on ont ou où par pas pendant pense pensent plus pour
pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si son sont sous
sur ta te tes toi ton très tu un une vers vos votre vous y
""",
    "de": """
aber alle allem allen aller alles als also am an auch auf aus bei bin bis bist da damit dann das
daß dass dazu dein dem den denkt denn der des dessen die dies diese diesem diesen dieser dieses
doch dort du durch ein eine einem einen einer eines er es etwas euch euer für gegen gesagt habe
haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in ist
ja jede jedem jeden jeder jedes jene jetzt kann kein keine können man mehr mein mit muss nach
nicht nichts noch nun nur ob oder ohne sagt sagte sehr sein seine seinem seinen seiner sich sie
sind so soll über um und uns unser unter vom von vor wann war waren warum was weil welche
welchem welchen welcher welches wem wen wenn wer werden wie wieder wir wird wo zu zum zur zwar
zwischen
""",
    "es": """
a al algo algunas algunos ante antes como con contra cual cuál cuales cuándo cuando cómo de del
desde dice dicho dijo donde dónde durante e el él ella ellas ellos en entre era eran es esa esas
ese eso esos esta está están estas este esto estos fue fueron ha había han hasta hay la las le
les lo los más me mi mientras muy nada ni no nos nosotros nuestra nuestro o os otra otro otros
para pero piensa piensan poco por porque qué que quién quien quiénes se sea según ser si sí sido
sin sobre son su sus también tan te tiene todo todos tu un una uno unos y ya yo
""",
    "ar": """
في من على إلى عن أن إن كان كانت هذا هذه ذلك تلك التي الذي الذين ما ماذا متى أين كيف لماذا هل لا
لم لن قد قال قالت مع بين بعد قبل عند كل أو و ثم حتى إذا هو هي هم نحن أنا أنت كما لكن غير أي به
له لها فيه فيها منه منها عليه عليها إليه وهو وهي وقد وكان بشأن حول
""",
    "fa": """
از به با در بر برای که را و یا تا این آن است بود شد شده می نمی هم اما اگر نیز هر چه چرا چگونه چی
کی کجا کدام گفت گفته گفتند باید خود او ما شما آنها ایشان من تو یک دو هیچ همه بین پس پیش روی زیر
بدون درباره دارد دارند کرد کرده کند کنند خواهد بودند هستند نیست
""",
}


@cache
def small_words(tag: str) -> frozenset[str]:
    """Give the small words of a language as the index spells them."""
    return frozenset(words_of(SMALL_WORDS.get(primary(tag), "")))
