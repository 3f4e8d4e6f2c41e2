"""What else the signatories of a document signed: takes a statement, gives the list of its page.

It answers without a script who signed both of two documents.
"""

from __future__ import annotations

from briefing_site.document.nodes import Blocks, Inlines
from briefing_site.document.runs import bullets, paragraph, run
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.signed_too import JointDocuments, SignedToo, joint_documents
from briefing_site.naming.rows import comma
from briefing_site.pages import bounds
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import statement_place, to_actors, to_statement
from briefing_site.pages.parts.phrases import in_a_row
from briefing_site.pages.parts.shortened import first_named
from briefing_site.pages.parts.times import dated
from briefing_site.pages.parts.titles import section


def signed_too(library: Library, said: Statement) -> Blocks:
    """List what most of those who signed a document signed too; nothing where that is nothing."""
    found, are_others = library.once(joint_of, "").beside(said, bounds.MOST_SIGNED_TOO)
    if not found:
        return ()
    return section(
        "signed-by-the-same",
        _("Also signed by some of them"),
        bullets(signed_too_item(library, one) for one in found),
        most_of(len(found)) if are_others else (),
    )


def signed_too_item(library: Library, found: SignedToo) -> Inlines:
    """Name a document with who signed both."""
    said = found.statement
    named = first_named(to_actors(found.both, said.when), statement_place(said))
    count = ngettext("{count} signed both", "{count} signed both", len(found.both))
    document = run(to_statement(library, said), comma(), dated(said.when))
    return run(document, ". ", count, ": ", in_a_row(named), ".")


def most_of(shown: int) -> Blocks:
    """Say that there are others."""
    told = _(
        "The {count} that most of them signed, among those near in time.",
        count=spoken().number(shown),
    )
    return (paragraph(told),)


def joint_of(library: Library, _: str) -> JointDocuments:
    """Gather what several signed together, once for all pages."""
    return joint_documents(library.kb)
