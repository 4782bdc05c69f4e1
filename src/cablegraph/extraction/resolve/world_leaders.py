"""Whose country a president, premier or monarch is of, whom a cable names without it.

Heads of state and government of 1945 to 2010 by surname, as any reader of the time knew them. Names that are
common enough to be somebody else's, and those of leaders whom only their own country's cables call by surname
alone, are left out. Source: general knowledge of the editors.
"""

_LEADERS = """
AF karzai najibullah daoud rabbani
AL berisha hoxha
AM kocharian sargsyan
AO dos-santos neto
AR kirchner menem alfonsin videla galtieri
AT kreisky schuessel waldheim
AU howard rudd gillard whitlam hawke keating
AZ aliyev
BA izetbegovic
BD hasina ershad
BE verhofstadt leterme
BG zhivkov borisov
BO morales banzer
BR lula sarney geisel medici figueiredo cardoso collor
BY lukashenko
CA harper trudeau mulroney chretien
CD mobutu kabila
CI houphouet-boigny gbagbo
CL pinochet allende frei bachelet lagos pinera
CN hu wen jiang deng mao zhou
CO uribe pastrana
CU castro
CY makarios kyprianou clerides
CZ havel klaus topolanek
DE merkel kohl schroeder brandt adenauer erhard kiesinger
DK rasmussen
DZ bouteflika boumediene
EC correa
EG mubarak sadat nasser
ER isaias
ES zapatero aznar franco
ET meles mengistu selassie
FR sarkozy chirac mitterrand pompidou giscard gaulle
GE saakashvili shevardnadze
GH kufuor nkrumah
GR papandreou karamanlis caramanlis papadopoulos
HT aristide preval duvalier
HU kadar orban gyurcsany
ID suharto sukarno yudhoyono sukarnoputri
IL netanyahu olmert rabin peres begin meir sharon barak shamir eshkol
IN gandhi singh vajpayee nehru
IQ maliki talabani
IR ahmadinejad khatami rafsanjani khomeini khamenei
IS oddsson
IT berlusconi prodi andreotti moro dini
JP koizumi abe fukuda aso hatoyama sato tanaka nakasone kishi miki
KE kibaki moi kenyatta odinga
KG bakiyev akayev
KH sihanouk hun-sen
KR roh park lee-myung-bak
KZ nazarbayev
LB hariri siniora sleiman lahoud
LY qadhafi qaddafi gaddafi
MD voronin
MM than-shwe
MX calderon zedillo echeverria salinas
MY mahathir badawi
NG obasanjo babangida abacha gowon
NI somoza chamorro
NO stoltenberg bondevik
NP koirala
PA noriega torrijos martinelli
PE fujimori
PH arroyo marcos aquino estrada
PK musharraf bhutto zardari sharif gilani zia
PL kaczynski tusk jaruzelski walesa kwasniewski
PT salazar soares socrates caetano
PY stroessner lugo
RO ceausescu basescu iliescu
RS milosevic tadic kostunica
RU putin medvedev yeltsin
RW kagame habyarimana
SA faisal fahd abdullah
SD bashir nimeiri
SE palme reinfeldt persson
SG lee-kuan-yew
SN senghor wade
SY assad
TH thaksin abhisit
TJ rahmon rahmonov
TM niyazov berdimuhamedov
TN bourguiba
TR erdogan demirel ecevit ozal gul
TW chiang kai-shek
TZ nyerere kikwete mkapa
UA yushchenko yanukovych tymoshenko kuchma
UG museveni amin obote
US truman eisenhower kennedy nixon carter reagan clinton obama
GB churchill attlee macmillan callaghan blair thatcher heath
UY vazquez sanguinetti
UZ karimov
VN diem thieu
VE chavez
YE saleh
ZA mandela mbeki zuma botha
ZM kaunda
ZW mugabe
"""

_COUNTRIES = {
    name: country
    for country, *names in (line.split() for line in _LEADERS.strip().splitlines())
    for name in names
}


def country_of_leader(surname: str) -> str | None:
    """The country's code of a head of state or government by casefolded surname; None when not known.

    >>> country_of_leader("nyerere"), country_of_leader("smith")
    ('TZ', None)
    """
    return _COUNTRIES.get(surname)
