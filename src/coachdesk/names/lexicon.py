"""Names whose spelling misleads English readers, with how they are usually said. Written by hand for CoachDesk.

A line is the name, its respelling (the scheme of ``sounds``), its language, and "~" where people of that name say it
in more than one way.
"""

import unicodedata
from functools import cache

from coachdesk.model.judgement import Confidence
from coachdesk.names.sounds import Sounds, read

_LINES = """
siobhan shi-VAWN ga
saoirse SEER-shuh ga ~
niamh NEEV ga
aoife EE-fuh ga
caoimhe KEE-vuh ga ~
ciaran KEER-uhn ga
ciara KEER-uh ga
eoin OH-in ga
eoghan OH-uhn ga
oisin uh-SHEEN ga ~
tadhg TYG ga
roisin roh-SHEEN ga
grainne GRAW-nyuh ga
sinead shi-NAYD ga
sean SHAWN ga
padraig PAW-drig ga ~
diarmuid DEER-mid ga
donncha DUN-uh-khuh ga
cathal KAH-huhl ga
maeve MAYV ga
orlaith OR-luh ga
aisling ASH-ling ga
eilis AY-lish ga
eimear EE-mer ga
sorcha SUR-uh-khuh ga ~
deirdre DEER-druh ga
fionnuala fi-NOO-luh ga
muireann MWI-rin ga
sadhbh SYV ga
maire MAW-ruh ga ~
micheal MEE-hawl ga
seamus SHAY-muhs ga
ruairi ROR-ee ga ~
daithi DAH-hee ga
laoise LEE-shuh ga
blathnaid BLAW-nid ga
gallagher GAL-uh-her ga ~
doherty DO-her-tee ga ~
mcgrath muh-GRAH ga ~
mcmahon muhk-MAHN ga ~
keogh KYOH ga ~
mcloughlin muhk-LOKH-lin ga ~
hegarty HEG-er-tee ga
menzies MING-is en ~
dalziel dee-EL en
mainwaring MAN-er-ing en
cholmondeley CHUM-lee en
featherstonehaugh FAN-shaw en
beauchamp BEE-chuhm en ~
marjoribanks MARCH-banks en
leveson LOO-suhn en ~
worcester WUUS-ter en
gloucester GLOS-ter en
leicester LES-ter en
colquhoun kuh-HOON en
urquhart ER-kuht en ~
farquhar FAR-ker en
ruthven RIV-uhn en ~
wemyss WEEMZ en
mhairi VAH-ree en
hamish HAY-mish en
catriona kuh-TREE-nuh en
isla EYE-luh en
graham GRAY-uhm en
stephen STEE-vuhn en
phoebe FEE-bee en
hermione her-MY-uh-nee en
penelope puh-NEL-uh-pee en
persephone per-SEF-uh-nee en
geoffrey JEF-ree en
ralph RALF en ~
hugh HYOO en
pugh PYOO en
yvonne i-VON en
leigh LEE en
vaughan VAWN en
evelyn EV-uh-lin en ~
isaac EYE-zuhk en
josiah joh-SY-uh en
tobias tuh-BY-uhs en ~
thomas TOM-uhs en
susan SOO-zuhn en
james JAYMZ en
charles CHARLZ en
george JORJ en
michael MY-kuhl en
christopher KRIS-tuh-fer en
anthony AN-thuh-nee en ~
rhys REES cy
llewellyn loo-EL-in cy ~
dafydd DAH-vidh cy
sian SHAHN cy
cerys KER-is cy
angharad ang-HA-rad cy
ieuan YAY-an cy
myfanwy muh-VAN-wee cy
wojciech VOY-chekh pl
krzysztof KSHISH-tof pl
andrzej AHN-jay pl
grzegorz GZHE-gorsh pl
przemyslaw pshe-MI-swahf pl
malgorzata mahw-go-ZHAH-tah pl
agnieszka ahg-NYESH-kah pl
katarzyna kah-tah-ZHI-nah pl
zbigniew ZBEEG-nyef pl
tomasz TO-mahsh pl
lukasz WOO-kahsh pl
pawel PAH-vel pl
michal MEE-hahw pl
jerzy YE-zhi pl
jacek YAHT-sek pl
walesa vah-WEN-sah pl
nguyen NWIN vi ~
huynh HWIN vi ~
phuong FUUNG vi ~
tran CHUHN vi ~
ngo NGOH vi ~
anh AN vi ~
duong ZOONG vi ~
xiaoping SHOW-ping zh
xi SHEE zh
xu SHOO zh
zhang JAHNG zh
zhao JOW zh
zhou JOH zh
qiu CHYOH zh ~
qian CHYEN zh
xie SHYE zh
cao TSOW zh
cai TSY zh
ng UNG zh ~
hsu SHOO zh
hsieh SHYE zh
chukwuemeka choo-kwoo-E-me-kah ig
oluwaseun oh-loo-WAH-she-oon yo ~
ngozi ng-GOH-zee ig ~
chidi CHEE-dee ig
adebayo ah-day-BAH-yoh yo ~
babatunde bah-bah-TOON-day yo
ifeoma ee-FOH-mah ig ~
okonkwo oh-KONG-kwoh ig
nnamdi in-NAHM-dee ig ~
achebe ah-CHAY-bay ig
aishwarya ysh-WAR-yuh hi
lakshmi LUKSH-mee hi
krishnamurthy krish-nuh-MOOR-tee hi
venkatesh VENG-kuh-taysh hi ~
subramanian soo-bruh-MAHN-yuhn hi
rajesh rah-JAYSH hi
sanjay SUN-jay hi
anjali UN-juh-lee hi
jagdish JUG-deesh hi
gupta GUUP-tuh hi
sharma SHAR-muh hi
patel puh-TEL hi
reddy RED-ee hi
bjorn BYORN sv
bjork BYERK is
göran YER-ahn sv
goran GOR-uhn hr
jorgen YER-guhn da ~
soren SER-uhn da ~
kjell SHEL sv ~
kjetil SHET-il no ~
sigrid SEEG-rid sv
linnea li-NAY-ah sv
ake AW-kuh sv
hakan HAW-kahn sv ~
sjoberg SHOE-berg sv
ljungberg YUNG-berg sv
jurgen YUR-guhn de
joachim yoh-AH-khim de ~
heinrich HYN-rikh de
ulrich UUL-rikh de
friedrich FREED-rikh de
jorg YERK de
schroeder SHROE-der de ~
goethe GOE-tuh de
koenig KOE-nikh de ~
koehler KOE-ler de ~
schaeuble SHOY-bluh de
weiss VYS de
wagner VAHG-ner de ~
guillaume gee-YOHM fr
benoit buhn-WAH fr
francois frahⁿ-SWAH fr
jacques ZHAHK fr
yves EEV fr
thierry tyair-EE fr
ghislaine gee-LEN fr ~
beaujolais boh-zhoh-LAY fr
rousseau roo-SOH fr
desjardins day-zhar-DAⁿ fr ~
jean ZHAHⁿ fr ~
luc LEWK fr
xavier ZAY-vyer en ~
jorge HOR-hay es
joaquin hwah-KEEN es ~
jesus hay-SOOS es
guillermo gee-YAIR-moh es ~
javier hah-VYAIR es
jaime HY-may es ~
angel AHN-hel es ~
giovanni joh-VAH-nee it
giuseppe joo-ZEP-ay it
guglielmo goo-LYEL-moh it
giacomo JAH-koh-moh it
chiara KYAH-rah it
gianluca jahn-LOO-kah it
joao ZHWOW pt ~
goncalo gohn-SAH-loo pt
thiago CHYAH-goo pt ~
gyorgy JURJ hu ~
zsolt ZHOHLT hu
istvan EESHT-vahn hu
laszlo LAH-sloh hu
szabo SAW-boh hu
kovacs KOH-vahch hu
nagy NOJ hu ~
dvorak DVOR-zhahk cs
jiri YI-rzhee cs
khadija kah-DEE-juh ar ~
muhammad muu-HAH-muhd ar ~
mohammed moh-HAH-med ar ~
ahmed AH-med ar
youssef YOO-sef ar
zeynep zay-NEP tr
erdogan ER-doh-ahn tr
papadopoulos pah-pah-DOP-oo-los el ~
hyun HYUHN ko ~
choi CHWAY ko ~
kim KIM ko
lee LEE en
ikea eye-KEE-uh en ~
nike NY-kee en
adidas AH-dee-dahs de ~
porsche POR-shuh de
volkswagen FOHLKS-vah-guhn de ~
hyundai HYUN-day ko ~
huawei HWAH-way zh
peugeot per-ZHOH fr ~
renault ruh-NOH fr
allianz ah-lee-AHNTS de
siemens ZEE-muhns de ~
nestle NES-lay fr ~
michelin mish-LAⁿ fr ~
the dhuh en
and and en
of uhv en
de duh fr ~
van vahn nl ~
von fon de
der der de
den den nl ~
la lah es
le luh fr
du dew fr
di dee it
da dah pt
el el es
al al ar
bin bin ar
ben ben en
st saynt en ~
jr JOON-yer en
sr SEEN-yer en
dr DOK-ter en
mr MIS-ter en
mrs MIS-iz en
ms MIZ en
"""

