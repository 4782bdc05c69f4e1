"""Networks of any size, made up, for tests of pictures and layouts."""

import random

import networkx as nx

from cablegraph.exports.sources import Sources
from cablegraph.networks import Network

_DOCUMENT = "https://w3id.org/cablegraph/document/"
_GIVEN = ("Aino", "Bert", "Élise", "Farid", "Hiro", "Jóhann", "Katya", "Milo")
_FAMILY = ("Arvid", "Brunel", "Castro", "Grieg", "Haddad", "Jansen", "Kovač", "Łoś")
_WORDS = ("Northern", "Harbour", "Safety", "Provincial", "Water", "Rail", "Forest", "Customs", "Labour")
_NOUNS = ("Board", "Office", "Inspectorate", "Council", "Federation", "Bureau", "Association")
_KINDS = ("person", "body", "body", "post", "place", "programme", "unnamed")
_TIES = ("partOf", "branchOf", "worksWith", "holds", "postIn", "chairs", "memberOf", "metWith")
_STATUS = ("present", "present", "present", "former", "planned", "denied", "hedged")
CABLES = 5


def made_network(actors: int, *, seed: int = 1) -> Network:
    """So many actors of five cables in one part, most tied to one or two before them."""
    random_ = random.Random(seed)
    network: Network = nx.MultiDiGraph()
    for number in range(actors):
        kind = random_.choice(_KINDS)
        name = f"{random_.choice(_GIVEN)} {random_.choice(_FAMILY)}"
        if kind in ("body", "programme"):
            name = f"{' '.join(random_.sample(_WORDS, random_.randint(1, 5)))} {random_.choice(_NOUNS)}"
        document = number % CABLES
        network.add_node(
            f"{_DOCUMENT}{document:02x}/{kind}/{number}",
            label=name,
            kind=kind,
            cable=f"0{document + 4}LINDAU7",
        )
    nodes = list(network)
    for number in range(1, actors):
        for nth in range(random_.choice((1, 1, 1, 2))):
            other = nodes[max(0, number - 1 - int(random_.expovariate(0.1)))]
            document = number % CABLES
            network.add_edge(
                nodes[number],
                other,
                key=f"{_DOCUMENT}{document:02x}/tie/{number * 10 + nth}",
                tie=random_.choice(_TIES),
                status=random_.choice(_STATUS),
                said_by="the telegram",
                quotation=f"{network.nodes[other]['label']} & others",
                cable=f"0{document + 4}LINDAU7",
                paragraph=random_.randint(1, 20),
                start=number,
                end=number + 9,
            )
    return network


def made_sources() -> Sources:
    """The cables of `made_network`."""
    names = tuple(f"0{number + 4}LINDAU7 (200{number + 4}-03-01)" for number in range(CABLES))
    return Sources(names, {f"{_DOCUMENT}{number:02x}": number + 1 for number in range(CABLES)})
