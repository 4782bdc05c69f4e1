"""On whose word a statement stands, and whether it is denied, hedged, former or planned.

`attribute` reads a document once, sentence by sentence; `Attributions.at` then answers for any range of
the view. The speaker comes from the sentence ("X said that ...", "..., Y reported", "according to Z"),
else from the flow of the paragraph; without either the telegram speaks itself.
"""

from cablegraph.extraction.attribute.flow import attribute
from cablegraph.extraction.attribute.judge import Attributions, Judgement, SpokenSentence, judged
from cablegraph.extraction.attribute.presupposed import presupposed

__all__ = ["Attributions", "Judgement", "SpokenSentence", "attribute", "judged", "presupposed"]
