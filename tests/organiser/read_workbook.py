"""Prints what a workbook holds as JSON, read without the library that wrote it.

Each sheet: name, frozen rows, filter range, widths of its columns, and rows of cells as [type, value, style], where a
style is [bold, wraps, number format]. Formulas and links are counted.
"""
import json
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
book = zipfile.ZipFile(sys.argv[1])


def part(name):
    return tree.fromstring(book.read(name))


def unescaped(text):
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), text)


def styles():
    root = part("xl/styles.xml")
    bold = [font.find(NS + "b") is not None for font in root.find(NS + "fonts")]
    for xf in root.find(NS + "cellXfs"):
        align = xf.find(NS + "alignment")
        wraps = align is not None and align.get("wrapText") == "1"
        yield [bold[int(xf.get("fontId"))], wraps, int(xf.get("numFmtId"))]


def texts():
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    return [unescaped("".join(t.text or "" for t in item.iter(NS + "t"))) for item in part("xl/sharedStrings.xml")]


def sheet(name, path, looks, shared):
    root = part(path)
    pane = root.find(f".//{NS}pane")
    filters = root.find(NS + "autoFilter")
    rows = []
    for row in root.find(NS + "sheetData"):
        cells = []
        for cell in row:
            kind, value = cell.get("t", "n"), cell.findtext(NS + "v")
            value = shared[int(value)] if kind == "s" else value if value is None else float(value)
            cells.append([kind, value, looks[int(cell.get("s", 0))]])
        rows.append(cells)
    return {
        "name": name,
        "frozen": 0 if pane is None or pane.get("state") != "frozen" else int(pane.get("ySplit")),
        "filter": "" if filters is None else filters.get("ref"),
        "widths": [float(column.get("width")) for column in root.iter(NS + "col")],
        "formulas": len(list(root.iter(NS + "f"))),
        "links": len(list(root.iter(NS + "hyperlink"))),
        "rows": rows,
    }


paths = {r.get("Id"): "xl/" + r.get("Target") for r in part("xl/_rels/workbook.xml.rels")}
looks, shared = list(styles()), texts()
json.dump([sheet(s.get("name"), paths[s.get(LINK)], looks, shared) for s in part("xl/workbook.xml").find(NS + "sheets")],
          sys.stdout, ensure_ascii=False)
