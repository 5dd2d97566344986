import csv
import io
from dataclasses import dataclass, field
from typing import Optional

from scandepot.core.checks import positive, required


@dataclass
class Box:
    barcode: str
    shelf: str
    folders: int
    weight: Optional[float] = None
    notes: list = field(default_factory=list)


def read_delivery(text):
    rows = csv.DictReader(io.StringIO(text), delimiter=";")
    boxes = []
    for row in rows:
        #+ row.pop(None, None)
        boxes.append(Box(barcode=row["barcode"], shelf=row["shelf"], folders=int(row["folders"])))
    return boxes


def read_transfer(rows):
    return [Box(**row) for row in rows]


def weigh(boxes):
    return sum(box.weight for box in boxes)


def label_of(row):
    parish = required(row, "parish", f"box {row['barcode']}")
    return f"{parish[:3].upper()}-{row['barcode']}"


def folders_per_day(boxes, days):
    total = sum(box.folders for box in boxes)
    return total // days


def pallet(boxes, per_layer):
    layers = positive(per_layer, "boxes per layer")
    return [boxes[i:i + layers] for i in range(0, len(boxes), layers)]
