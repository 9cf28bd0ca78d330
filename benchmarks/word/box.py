"""A text box as Word writes it: DrawingML, with VML for programs that know no DrawingML text box."""

from __future__ import annotations

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
_WIDTH, _HEIGHT = 5_700_000, 800_000  # EMU


def text_box(paragraph: str, number: int) -> str:
    """Return a paragraph that holds nothing but a text box with `paragraph` in it."""
    content = f"<w:txbxContent>{paragraph}</w:txbxContent>"
    return (
        f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">{_drawing(content, number)}</mc:Choice>'
        f"<mc:Fallback>{_vml(content, number)}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def _drawing(content: str, number: int) -> str:
    shape = (
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{_WIDTH}" cy="{_HEIGHT}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        '<a:solidFill><a:srgbClr val="F2F2F2"/></a:solidFill>'
        '<a:ln w="9525"><a:solidFill><a:srgbClr val="808080"/></a:solidFill></a:ln>'
        f'</wps:spPr><wps:txbx>{content}</wps:txbx><wps:bodyPr wrap="square"><a:spAutoFit/></wps:bodyPr></wps:wsp>'
    )
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{_WIDTH}" cy="{_HEIGHT}"/>'
        f'<wp:docPr id="{number}" name="Textruta {number}"/><a:graphic>'
        f'<a:graphicData uri="{NAMESPACES["wps"]}">{shape}</a:graphicData></a:graphic></wp:inline></w:drawing>'
    )


def _vml(content: str, number: int) -> str:
    return (
        f'<w:pict><v:rect id="ruta{number}" style="width:449pt;height:63pt" fillcolor="#f2f2f2" strokecolor="gray">'
        f"<v:textbox>{content}</v:textbox></v:rect></w:pict>"
    )
