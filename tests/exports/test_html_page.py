"""The page: whole in itself, its words never HTML, its script the only one its policy lets run."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from exported import PLAIN, hostile, text
from small_graph import HARBOUR, view

from cablegraph.networks import to_networkx
from cablegraph.view import View


class Page(HTMLParser):
    """Tags with attributes, and the texts of the two scripts and the style."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[str] = []
        self.scripts: list[str] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append("")
        self.inside = [tag]

    def handle_endtag(self, tag: str) -> None:
        self.inside = []

    def handle_data(self, data: str) -> None:
        if self.inside == ["script"]:
            self.scripts[-1] += data
        elif self.inside != ["style"]:
            self.words.append(data)

    @property
    def data(self) -> Any:
        return json.loads(self.scripts[0])


@pytest.fixture(scope="module")
def harbour() -> View:
    return view(*HARBOUR)


def test_nothing_is_fetched_from_anywhere(harbour: View) -> None:
    page = text(harbour, "html")
    for tag, attributes in Page(page).tags:
        assert tag not in ("link", "iframe", "object", "embed", "img", "base", "form")
        assert not {"src", "href", "xlink:href", "action"} & set(attributes)
    assert not re.search(r"@import|url\(|fetch\(|XMLHttpRequest|import\(", page)


def test_the_policy_lets_only_the_pages_own_script_run(harbour: View) -> None:
    page = Page(text(harbour, "html"))
    (policy,) = (attributes["content"] for tag, attributes in page.tags if attributes.get("http-equiv"))
    digest = base64.b64encode(hashlib.sha256(page.scripts[1].encode()).digest()).decode()
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert f"script-src 'sha256-{digest}'" in policy
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]


def test_words_are_put_in_as_text_only(harbour: View) -> None:
    script = Page(text(harbour, "html")).scripts[1]
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", script
    )


def test_hostile_words_stay_words() -> None:
    page = Page(text(hostile(), "html"))
    assert len(page.scripts) == 2
    assert PLAIN in {actor["name"] for actor in page.data["actors"].values()}
    assert PLAIN in {one["quotation"] for tie in page.data["ties"].values() for one in tie["said"]}
    assert not [tag for tag, _ in page.tags if tag in ("img", "b")]


def test_the_data_has_every_tie_with_its_words_and_place(harbour: View) -> None:
    data = Page(text(harbour, "html")).data
    found = sorted(
        (
            data["actors"][tie["from"]]["name"],
            data["actors"][tie["to"]]["name"],
            one["quotation"],
            one["start"],
        )
        for tie in data["ties"].values()
        for one in tie["said"]
    )
    network = to_networkx(harbour)
    label = dict(network.nodes(data="label"))
    assert found == sorted(
        (label[a], label[b], held["quotation"], held["start"]) for a, b, held in network.edges(data=True)
    )


def test_whatever_is_in_the_data_is_drawn(harbour: View) -> None:
    page = Page(text(harbour, "html"))
    ids = {attributes.get("id") for _, attributes in page.tags}
    assert set(page.data["actors"]) | set(page.data["ties"]) <= ids


def test_an_actor_has_other_names_and_the_places_that_mention_it(harbour: View) -> None:
    actors = Page(text(harbour, "html")).data["actors"].values()
    board = next(actor for actor in actors if actor["name"] == "Coastal Board")
    assert board["others"] == ["the Board"]
    assert board["mentions"] == [
        {"quotation": "Coastal Board", "start": 10, "end": 23, "cable": "07HARBOUR5", "paragraph": 1}
    ]
