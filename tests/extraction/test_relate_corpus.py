"""The founding cable: its ties, programmes and meeting, by name (facts, no sentences)."""

from pathlib import Path

import pytest

from cablegraph.extraction import extract
from cablegraph.loaders.cable import read_telegram
from cablegraph.records.annotations import Meeting, Post, Programme, Tie, UnnamedHolder
from cablegraph.text.source import decode

pytestmark = pytest.mark.corpus

TIES = {
    ("Penal Investigative Branch", "partOf", "Sichuan Public Security Bureau"),
    ("PSB Anti-Trafficking Office", "partOf", "Sichuan Public Security Bureau"),
    ("Vice Governor", "chairs", "Anti-TIP Leading Group"),
    ("Deputy Director", "heads", "PSB Anti-Trafficking Office"),
    ("PSB Anti-Trafficking Office", "worksWith", "Sichuan Provincial Women's Federation"),
    ("Sichuan Provincial Women's Federation", "branchOf", "All-China Women's Federation"),
    ("Sichuan Provincial Women's Federation", "conducts", "education campaigns"),
    ("anti-trafficking action plan", "issuedBy", "Sichuan"),
    ("anti-trafficking action plan", "modelledOn", "2008 anti-trafficking action plan"),
    ("2008 anti-trafficking action plan", "issuedBy", "central government"),
    ("Trafficking Seven Do's and Seven Don'ts", "promotedBy", "Sichuan Public Security Bureau"),
    ("Trafficking Seven Do's and Seven Don'ts", "knownThrough", "Sichuan News Network"),
    ("telephone hotline", "operatedBy", "Sichuan"),
    ("e-mail address", "operatedBy", "Sichuan"),
}


def test_the_founding_cable(shared: Path) -> None:
    path = shared / "cables" / "09CHENGDU208.txt"
    source = decode(path.name, path.read_bytes())
    annotations = extract(read_telegram(source), source)
    entities = {entity.id: entity for entity in annotations.entities}

    def name(id_: str) -> str:
        entity = entities[id_]
        return entity.title if isinstance(entity, Post | UnnamedHolder) else entity.name

    ties = {
        (name(tie.subject), str(tie.kind), name(tie.object))
        for tie in annotations.statements
        if isinstance(tie, Tie) and tie.holds
    }
    assert ties == TIES

    (meeting,) = [each for each in annotations.statements if isinstance(each, Meeting)]
    assert meeting.date == "2009-09-24"
    assert [list(map(name, side)) for side in meeting.sides] == [["PolEconOff"], ["Yue Wenmao", "Cao Hong"]]

    programmes = {each.name: each for each in entities.values() if isinstance(each, Programme)}
    campaign = programmes["Trafficking Seven Do's and Seven Don'ts"]
    assert [rule.number for rule in campaign.precepts] == [1, 2, 3, 4, 5, 6, 7]
    assert all(rule.do and rule.dont for rule in campaign.precepts)
    assert programmes["DNA databank"].scope == "nationwide"
    assert programmes["2008 anti-trafficking action plan"].year == 2008

    (leader,) = [
        tie.subject for tie in annotations.statements if isinstance(tie, Tie) and tie.kind == "chairs"
    ]
    governor = entities[leader]
    assert isinstance(governor, Post)
    assert governor.place is not None
    assert name(governor.place) == "Sichuan"
