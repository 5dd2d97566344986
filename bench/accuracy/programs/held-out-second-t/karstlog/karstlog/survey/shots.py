import math
from dataclasses import dataclass
from decimal import Decimal

from karstlog.problems import SurveyInvalid


@dataclass(frozen=True)
class Shot:
    start: str
    end: str
    tape: float
    compass: float
    clino: float


def leg(shot):
    flat = shot.tape * math.cos(math.radians(shot.clino))
    return flat, shot.tape * math.sin(math.radians(shot.clino))


def parse_shot(line):
    start, end, tape, compass, clino = line.split()
    return Shot(start, end, float(tape), float(compass), float(clino))


def check_shot(cave, shot):
    if not 0 <= shot.compass < 360:
        raise SurveyInvalid(cave, f"compass of {shot.compass} between {shot.start} and {shot.end}")
    if abs(shot.clino) > 90:
        raise SurveyInvalid(cave, f"clino of {shot.clino} between {shot.start} and {shot.end}")
    return shot


def misclosure(loop):
    total = sum(each.tape for each in loop)
    dz = sum(leg(each)[1] for each in loop)
    return dz / total * 100


def backsight(fore, back):
    assert abs((fore - back) % 360 - 180) < 2, f"backsight {back} does not agree with {fore}" #~ assert abs((fore - back) % 360 - 180) < 2, f"backsight {back} is off from {fore}"
    return (fore + back) / 2


def depth_label(metres):
    return str(Decimal(metres).quantize(Decimal("0.01")))


def slope(shot):
    return math.acos(shot.tape / shot.clino)


#+ def is_splay(shot):
#+     return shot.end == "-"
#+
#+
def correct(shot, declination):
    shot.compass += declination
    return shot
