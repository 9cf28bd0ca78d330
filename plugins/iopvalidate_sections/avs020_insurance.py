"""AVS020: insurance and liability (försäkring och ansvar)."""

from __future__ import annotations

from iopvalidate.api import Level, Sign, Text
from iopvalidate_sections.law import LIABILITY, PRACTICE
from iopvalidate_sections.topic import TopicRule

HEADING = Sign(
    "insurance: rubrik",
    """
    skadeståndsansvar{,et} | skadeståndsskyldighet{,en} | försäkringsskydd{,et}
    försäkring{,ar,en,sskydd} | ansvar{,et} & försäkring* | skad*
    skada | skador | skadestånd | gör sig illa | skadeansvar* | olycksfall
    """,
)
CONTENT = Sign(
    "insurance: innehåll",
    """
    (*försäkring/*försäkringen/*försäkringar/försäkringar/försäkringarna/*försäkringen/grundförsäkring/försäkringsansvaret) & har | tecknar | tecknas | teckna | ha | omfattas | omfattar | gäller | håller | hålla | täcker | täcks | ingår | finns | svarar | ansvarar | ansvarsförsäkring | vidmakthåll* | åvilar | gått | giltig | träda in & !hyresgäst* & !riksförbundet & !broschyrerna & !erforderlig* & !socialförsäkring* & !läggs & !frågor om
    (försäkrad/försäkrade/brandförsäkrad/olycksfallsförsäkrade/brandförsäkrade) & !att den & !att han & !båten & !museet
    försäkrar ~3 (huset/byggnaden/lokalen/lokalerna/anläggning/anläggningen/egendom/sin/sina/lösöre) | försäkras av
    (ansvarar/svarar/ansvaras/ansvar/ersätta/ersätter/ersättningsskyldig) ~8 (skada/skador/skadan) | (svarar/ansvarar) för ~2 vållande
    skadeståndsskyldig* | arbetsmiljöansvar* | åsamkas ~3 skada | hade sönder | ställer till skada | möts av den part som ~2 vållat
    skadeslös & !omkostnader
    (påtar/tar) sig inget ansvar för ~4 egendom | ansvaret ~4 begränsat
    (vållar/vållat/orsakar/orsakat/förorsakar/åsamkar/sönder/förstör) & ersätt* | ersatt | betala* | gottgör* | ansvar* | svara | svarar | står & !barn far & !brott* & !häv*
    (inget/ej/inte/har) ~1 ansvar{,ar} ~3 (stulna/stöld/skada/skador/egendom/tillhörigheter/förlorade)
    (skada/skador/skadan) ~6 (ersätts/ersättas/betalas/bärs/gottgörs) | olycksfallsförsäkrade
    """,
)
MENTION = Sign(
    "insurance: omnämnande",
    """
    försäkring{,ar,arna,en,sbrev,sfrågan,sfrågor,sfrågorna,sfråga,sskydd,sförhållanden} | *försäkringar | ansvarsförsäkring*
    """,
)
REFUSAL = Sign(
    "insurance: utelämnat",
    """
    försäkring* ~8 (oreglerade/oreglerad/utelämnats)
    """,
)
NEAR = Sign(
    "insurance: hör till ämnet",
    """
    (försäkra*/försäkring*/skada*/sönder/ersätt*/olycka*/olycksfall*) & tecknar | har | ersätter | ersätta | betalar | svarar | ansvarar | gäller | täcker | håller
    """,
)
FOREIGN = Sign(
    "insurance: annat",
    """
    försäkringskassa* | socialförsäkring* | sjukförsäkring*
    """,
)


class Insurance(TopicRule):
    """The agreement says who insures what and who answers for damage."""

    code = "AVS020"
    slug = "insurance"
    level = Level.NOTE
    heading = HEADING
    content = CONTENT
    mention = MENTION
    refusal = REFUSAL
    near = NEAR
    foreign = FOREIGN
    topic = Text("försäkring och ansvar", "insurance and liability")
    title = Text("Försäkring och ansvar", "Insurance and liability")
    why = Text(
        "Det finns ingen allmän skyldighet att vara försäkrad; sker en skada gäller skadeståndslagen, och parterna behöver veta vem som bär risken.",
        "There is no general duty to insure; damage falls under the Tort Liability Act, and the parties must know who bears the risk.",
    )
    remedy = Text(
        "Ange vilka försäkringar vardera parten håller, att frivilliga omfattas och vem som svarar för skada.",
        "State which insurance each party holds, that volunteers are covered, and who answers for damage.",
    )
    clause = (
        "Föreningen har ansvarsförsäkring för verksamheten och olycksfallsförsäkring för de frivilliga. Kommunen "
        "försäkrar lokalen. I övrigt svarar vardera parten för skada som den själv vållar."
    )
    basis = (
        LIABILITY,
        PRACTICE,
    )


RULE = Insurance()
