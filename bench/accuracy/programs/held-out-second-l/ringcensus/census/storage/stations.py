from sqlalchemy import select, text

from .db import Station, Visit, session_of


class StationBook:
    def __init__(self, engine):
        self.engine = engine

    def found(self, code, region):
        with session_of(self.engine) as session:
            session.add(Station(code=code, region=region))
            session.commit()

    def named(self, code):
        with session_of(self.engine) as session:
            return session.execute(select(Station).where(Station.code == code)).scalar_one()

    def only_in(self, region):
        with session_of(self.engine) as session:
            return session.execute(select(Station).where(Station.region == region)).scalars().one_or_none()

    def visits_of(self, code):
        station = self.named(code)
        return len(station.visits)

    def log_visit(self, station_id, nets):
        with session_of(self.engine) as session:
            session.add(Visit(station_id=station_id, nets=nets))
            session.flush()
            session.commit()

    def effort(self, year):
        with session_of(self.engine) as session:
            return session.execute(text("SELECT sum(net_metres) FROM visit WHERE station_id > :y"), {"y": year}).scalar()
