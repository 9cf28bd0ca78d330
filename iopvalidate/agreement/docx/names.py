"""Names of WordprocessingML elements and attributes in Clark notation, computed once.

Only Transitional names are listed: `markup.parse_part` renames Strict elements when it parses.
"""

from __future__ import annotations

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC_NS = "http://schemas.openxmlformats.org/markup-compatibility/2006"
APP_NS = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"

STRICT_PREFIX = "http://purl.oclc.org/ooxml/"
STRICT_TO_TRANSITIONAL = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": W_NS,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": R_NS,
    "http://purl.oclc.org/ooxml/officeDocument/extendedProperties": APP_NS,
}


def w(local: str) -> str:
    """Give the Clark name of `local` in the main WordprocessingML namespace."""
    return f"{{{W_NS}}}{local}"


# Containers
W_DOCUMENT, W_BODY, W_P, W_R, W_T = w("document"), w("body"), w("p"), w("r"), w("t")
W_TBL, W_TR, W_TC, W_TRPR, W_TCPR = w("tbl"), w("tr"), w("tc"), w("trPr"), w("tcPr")
W_SDT, W_SDTPR, W_SDTCONTENT = w("sdt"), w("sdtPr"), w("sdtContent")
W_SMARTTAG, W_CUSTOMXML, W_HYPERLINK, W_FLDSIMPLE = w("smartTag"), w("customXml"), w("hyperlink"), w("fldSimple")
W_DIR, W_BDO, W_TXBXCONTENT, W_DRAWING, W_PICT, W_OBJECT = (
    w("dir"),
    w("bdo"),
    w("txbxContent"),
    w("drawing"),
    w("pict"),
    w("object"),
)
W_RUBY, W_RUBYBASE = w("ruby"), w("rubyBase")
MC_ALTERNATE, MC_CHOICE, MC_FALLBACK = f"{{{MC_NS}}}AlternateContent", f"{{{MC_NS}}}Choice", f"{{{MC_NS}}}Fallback"

# Content of a run
W_DELTEXT, W_TAB, W_PTAB, W_BR, W_CR = w("delText"), w("tab"), w("ptab"), w("br"), w("cr")
W_NOBREAKHYPHEN, W_SOFTHYPHEN, W_SYM = w("noBreakHyphen"), w("softHyphen"), w("sym")
W_FLDCHAR, W_FLDCHARTYPE, W_INSTRTEXT, W_DELINSTRTEXT = (
    w("fldChar"),
    w("fldCharType"),
    w("instrText"),
    w("delInstrText"),
)
W_FOOTNOTEREFERENCE, W_ENDNOTEREFERENCE = w("footnoteReference"), w("endnoteReference")
W_LASTRENDEREDPAGEBREAK, W_COMMENTREFERENCE = w("lastRenderedPageBreak"), w("commentReference")

# Marks between runs or paragraphs
W_BOOKMARKSTART, W_COMMENTRANGESTART, W_COMMENTRANGEEND = (
    w("bookmarkStart"),
    w("commentRangeStart"),
    w("commentRangeEnd"),
)
W_INS, W_DEL, W_MOVEFROM, W_MOVETO = w("ins"), w("del"), w("moveFrom"), w("moveTo")
W_CELLINS, W_CELLDEL = w("cellIns"), w("cellDel")

# Properties
W_PPR, W_RPR, W_PSTYLE, W_RSTYLE, W_NUMPR, W_NUMID, W_ILVL = (
    w("pPr"),
    w("rPr"),
    w("pStyle"),
    w("rStyle"),
    w("numPr"),
    w("numId"),
    w("ilvl"),
)
W_OUTLINELVL, W_SECTPR, W_PPRCHANGE, W_RPRCHANGE = w("outlineLvl"), w("sectPr"), w("pPrChange"), w("rPrChange")
W_B, W_CAPS, W_VANISH, W_SPECVANISH, W_STRIKE, W_DSTRIKE, W_SZ = (
    w("b"),
    w("caps"),
    w("vanish"),
    w("specVanish"),
    w("strike"),
    w("dstrike"),
    w("sz"),
)
W_GRIDSPAN, W_GRIDBEFORE, W_VMERGE, W_HMERGE = w("gridSpan"), w("gridBefore"), w("vMerge"), w("hMerge")
W_HEADERREFERENCE, W_FOOTERREFERENCE = w("headerReference"), w("footerReference")

# Attributes
W_VAL, W_ID, W_TYPE, W_NAME, W_AUTHOR, W_DATE, W_INSTR, W_STYLEID, W_DEFAULT = (
    w("val"),
    w("id"),
    w("type"),
    w("name"),
    w("author"),
    w("date"),
    w("instr"),
    w("styleId"),
    w("default"),
)
R_ID = f"{{{R_NS}}}id"
