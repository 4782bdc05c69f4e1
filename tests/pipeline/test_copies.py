"""Documents of one telegram find each other, in one build or in later ones; what they say counts once."""

import html
from pathlib import Path

import pytest

from cablegraph.pipeline import Graph, build

HEADER = """\
P 041500Z MAR 08
FM AMEMBASSY OSLO
TO SECSTATE WASHDC 4410
INFO AMEMBASSY STOCKHOLM 0012
"""
BODY = """\
CONFIDENTIAL OSLO 000321

SUBJECT: HARBOR AND BARLEY

REF: STOCKHOLM 44

1. (C) Fisheries Minister Lars Vik said that the harbor board counted 41 vessels without papers in the
eastern basin, and that he would not close the mill before the end of the fishing season.

2. (C) Vik complained that the dockers had asked for a tax on sacks, carts and weights, which nobody
in the ministry had expected so soon after the vote on the price of barley.

WHITNEY
"""
TELEGRAM = f"{HEADER}\n{BODY}"
OTHER = (
    TELEGRAM[: TELEGRAM.index("1. (C)")]
    + """\
1. (U) The board of grain met on Tuesday and heard three clerks about ropes, lanterns and paint, of
which there are 12 kinds in the stores of the northern quay and 7 in those of the southern one.

WHITNEY
"""
)
PAGE = (
    "<!DOCTYPE html>\n<html>\n<body>\n<table class='cable'>\n<tr><th>Reference ID</th><th>Created</th>"
    "<th>Released</th><th>Classification</th><th>Origin</th></tr>\n<tr><td>08OSLO321</td>"
    "<td>2008-03-04 15:00</td>"
    "<td>2011-01-01 00:00</td><td>CONFIDENTIAL</td><td>Embassy Oslo</td></tr></table>\n"
    + "\n".join(
        f"<code><pre>{html.escape(part, quote=False).replace(chr(10), '&#x000A;')}</pre></code>"
        for part in (HEADER, BODY)
    )
    + "\n</body></html>\n"
)
ROW = (
    ",".join(
        f'"{cell}"'
        for cell in ("1", "3/4/2008 15:00", "08OSLO321", "Embassy Oslo", "CONFIDENTIAL", "", HEADER, BODY)
    )
    + "\n"
)
SAME = "SELECT ?a ?b { ?x cg:sameTelegram ?y ; cg:fileName ?a . ?y cg:fileName ?b FILTER (?a < ?b) }"
DIFFERENCES = "SELECT ?f ?l ?r { ?d cg:fieldName ?f ; cg:leftValue ?l ; cg:rightValue ?r }"


def graph_of(folder: Path, *batches: dict[str, str]) -> Graph:
    """A graph of files, a build a batch."""
    folder.mkdir(exist_ok=True)
    for batch in batches:
        for name, text in batch.items():
            (folder / name).write_text(text, encoding="utf-8", newline="")
        build([folder / name for name in batch], folder / "graph")
    return Graph.open(folder / "graph", include_protected=True)


def pairs(graph: Graph) -> list[tuple[object, ...]]:
    return sorted(graph.query(SAME).rows, key=str)


# another document, whether it is the same telegram, why
PAIRS = [
    (TELEGRAM.replace("\n", "\r\n"), True, "another system's line ends"),
    (
        TELEGRAM.replace("SUBJECT: HARBOR AND BARLEY", "SUBJECT: HARBOR AND BARLEY (CORRECTED COPY)"),
        True,
        "correction",
    ),
    (TELEGRAM.replace("41 vessels", "14 vessels"), True, "a corrected figure"),
    (TELEGRAM.replace("Lars Vik", "XXXXXXXXXX"), True, "redacted"),
    (TELEGRAM[: TELEGRAM.index("2. (C)")], True, "an extract"),
    (TELEGRAM.replace("000321", "000322"), False, "sent again under another number"),
    (TELEGRAM.replace("MAR 08", "MAR 09"), False, "the same number in another year"),
    (TELEGRAM.replace("OSLO", "HELSINKI"), False, "the same time and words at another station"),
    (OTHER, False, "number and time, but other words: for a reviewer"),
    (OTHER.replace("000321", "000322").replace("041500Z", "051500Z"), False, "another telegram"),
]


@pytest.mark.parametrize(("other", "same", "why"), PAIRS, ids=[why for *_, why in PAIRS])
@pytest.mark.parametrize("builds", [1, 2])
def test_two_documents_are_one_telegram_or_not(
    tmp_path: Path, other: str, same: bool, why: str, builds: int
) -> None:
    first, second = {"a.txt": TELEGRAM}, {"b.txt": other}
    graph = graph_of(tmp_path, *([{**first, **second}] if builds == 1 else [first, second]))
    assert pairs(graph) == ([("a.txt", "b.txt")] if same else [])


