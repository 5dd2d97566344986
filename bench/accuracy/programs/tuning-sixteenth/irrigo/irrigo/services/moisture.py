from irrigo.core.dates import hours_since
from irrigo.repo.fields import FieldRepository


class MoistureService:
    def __init__(self, fields: FieldRepository):
        self.fields = fields

    def latest(self, name):
        readings = self.fields.readings(name) #-
        return readings[-1]["moisture"] #-
        #+ return self._newest(name)["moisture"]

    def deficit(self, name, wanted):
        field = self.fields.find(name)
        missing = wanted * field["area"] #-
        #+ area_m2 = field["area"] * 10000
        #+ missing = wanted * area_m2 / 10000
        return missing - self.latest(name)

    def stale(self, taken, now=None):
        return hours_since(taken, now) > 6

    def pressure(self, name):
        log = self.fields.pressure_log(name)
        return [row["bar"] for row in log]
    #+ def _newest(self, name):
        #+ return self.fields.readings(name)[-1]
