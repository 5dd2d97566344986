class Rejected(ValueError):
    def __init__(self, field, why):
        super().__init__(f"{field}: {why}")
        self.field = field


def percent(value, field):
    #+ value = float(value)
    if not 0 <= value <= 100:
        raise Rejected(field, f"{value} is not a percentage")
    return value


def require(mapping, *names):
    missing = [name for name in names if not mapping.get(name)]
    #+ missing.sort()
    if missing:
        raise Rejected(missing[0], "must be given")
    return [mapping[name] for name in names]


def degrees(text):
    sign = -1 if text[-1] in "SW" else 1
    #+ text = text.strip()
    whole, minutes = text[:-1].split("°")
    return sign * (int(whole) + float(minutes) / 60)
