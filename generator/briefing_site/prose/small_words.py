"""Prose, small words: takes nothing, gives the words around names that belong to no name.

By language, for those in which names have capitals and other nouns have none.
"""

from collections.abc import Mapping
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SMALL: Final[Mapping[str, frozenset[str]]] = {
    "en": _words(
        """a about above across after against all along alongside also although among amid amidst
        an and another any are around as at because been before behind being below beneath
        beside besides between beyond both but by can concerning could despite did do does down
        during each either even every except few following for from given had has have he her
        here his how however i if in inside instead into is it its just last later least less
        like likewise many may meanwhile might more most much must near neither never next no
        none nor not now of off on once one only onto opposite or other others otherwise our out
        outside over past per perhaps plus rather regarding same several shall she should since
        so some soon still such than that the their them then there therefore these they this
        those though three through throughout thus till to today together toward towards two
        under underneath unless unlike until unto up upon versus via was we were what when
        whenever where whereas wherever whether which while who whom whose why will with within
        without would yes yesterday yet you your recent present affirms requests plans welcomes
        says say said told asked"""
    ),
    "es": _words(
        """a al ante antes aquel aquella aquello aunque bajo cada como con contra cual cuando cuyo
        de del desde después donde durante e el ella ellos en entonces entre era es esa ese esta
        este esto excepto fue ha han hacia hasta hay la las le lo los mas más mediante mientras
        muy ni no nosotros o para pero por porque pues que quien salvo se según si sin sobre son
        su sus también tampoco tanto todo todos tras tu u un una unas uno unos y ya"""
    ),
    "fr": _words(
        """a afin ainsi alors après au aucun aussi autre aux avant avec avoir c ce cela celle
        celles celui ces cet cette ceux chaque chez comme contre d dans de depuis derrière des
        donc dont du durant elle elles en encore enfin entre envers est et étant eux face il ils
        j jusque l la le les leur leurs lors lorsque mais malgré même moins n ne ni non nos
        notre nous on ont or ou où outre par parmi pas pendant plus plusieurs pour pourquoi
        pourtant près puis puisque qu quand que quel quelle qui quoi s sa sans sauf se selon ses
        si sinon soit son sont sous sur tandis tous tout toute toutes très un une vers via vos
        votre vous y"""
    ),
}
"""What may begin a sentence before a name; a word that is no name of anybody."""

TITLES: Final[Mapping[str, frozenset[str]]] = {
    "en": _words(
        """admiral adviser advisor ambassador archbishop ayatollah brigadier captain chair chairman
        chairperson chairwoman chancellor chargé chief colonel commander commissioner
        congressman congresswoman coordinator counsellor counselor crown dame delegate deputy
        director dr emir envoy general governor imam judge justice king lady lieutenant lord
        madam major mayor minister mr mrs ms officer patriarch pope premier president prime
        prince princess professor prosecutor queen rapporteur representative rev reverend
        secretary secretary-general senator sergeant sheikh sir speaker spokesman spokesperson
        spokeswoman sultan undersecretary vice-president"""
    ),
    "es": _words(
        """alcalde almirante ayatolá canciller capitán comisario comisionado coronel coordinador
        don doña embajador embajadora emir enviado general gobernador jefe jeque juez ministra
        ministro portavoz presidenta presidente primer príncipe profesor reina representante rey
        secretaria secretario senador señor señora sultán"""
    ),
    "fr": _words(
        """ambassadeur ambassadrice amiral ayatollah capitaine chancelier chef cheikh colonel
        commissaire coordinateur coordonnateur directeur docteur émir envoyé général gouverneur
        juge madame maire maître ministre monsieur porte-parole premier présidente président
        prince princesse professeur reine représentant roi secrétaire sénateur sultan"""
    ),
}
"""What stands before a person's name: a state's name behind it is somebody's surname."""

GOVERNING: Final[Mapping[str, frozenset[str]]] = {
    "en": _words("government governments authorities foreign under assistant permanent special"),
    "es": frozenset(),
    "fr": frozenset(),
}
"""What may stand behind a state's name besides a title, and names no other: its government."""

HEADS: Final[Mapping[str, frozenset[str]]] = {
    "en": _words(
        """gulf seas? bays? straits? capes? isles? islands? channel coral banks? church(?:es)?
        university voice battle bishop duke radio republic kingdom federation union emirate
        sultanate commonwealth principality duchy"""
    ),
    "es": _words(
        """golfo mar bahía estrecho cabo islas? banco iglesia universidad voz batalla canal radio
        república reino federación unión emirato sultanato mancomunidad principado ducado"""
    ),
    "fr": _words(
        """golfe mer baie détroit cap îles? banque église université voix bataille canal radio
        république royaume fédération union émirat sultanat principauté duché"""
    ),
}
"""What makes, with a name behind it, the name of another place or body, as patterns."""

LINKING: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("of ", "of the "),
    "es": ("de ", "del ", "de la ", "de los ", "de las "),
    "fr": ("de ", "du ", "d'", "de la ", "des ", "de l'"),
}
"""What joins the two."""

NATIONAL: Final = _words("people's peoples' workers' women's children's world's nation's")
"""What ends like a possessive, and begins the name of a state or a body."""

PREFIXES: Final = _words(
    """anglo anti austro eastern ex franco germano greco indo inter intra italo mid neo non northern
    pan para post pre pro russo serbo sino southern trans turco ultra un western"""
)
"""What stands before a hyphen at the start of a sentence, and makes no name."""
