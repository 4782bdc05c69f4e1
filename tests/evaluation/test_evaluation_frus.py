"""Recall on the historians' mark-up: which names count, which were found, what kind was missed."""

from pathlib import Path

import pytest

from cablegraph.evaluation import VolumeRecall, frus_json, frus_parts, frus_recall, rendered
from cablegraph.records.annotations import Annotations, Evidence, Mention, MentionKind
from cablegraph.records.telegram import Telegram
from cablegraph.text import SourceText, Span

DOCUMENTS = (
    '<p>Secretary <persName corresp="#p_OM1">Oldacre</persName> met <persName corresp="#p_TI1">Ines '
    'Tull</persName>.<note><persName corresp="#p_TI1">Tull</persName> was late.</note></p>'
    '<p>Then <persName corresp="#p_XY1">Xylo</persName> spoke, and <persName>Nobody</persName> left.</p>',
    '<p><persName corresp="#p_OM1">OLDACRE</persName> agreed with Mr. <persName '
    'corresp="#p_QT1">Quaver</persName>.</p>',
)


def volume(folder: Path) -> Path:
    path = folder / "harbours1965.xml"
    bodies = "".join(
        f'<div type="document" n="{n}" xml:id="d{n}"><head>{n}. Letter</head>{text}</div>'
        for n, text in enumerate(DOCUMENTS, 1)
    )
    path.write_text(
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{bodies}</body></text></TEI>', encoding="utf-8"
    )
    return path


def finds(**found: MentionKind) -> object:
    """An extractor that finds these words, each as a kind of thing."""

    def extractor(telegram: Telegram, source: SourceText) -> Annotations:
        mentions = []
        for words, kind in found.items():
            at = source.text.find(words)
            if at >= 0:
                evidence = Evidence(spans=(Span(at, at + len(words)),), text=words)
                mentions.append(
                    Mention(
                        id=f"m/{at}", kind=kind, evidence=evidence, entity=None, rule="made", confidence=1.0
                    )
                )
        return Annotations(source=source.name, extractor="made", version="1", mentions=tuple(mentions))

    return extractor


def recall(folder: Path, limit: int | None = None, **found: MentionKind) -> VolumeRecall:
    return frus_recall(volume(folder), limit, finds(**found))  # type: ignore[arg-type]


def test_names_in_notes_and_names_that_lead_nowhere_do_not_count(tmp_path: Path) -> None:
    found = recall(tmp_path)
    assert (found.documents, found.names, found.found, found.recall) == (2, 5, 0, 0.0)


def test_a_name_is_found_in_part_or_whole(tmp_path: Path) -> None:
    found = recall(tmp_path, Tull=MentionKind.PERSON, Oldacre=MentionKind.PERSON)
    assert (found.found, found.whole) == (2, 1)


def test_an_unmarked_name_is_no_error(tmp_path: Path) -> None:
    assert recall(tmp_path, Nobody=MentionKind.PERSON) == recall(tmp_path)


def test_each_miss_has_its_class(tmp_path: Path) -> None:
    found = recall(tmp_path, Xylo=MentionKind.PLACE)
    assert [(miss.name, miss.kind) for miss in found.missed] == [
        ("Oldacre", "one word behind a title"),
        ("Ines Tull", "full name or name with title"),
        ("Xylo", "taken for a place"),
        ("OLDACRE", "in capitals"),
        ("Quaver", "one word behind a title"),
    ]
    assert {miss.document for miss in found.missed} == {"harbours1965#d1", "harbours1965#d2"}


def test_a_limit_spreads_over_the_volume(tmp_path: Path) -> None:
    assert recall(tmp_path, 1).documents == 1
    assert recall(tmp_path, 9).documents == 2


def test_it_is_said_in_words_and_as_json(tmp_path: Path) -> None:
    found = recall(tmp_path, Tull=MentionKind.PERSON)
    text = rendered(frus_parts([found, found]), "text")
    assert "harbours1965" in text
    assert "all" in text
    assert "0.200" in text
    (one, _) = frus_json([found, found])["volumes"]  # type: ignore[misc]
    assert one["recall"] == 0.2
    assert sum(one["classes"].values()) == 4


@pytest.mark.corpus
def test_recall_on_a_volume_has_not_fallen(shared: Path) -> None:
    found = frus_recall(shared / "frus" / "frus1969-76v28.xml", 24)
    assert found.names > 300
    assert found.recall >= 0.75
