"""Reporting verbs and phrases by their first word, as the vocabulary has them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from cablegraph.extraction.attribute.words import word_set
from cablegraph.ontology.language_tables import reporting_verbs
from cablegraph.records.annotations import Stance

# Forms that are nouns at least as often as verbs: they need more around them to count.
_NOUNS = word_set(
    """
    report reports claim claims note notes state states comment comments estimate estimates plan plans
    project projects question questions doubt doubts charge charges demand demands request requests
    remark remarks appeal appeals hope hopes view views share answer answers reply account record
    document list offer offers press order orders challenge fear fears worry guess forecast forecasts
    promise promises pledge pledges bet wish protest protests object objects sense judge judges direct
    lobby put find finds grant grants signal signals voice echo regret call calls dispute disputes
    concern concerns show shows float quiz probe rumor rumour rumors rumours contest counsel intimate
    volunteer volunteers suspect suspects discount query maintain outline outlines detail details label labels
    sentence sentences convict convicts fine fines rule rules
    """
)


# Verbs that say something only with a that-clause, a quotation or apart: "X maintains three offices".
_RATHER_ACTS = frozenset(("maintain", "continue", "count", "share", "brief"))


@dataclass(frozen=True, slots=True)
class Form:
    """One inflected form.

    Attributes:
        text: The whole form.
        rest: The words behind the first.
        noun: The form may as well be a noun.
        base: It is the base form, which only a plural subject takes.
        before_speaker: The speaker follows: "according to".
        aside: It stands apart and means a speaker before: "in his view".
    """

    text: str
    rest: tuple[str, ...]
    lemma: str
    stance: Stance
    hedged: bool
    addressee: bool
    weak: bool
    noun: bool
    gerund: bool
    base: bool
    before_speaker: bool
    aside: bool


@cache
def forms() -> Mapping[str, tuple[Form, ...]]:
    """All forms by their first word, the longest first."""
    table: dict[str, list[Form]] = {}
    for form, verb in reporting_verbs().items():
        first, *rest = form.split()
        entry = Form(
            text=form,
            rest=tuple(rest),
            lemma=verb.lemma,
            stance=verb.stance,
            hedged=verb.hedged,
            addressee=verb.addressee,
            weak=verb.weak or verb.lemma in _RATHER_ACTS,
            noun=first in _NOUNS,
            gerund=verb.inflection == "gerund",
            base=verb.inflection == "base",
            before_speaker=verb.position == "before-speaker",
            aside=verb.position == "aside",
        )
        table.setdefault(first, []).append(entry)
    return {first: tuple(sorted(many, key=lambda form: -len(form.rest))) for first, many in table.items()}
