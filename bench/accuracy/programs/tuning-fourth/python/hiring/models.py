"""Tables, and what is asked of them."""

from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, select
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class Stage(Base):
    __tablename__ = "stages"
    id = Column(Integer, primary_key=True)
    name = Column(String, nullable=False)


class Profile(Base):
    __tablename__ = "profiles"
    id = Column(Integer, primary_key=True)
    candidate_id = Column(ForeignKey("candidates.id"), nullable=False)
    headline = Column(String)


class Candidate(Base):
    __tablename__ = "candidates"
    id = Column(Integer, primary_key=True)
    name = Column(String, nullable=False)
    email = Column(String, unique=True, nullable=False)
    referrer_id = Column(ForeignKey("candidates.id"))
    profile = relationship(Profile, uselist=False)
    referrer = relationship("Candidate", remote_side=[id])


def open_session():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    return Session(engine)


class Repository:
    def __init__(self, session):
        self.session = session

    def add(self, row):
        self.session.add(row)
        try:
            self.session.commit()
        except Exception:
            self.session.rollback()
            raise
        return row

    def stage_named(self, name):
        return self.session.execute(select(Stage).where(Stage.name == name)).scalar_one()

    def candidate(self, key):
        return self.session.get(Candidate, key)