_LEGAL_LINES = """
gmbh GAY-em-bay-HAH de
mbh em-bay-HAH de
ag ah-GAY de
kg kah-GAY de
ohg oh-hah-GAY de
se es-EE en
ltd LIM-i-tid en
inc INGK en
corp KORP en
co KOH en
llc el-el-SEE en
llp el-el-PEE en
plc pee-el-SEE en
lp el-PEE en
pty proh-PRY-uh-tuh-ree en
spa es-pee-AY it
srl es-ahr-EL it
sas es-ah-ES fr
sarl es-ah-air-EL fr
sa es-AH fr
bv bay-VAY nl
nv en-VAY nl
ab ah-BAY sv
asa ah-es-AH no
as ah-ES no
aps ah-pay-ES da
oy oy fi
oyj OY-yoh fi
kft kah-ef-TAY hu
sro es-air-OH cs
doo day-oh-OH hr
zoo ZET-oh-oh pl
sl es-EL es
sau es-ah-OO es
lda lee-mee-TAH-dah pt
ltda lee-mee-TAH-dah pt
"""

LEGAL_FORMS = frozenset(line.split()[0] for line in _LEGAL_LINES.strip().splitlines())

_SYMBOLS = "abcdefghijklmnopqrstuvwxyz0123456789"
_SAID = """ay bee see dee ee ef jee aych eye jay kay el em en oh pee kyoo ar es tee yoo vee DUB-uhl-yoo eks wy zee
    ZEER-oh wun too three for fyv siks SEV-uhn ayt nyn"""
