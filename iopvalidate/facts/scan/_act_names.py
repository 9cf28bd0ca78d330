"""Names of Swedish acts: abbreviations, everyday names and the one-word titles that a text may use without a number.

Facts of language, not of law: which act a name means, and whether it is in force, is answered by `statute_index`.
"""

from __future__ import annotations

#: Abbreviation to the title that the act has in the statute book, without "Lag" inflected.
ABBREVIATIONS: dict[str, str] = {
    "AML": "Arbetsmiljölag",
    "ATL": "Arbetstidslag",
    "AvtL": "Lag om avtal och andra rättshandlingar på förmögenhetsrättens område",
    "BFL": "Bokföringslag",
    "BrB": "Brottsbalk",
    "DL": "Diskrimineringslag",
    "FB": "Föräldrabalk",
    "FL": "Förvaltningslag",
    "FPL": "Förvaltningsprocesslag",
    "HSL": "Hälso- och sjukvårdslag",
    "IL": "Inkomstskattelag",
    "JB": "Jordabalk",
    "KL": "Kommunallag",
    "KonkL": "Konkurrenslag",
    "KomL": "Kommunallag",
    "LAS": "Lag om anställningsskydd",
    "LEF": "Lag om ekonomiska föreningar",
    "LOU": "Lag om offentlig upphandling",
    "LOV": "Lag om valfrihetssystem",
    "LSF": "Lag om skiljeförfarande",
    "LSS": "Lag om stöd och service till vissa funktionshindrade",
    "LUF": "Lag om upphandling inom försörjningssektorerna",
    "LUFS": "Lag om upphandling på försvars- och säkerhetsområdet",
    "LUK": "Lag om upphandling av koncessioner",
    "LVM": "Lag om vård av missbrukare i vissa fall",
    "LVU": "Lag med särskilda bestämmelser om vård av unga",
    "MB": "Miljöbalk",
    "MBL": "Lag om medbestämmande i arbetslivet",
    "MFL": "Marknadsföringslag",
    "ML": "Mervärdesskattelag",
    "OSL": "Offentlighets- och sekretesslag",
    "PBL": "Plan- och bygglag",
    "PUL": "Personuppgiftslag",
    "PuL": "Personuppgiftslag",
    "RB": "Rättegångsbalk",
    "RF": "Kungörelse om beslutad ny regeringsform",
    "SFB": "Socialförsäkringsbalk",
    "SekrL": "Sekretesslag",
    "SkL": "Skadeståndslag",
    "SoL": "Socialtjänstlag",
    "TF": "Tryckfrihetsförordning",
    "UB": "Utsökningsbalk",
    "URL": "Lag om upphovsrätt till litterära och konstnärliga verk",
    "YGL": "Yttrandefrihetsgrundlag",
    "ÅRL": "Årsredovisningslag",
    "ÄB": "Ärvdabalk",
}
#: Abbreviations that name an act even without a section beside them; the others also stand for other things.
UNMISTAKABLE = frozenset(str.split("AML BrB HSL KonkL LAS LOU LOV LSS LUF LUFS LUK LVM LVU MBL OSL PuL SoL KomL AvtL"))

#: Everyday names, in the definite form, to titles in the statute book.
EVERYDAY_NAMES: dict[str, str] = {
    "anställningsskyddslagen": "Lag om anställningsskydd",
    "arvsfondslagen": "Lag om Allmänna arvsfonden",
    "avtalslagen": "Lag om avtal och andra rättshandlingar på förmögenhetsrättens område",
    "barnkonventionen": "Lag om Förenta nationernas konvention om barnets rättigheter",
    "barnkonventionslagen": "Lag om Förenta nationernas konvention om barnets rättigheter",
    "befogenhetslagen": "Lag om vissa kommunala befogenheter",
    "dataskyddslagen": "Lag med kompletterande bestämmelser till EU:s dataskyddsförordning",
    "föreningslagen": "Lag om ekonomiska föreningar",
    "lagen om vård av unga": "Lag med särskilda bestämmelser om vård av unga",
    "lss-lagen": "Lag om stöd och service till vissa funktionshindrade",
    "medbestämmandelagen": "Lag om medbestämmande i arbetslivet",
    "penningtvättslagen": "Lag om åtgärder mot penningtvätt och finansiering av terrorism",
    "regeringsformen": "Kungörelse om beslutad ny regeringsform",
    "sekretesslagen": "Sekretesslag",
    "skiljemannalagen": "Lag om skiljemän",
    "trossamfundslagen": "Lag om trossamfund",
    "upphandlingslagen": "Lag om offentlig upphandling",
    "upphovsrättslagen": "Lag om upphovsrätt till litterära och konstnärliga verk",
    "visselblåsarlagen": "Lag om skydd för personer som rapporterar om missförhållanden",
}

