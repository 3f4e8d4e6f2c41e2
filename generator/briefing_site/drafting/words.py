"""Word lists: takes nothing, gives the words by which names, titles and verbs are told apart."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Read a list of words."""
    return frozenset(text.split())


# What may stand inside of a personal name in small letters.
PARTICLES = words(
    """
    al bin ibn bint ben de da del della di do dos du el la le ter van von der den
    ash ar ul ud abu y zu af
    """
)
HONORIFICS = words(
    """
    mr mrs ms miss dr prof sir lord lady dame sen rep gen col lt adm gov hon honourable
    honorable mme
    """
)
# What stands before a personal name, and belongs not to it.
TITLES = HONORIFICS | words(
    """
    president vice prime minister premier chancellor secretary undersecretary ambassador
    envoy general major colonel captain lieutenant sergeant admiral brigadier commander
    professor count countess baron duke earl viscount king queen prince princess pope bishop
    archbishop cardinal rabbi imam ayatollah sheikh baroness senator representative
    congressman congresswoman governor mayor commissioner chief chairman chairwoman
    chairperson chair director spokesman spokeswoman spokesperson judge justice leader
    speaker attorney adviser advisor coordinator administrator inspector foreign defence
    defense interior finance deputy assistant under special state national security high
    supreme former acting interim opposition majority minority press permanent department
    maj capt sgt brig analyst lawyer economist activist head coach superintendent
    affairs political consular legal
    dg sg pm fm hrvp amb
    ministerial parliamentary federal home energy trade health economy environment education
    transport culture agriculture european
    """
)
# Parts of titles behind which one word alone is no name: Foreign Affairs.
WEAK = words(
    """
    foreign defence defense interior finance state national security high supreme under
    special federal home energy trade health economy justice environment education transport
    affairs political consular legal
    culture agriculture european press department ministerial parliamentary permanent
    """
)
# What makes a run of capitalized words the name of no person.
BODIES = words(
    """
    ministry committee council department agency office party house court bank
    university institute forces army guard guards center centre association union
    organization organisation group commission police times post news reuters services
    service corps parliament congress senate foundation force fund company corporation ltd
    inc embassy board authority resistance front movement network program programme
    initiative treaty agreement act conference summit airlines airport street square river
    sea gulf mountain city county province region resolution charter declaration statement
    journal daily mail guardian republic republican republicans democrat democrats
    democratic labour conservative convention protocol assembly tribunal school college
    hospital church mosque east west north south western eastern northern southern day war
    peace international world nations states kingdom text government governments ministers
    leaders twitter cabinet facebook telegram television radio tv cup league intelligence
    secretariat commonwealth bureau mission delegation administration technology aerospace space
    science research industry development investigation investigations statistics customs border
    commerce labor housing works oil gas electric academy institution observatory federation
    confederation chamber registry treasury headquarters staff command division brigade fleet
    ambassadors envoys countries members allies partners road map roadmap plan process accord
    pact framework
    """
)
# What begins sentences, and the like, with a capital.
NO_NAMES = words(
    """
    the a an in on at of for from by with to and but or if as while when after before during
    since it he she they we i you this that these those his her their our its my who what
    there here however meanwhile also earlier later last next today yesterday tomorrow both
    many some several all no not yes so then still yet under according speaking asked
    responding addressing despite following because although though monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august
    september october november december early late mid one two three four five six seven
    eight nine ten more most such another other each only even just now where why how once
    until islamic muslim jewish begin end
    """
)
# Forms of reporting verbs that are nouns at least as often.
NOUN_FORMS = words(
    """
    state states note notes claim claims comment comments remark remarks reply replies call
    calls post posts tweet tweets promise promises joke jokes report reports estimate
    estimates blame demand demands appeal appeals request requests order orders praise
    support supports offer offers stress signal signals blast find finds read dispute term
    label brand answer welcome highlight echo pledge pledges dismiss ask recount lament
    boast add observe
    """
)
# Behind these a participle is passive.
PASSIVE = words(
    """
    was were is are been being be gets got
    """
)
# Behind these stands a noun.
DETERMINERS = words(
    """
    the a an of his her their its this that no any
    """
)