def test_one_number_with_other_words_is_left_to_a_reviewer(tmp_path: Path) -> None:
    graph = graph_of(tmp_path, {"a.txt": TELEGRAM, "b.txt": OTHER})
    ((score,),) = graph.query("SELECT ?s { ?m a cg:CopyMatch ; cg:score ?s }").rows
    assert 0.05 <= float(str(score)) < 0.9
    assert {row["cable"] for row in graph.query("figures")} == {"08OSLO321"}
    values = [row["value"] for row in graph.query("figures")]
    assert {12, 41} <= set(values)  # nothing of it is taken for a repetition


def test_every_published_form_is_the_same_telegram_and_says_it_once(tmp_path: Path) -> None:
    graph = graph_of(tmp_path, {"a.txt": TELEGRAM}, {"b.html": PAGE}, {"c.csv": ROW})
    assert pairs(graph) == [("a.txt", "b.html"), ("a.txt", "c.csv#row=1"), ("b.html", "c.csv#row=1")]
    assert [(row["value"], row["unit"]) for row in graph.query("figures", measure="vessels")] == [
        (41, "vessels")
    ]
    for question in ("who-is-named", "reported-by", "addressees", "missing-references"):
        found = [
            tuple(v for k, v in row.items() if k not in ("start", "end")) for row in graph.query(question)
        ]
        assert len(found) == len(set(map(str, found))), question
    assert len(graph.query("mentions", actor="Lars Vik")) == len(
        graph_of(tmp_path / "alone", {"a.txt": TELEGRAM}).query("mentions", actor="Lars Vik")
    )


def test_the_fuller_copy_counts_and_what_the_other_adds(tmp_path: Path) -> None:
    short = TELEGRAM[: TELEGRAM.index("2. (C)")].replace("41 vessels", "41 vessels and 6 rafts")
    graph = graph_of(tmp_path, {"a.txt": short}, {"b.txt": TELEGRAM})
    ((preferred,),) = graph.query("SELECT ?f { ?m cg:preferredCopy/cg:fileName ?f }").rows
    assert preferred == "b.txt"
    assert sorted(str(row["value"]) for row in graph.query("figures")) == ["41", "6"]


def test_what_a_redacted_copy_hides_counts_once_too(tmp_path: Path) -> None:
    graph = graph_of(tmp_path, {"a.txt": TELEGRAM, "b.txt": TELEGRAM.replace("dockers", "XXXXXXX")})
    assert len(graph.query("figures", measure="vessels")) == 1


def test_differences_have_both_sides_and_are_shown(tmp_path: Path) -> None:
    other = TELEGRAM.replace("41 vessels", "14 vessels").replace("WHITNEY", "MARSH")
    graph = graph_of(tmp_path, {"a.txt": TELEGRAM, "b.txt": other})
    found = {
        (str(field), frozenset((str(left), str(right))))
        for field, left, right in graph.query(DIFFERENCES).rows
    }
    assert found == {("signers", frozenset({"WHITNEY", "MARSH"})), ("paragraph 1", frozenset({"41", "14"}))}
    (sheet,) = graph.show("08OSLO321")
    shown = [value for label, value in sheet.facts if label == "differs"]
    assert [value.partition(":")[0] for value in shown] == ["paragraph 1", "signers"]
    (why,) = [value for label, value in sheet.facts if label == "same telegram"]
    assert "number +5 (08OSLO321)" in why


def links(graph: Graph) -> set[str]:
    return {str(quad) for quad in graph.view.quads(("links",))}


def test_the_order_of_builds_leaves_the_comparison_alone(tmp_path: Path) -> None:
    other = TELEGRAM.replace("41 vessels", "14 vessels")
    first = graph_of(tmp_path / "one", {"a.txt": TELEGRAM}, {"b.txt": other})
    second = graph_of(tmp_path / "two", {"b.txt": other}, {"a.txt": TELEGRAM})
    assert links(first) == links(second) != set()


def test_no_comparison_names_whom_a_copy_protects(tmp_path: Path) -> None:
    told = TELEGRAM.replace("WHITNEY", "WHITNEY\nMARSH")
    hidden = TELEGRAM.replace("Lars Vik said", "Lars Vik (protect) said").replace(
        "Vik complained", "Olsen complained"
    )
    graph_of(tmp_path, {"a.txt": told}, {"b.txt": hidden})
    open_ = Graph.open(tmp_path / "graph")
    assert pairs(open_) == [("a.txt", "b.txt")]
    assert not any("Vik" in text for text in links(open_))


@pytest.mark.corpus
def test_copies_of_the_development_cables_are_told(tmp_path: Path, shared: Path) -> None:
    pages = sorted((shared / "cables" / "pages").iterdir())[:4]
    texts = [
        path for path in (shared / "cables").rglob("*.txt") if any(page.stem in path.stem for page in pages)
    ]
    if not texts:
        pytest.skip("no plain text of those pages")
    build([*texts, *pages], tmp_path / "graph")
    assert pairs(Graph.open(tmp_path / "graph", include_protected=True))