#: What follows "lagen" or "lagen (2016:1145)" in titles that agreements cite, so that the title's end is known.
TITLE_TAILS: tuple[str, ...] = (
    "om offentlig upphandling",
    "om upphandling inom försörjningssektorerna",
    "om upphandling av koncessioner",
    "om valfrihetssystem",
    "om stöd och service till vissa funktionshindrade",
    "om registerkontroll av personer som ska arbeta med barn",
    "om registerkontroll av personal vid vissa boenden som tar emot barn",
    "om registerkontroll av personal som utför vissa insatser åt barn med funktionshinder",
    "om registerkontroll av personal inom förskoleverksamhet, skola och skolbarnsomsorg",
    "om registerkontroll vid arbete i hemmet åt äldre personer eller vuxna personer med funktionsnedsättning",
    "om vissa kommunala befogenheter",
    "om Förenta nationernas konvention om barnets rättigheter",
    "om registrering av idéburna organisationer",
    "om kommunal bokföring och redovisning",
    "om ekonomiska föreningar",
    "om skiljeförfarande",
    "om identitetsbeteckning för juridiska personer m.fl.",
    "om tystnadsplikt vid utkontraktering av teknisk bearbetning eller lagring av uppgifter",
    "om tillämpning av Europeiska unionens statsstödsregler",
    "om skydd för personer som rapporterar om missförhållanden",
    "om meddelarskydd i vissa enskilda verksamheter",
    "om placering av barn i skyddat boende",
    "om Allmänna arvsfonden",
    "om trossamfund",
    "om stöd till trossamfund",
    "om anställningsskydd",
    "om medbestämmande i arbetslivet",
    "om vård av missbrukare i vissa fall",
    "om avtal och andra rättshandlingar på förmögenhetsrättens område",
    "om upphovsrätt till litterära och konstnärliga verk",
    "om åtgärder mot penningtvätt och finansiering av terrorism",
    "med särskilda bestämmelser om vård av unga",
    "med kompletterande bestämmelser till EU:s dataskyddsförordning",
)

#: One-word titles ("kommunallag"), so that "bolagen" and "förslagen" are not taken for acts.
ONE_WORD_ACTS: frozenset[str] = frozenset(
    str.split("""
abortlag ackordslag aktiebolagslag aktiefondslag aktiekontolag alkohollag anställningsskyddslag arbetsmiljölag
arbetstidslag arkivlag arvsfondslag avtalslag bankaktiebolagslag barnkonventionslag befogenhetslag berberislag
bibliotekslag bilavgaslag biobankslag bokföringslag bostadsanvisningslag bostadsförvaltningslag bostadsrättslag
bostadssaneringslag brottsbalk brottsskadelag bygglag byggnadslag byggproduktlag bötesverkställighetslag checklag
civilförsvarslag cybersäkerhetslag datalag dataskyddslag delgivningslag diskrimineringslag djurskyddslag
domkapitelslag drivmedelslag ellag elsäkerhetslag familjebidragslag fartygssäkerhetslag fastbränslelag
fastighetsmäklarlag fastighetstaxeringslag firmalag folkbokföringslag fondkommissionslag fordonsskattelag fängelselag
föreningslag förfogandelag förköpslag förmånsrättslag församlingslag försäkringsavtalslag försäkringsrörelselag
förvaltningslag förvaltningsprocesslag föräldrabalk giftermålsbalk handelsregisterlag handikapplag hemförsäljningslag
häkteslag hälsoskyddslag högskolelag inkassolag inkomstskattelag inregränslag insiderlag insiderstrafflag jordabalk
jordbruksbokföringslag jordförvärvslag jämställdhetslag järnvägslag kamerabevakningslag kameraövervakningslag
kasinolag klampningslag kommunalförbundslag kommunallag konkurrenslag konkurslag konsumentförsäkringslag
konsumentkreditlag konsumentköplag konsumenttjänstlag kreditupplysningslag krigshandelslag kulturmiljölag
kupongskattelag kustbevakningsdatalag kustbevakningslag kyrkolag köplag körkortslag lokalförsörjningslag lokalradiolag
lotterilag luftfartslag läkemedelslag marknadsföringslag medbestämmandelag mervärdesskattelag miljöbalk miljöskadelag
miljöskyddslag mönsterskyddslag namnlag naturgaslag naturvårdslag obduktionslag omsorgslag ordningslag passlag
patentlag patientdatalag patientjournallag patientsäkerhetslag penningtvättslag permutationslag personuppgiftslag
polisdatalag polislag postlag preskriptionslag produktsäkerhetslag prästanställningslag psykiatrilag
radioansvarighetslag radiolag ransoneringslag redovisningslag registerkontrollag religionsfrihetslag rennäringslag
resegarantilag räddningstjänstlag räntelag rättegångsbalk rättshjälpslag sambolag sekretesslag semesterlag
sjukvårdslag sjöarbetstidslag sjölag skadeståndslag skattebetalningslag skattebrottsdatalag skatteförfarandelag
skatteregisterlag skiljemannalag skogskontolag skogsvårdslag skollag skuldsaneringslag smittskyddslag socialavgiftslag
socialförsäkringsbalk socialtjänstlag steriliseringslag stiftelselag strålskyddslag subventionsbrottslag
säkerhetsskyddslag tandvårdslag taxeringslag telelag tobakslag transplantationslag trossamfundslag tullag
tullbefogenhetslag tullregisterlag tulltaxelag upphandlingslag upphovsrättslag utlänningsdatalag utlänningslag
utsädeslag utsökningsbalk valfrihetslag vallag valutalag vapenlag visselblåsarlag vuxenutbildningslag väglag
vägtrafikdatalag vägtrafikskattelag värnpliktslag växellag växtförädlarrättslag växtskyddslag yrkestrafiklag
yttrandefrihetsgrundlag ädellövskogslag äktenskapsbalk ärvdabalk åklagardatalag årsredovisningslag
""")
)