LETTERS = dict(zip(_SYMBOLS, _SAID.split(), strict=True))
"""How a letter or figure is said in an acronym."""


def unfolded(folded: str) -> str:
    """Without accents: ł is l, ø is o, ß is ss."""
    for letter, plain in _STROKED:
        folded = folded.replace(letter, plain)
    return "".join(letter for letter in unicodedata.normalize("NFD", folded) if not unicodedata.combining(letter))


_STROKED = (("ł", "l"), ("ø", "o"), ("đ", "d"), ("ð", "d"), ("þ", "th"), ("ß", "ss"), ("æ", "ae"), ("ı", "i"))


@cache
def _entries(lines: str) -> dict[str, tuple[Sounds, str, Confidence]]:
    table = {}
    for line in lines.strip().splitlines():
        name, said, lang, *doubt = line.split()
        table[name] = (read(said), lang, Confidence.LIKELY if doubt else Confidence.SURE)
    return table


def entry(folded: str) -> tuple[Sounds, str, Confidence] | None:
    """What the lexicon says of a name in small letters; its accents count only where the lexicon has them."""
    table = _entries(_LINES)
    return table.get(folded) or table.get(unfolded(folded))


def legal_form(folded: str) -> tuple[Sounds, str, Confidence] | None:
    """How a company's legal form is said ("gmbh", "spa")."""
    return _entries(_LEGAL_LINES).get(folded)


def names() -> tuple[str, ...]:
    """Every name the lexicon holds."""
    return tuple(_entries(_LINES))
