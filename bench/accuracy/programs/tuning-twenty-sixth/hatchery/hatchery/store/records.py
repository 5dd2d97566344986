import sqlite3

from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, select, text
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class Batch(Base):
    __tablename__ = "batch"
    id = Column(Integer, primary_key=True)
    code = Column(String, unique=True, nullable=False)
    strain = Column(String, nullable=False)
    samples = relationship("Weighing", lazy="select")


class Weighing(Base):
    __tablename__ = "weighing"
    id = Column(Integer, primary_key=True)
    batch_id = Column(Integer, ForeignKey("batch.id"))
    grams = Column(Integer)


class Records:
    def __init__(self):
        self.engine = create_engine("sqlite://")
        Base.metadata.create_all(self.engine)

    def register(self, code, strain):
        with Session(self.engine) as session:
            session.add(Batch(code=code, strain=strain))
            session.commit()

    def by_code(self, code):
        with Session(self.engine) as session:
            return session.execute(select(Batch).where(Batch.code == code)).scalar_one()

    def of_strain(self, strain):
        with Session(self.engine) as session:
            return session.execute(select(Batch).where(Batch.strain == strain)).scalar_one()

    def weights(self, code):
        batch = self.by_code(code)
        return [each.grams for each in batch.samples]

    def mortality(self, code):
        with self.engine.connect() as connection:
            return connection.execute(text("select count from mortality where batch = :code"), {"code": code}).all()

    def weigh(self, batch, grams):
        with Session(self.engine) as session:
            session.add(Weighing(batch_id=batch, grams=grams))
            session.flush()

    def note(self, code):
        with self.engine.connect() as connection:
            return connection.execute(text("select strain from batch where code = :code and id = :id"), {"code": code})


def locked_counter(path, code):
    first = sqlite3.connect(path, isolation_level=None)
    first.execute("create table if not exists counter (code text, n integer)")
    first.execute("begin exclusive")
    second = sqlite3.connect(path, timeout=0.01)
    try:
        second.execute("insert into counter values (?, 1)", (code,))
    finally:
        first.close()


def export_rows(rows):
    connection = sqlite3.connect(":memory:")
    connection.execute("create table export (code text, head integer)")
    connection.executemany("insert into export values (?, ?)", rows)
