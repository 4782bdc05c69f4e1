"""A small volume of historical documents, made up: a list of persons, a list of terms, four documents."""

PERSONS = """<div type="section" xml:id="persons"><head>Persons</head><list type="names">
<item><hi rend="strong"><persName xml:id="p_TI1">Tull, Ines M.</persName>,</hi> Director of the Harbour
  Office until June 1965; thereafter Ambassador to Norway</item>
<item><hi rend="strong"><persName xml:id="p_OM1">Oldacre, Matthew</persName>,</hi> Secretary of
  Fisheries</item>
<item><persName xml:id="p_OM2">Old, M.</persName>, <hi>see</hi>
  <ref target="#p_OM1">Oldacre, Matthew</ref></item>
</list></div>"""
TERMS = """<div type="section" xml:id="terms"><list type="terms">
<item><term xml:id="t_HB1">HB</term>, Harbour Board</item></list></div>"""
WORDS = (
    "Oldacre told the Ambassador on March 3 that the harbour board counted 41 vessels without papers in the "
    "eastern basin, and that he would not close the mill before the end of the fishing season. He complained "
    "that the dockers had asked for a tax on sacks, carts and weights, which nobody in the ministry had "
    "expected so soon after the vote on the price of barley."
)
MARKED = WORDS.replace("Oldacre", '<persName corresp="#p_OM1">Oldacre</persName>', 1).replace(
    "harbour board", "har<pb n='13' xml:id='pg_13'/>bour board"
)
TELEGRAM = f"""<div type="document" n="1" xml:id="d1">
<head>1. Telegram From the <gloss type="from">Embassy in Norway</gloss> to the
  <gloss type="to">Department of State</gloss><note n="1" xml:id="d1fn1" type="source">Source: State
  Archive, Box 3. Confidential; Priority.</note></head>
<dateline><placeName>Oslo</placeName>,
  <date when="1965-03-04T15:00:00">March 4, 1965, 3 p.m.</date></dateline>
<p>321. {MARKED}<note n="2" xml:id="d1fn2">Not found.
  <persName corresp="#p_TI1">Tull</persName> kept it.</note></p>
<p>The rest was small talk. [<hi rend="italic">2 lines not declassified</hi>]</p>
<closer><signed><persName corresp="#p_TI1">Tull</persName></signed></closer>
</div>"""
MEMORANDUM = """<div type="document" n="2" xml:id="d2">
<head>2. Memorandum From the Director of the Harbour Office (<persName corresp="#p_TI1"
  type="from">Tull</persName>) to Secretary <persName corresp="#p_OM1" type="to">Oldacre</persName></head>
<dateline><placeName>Oslo</placeName>, <date when="1965-04-01">April 1, 1965</date></dateline>
<list type="subject"><item>Barley &amp; Mills</item></list>
<p>I met with Secretary Oldacre on March 30. He said that 12 mills were closed.</p>
</div>"""
NOTE = """<div type="document" n="3" xml:id="d3"><head>3. Editorial Note</head>
<p>On May 2, 1965, Matthew Oldacre resigned.</p></div>"""
VOLUME = (
    '<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://example.org/ns">'
    f"<text><front>{PERSONS}{TERMS}</front><body><div type='chapter'>{TELEGRAM}{MEMORANDUM}{NOTE}"
    "</div></body></text></TEI>"
)
# The telegram of document 1 as its sender typed it.
PLAIN = f"""\
P 041500Z MAR 65
FM AMEMBASSY OSLO
TO SECSTATE WASHDC 4410
CONFIDENTIAL OSLO 321

SUBJECT: HARBOR AND BARLEY

1. (C) {WORDS}

2. (C) The rest was small talk.

TULL
"""
