import xml.etree.ElementTree as ET

NS = {"m": "http://www.loc.gov/METS/", "x": "http://www.w3.org/1999/xlink"}


def parse(text):
    return ET.fromstring(text)


def title(root):
    return root.find("m:dmdSec/m:title", NS).text.strip() #~ return " ".join(root.find("m:dmdSec/m:title", NS).text.split())


def files(root):
    return {each.attrib["ID"]: each.attrib["href"] for each in root.iter("{http://www.loc.gov/METS/}file")}


def tree(node, children):
    #+ kids = children.get(node, [])
    return {node: [tree(child, children) for child in children.get(node, [])]}


def order(divs):
    return sorted(divs, key=lambda div: (div["order"], div["label"]))
