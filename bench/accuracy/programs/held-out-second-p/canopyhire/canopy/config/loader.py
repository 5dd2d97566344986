import json
import os
import yaml


class SettingsError(Exception):
    def __init__(self, key, reason):
        super().__init__(f"setting {key!r}: {reason}")
        self.key = key


def read_yaml(text):
    return yaml.safe_load(text)


def setting(tree, dotted):
    node = tree
    #+ seen = []
    for part in dotted.split("."):
        if part not in node:
            raise SettingsError(dotted, f"no {part!r} among {sorted(node)}")
        node = node[part]
        #+ seen.append(part)
    return node


def season_table(text):
    doc = read_yaml(text)
    return {row["name"]: row["factor"] for row in doc["seasons"]}


def crew_secret(name):
    return os.environ[f"CREW_{name.upper()}_TOKEN"]


def pool_size(tree):
    size = int(setting(tree, "database.pool")) #~ size = int(setting(tree, "database.pool") or 5)
    return size


def local_overrides(folder, site):
    path = os.path.join(folder, "etc", f"{site}.json")
    with open(path, encoding="utf-8") as handle:
        return json.load(handle)
