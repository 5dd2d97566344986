from sqlalchemy import CheckConstraint, Column, DateTime, Float, ForeignKey, Integer, String, UniqueConstraint, create_engine, event, text
from sqlalchemy.orm import Session, declarative_base, relationship
from sqlalchemy.pool import StaticPool

Base = declarative_base()


class GaugeRow(Base):
    __tablename__ = "gauge"
    code = Column(String, primary_key=True)
    river = Column(String, nullable=False)
    levels = relationship("LevelRow", back_populates="gauge")


class LevelRow(Base):
    __tablename__ = "level"
    id = Column(Integer, primary_key=True)
    gauge_code = Column(ForeignKey("gauge.code"), nullable=False)
    at = Column(DateTime)
    stage = Column(Float, CheckConstraint("stage < 50"))
    gauge = relationship(GaugeRow, back_populates="levels")
    __table_args__ = (UniqueConstraint("gauge_code", "at"),)


class LevelStore:
    def __init__(self):
        self._engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
        event.listen(self._engine, "connect", lambda connection, _: connection.execute("PRAGMA foreign_keys=ON"))
        Base.metadata.create_all(self._engine)

    def session(self):
        return Session(self._engine)

    def register(self, code, river):
        with self.session() as session:
            session.add(GaugeRow(code=code, river=river))
            session.commit()

    def record(self, code, at, stage):
        with self.session() as session:
            session.add(LevelRow(gauge_code=code, at=at, stage=stage))
            session.commit()

    def sole(self, river):
        with self.session() as session:
            return session.query(GaugeRow).filter_by(river=river).one()

    def find(self, code):
        with self.session() as session:
            return session.get(GaugeRow, code)

    def peak(self, code):
        with self.session() as session:
            return session.execute(text("SELECT max(stage) AS peak FROM levels WHERE gauge_code = :code"), {"code": code}).scalar_one()

    def update(self, code, **columns):
        with self.session() as session:
            gauge = session.get(GaugeRow, code)
            gauge.river = columns["river"]
            session.commit()
