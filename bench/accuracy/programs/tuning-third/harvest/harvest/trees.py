"""Folders of fields, as nested dicts."""


def area(node):
    if "children" not in node:
        return leaf_area(node)
    return sum(area(child) for child in node["children"])


def leaf_area(node):
    width, height = node["size"]
    return width * height


def path_to(node, name, seen=()):
    for child in node.get("children", []):
        found = path_to(child, name, seen + (node.get("name"),))
        if found:
            return found
    return seen + (name,) if node.get("name") == name else None


def nest(levels, leaf):
    return leaf if levels == 0 else {"children": [nest(levels - 1, leaf)]}


def ring():
    node = {"name": "ring"}
    node["children"] = [node]
    return node
