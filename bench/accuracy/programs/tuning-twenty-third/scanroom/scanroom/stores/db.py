from sqlalchemy import Column, DateTime, ForeignKey, Integer, String, create_engine, text
from sqlalchemy.orm import Session, declarative_base, relationship
from sqlalchemy.pool import StaticPool

Base = declarative_base()


class Box(Base):
    __tablename__ = "boxes"
    id = Column(Integer, primary_key=True)
    barcode = Column(String, unique=True, nullable=False)
    shelf = Column(String)
    fonds = Column(String, nullable=False)
    received = Column(DateTime)
    items = relationship("Item")


class Item(Base):
    __tablename__ = "items"
    id = Column(Integer, primary_key=True)
    box_id = Column(Integer, ForeignKey("boxes.id"))
    title = Column(String)
    pages = Column(Integer)


class Database:
    def __init__(self):
        self.engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
        Base.metadata.create_all(self.engine)
        with Session(self.engine) as session:
            session.add(Box(id=1, barcode="BX-0001", shelf="R4-12", fonds="Guild"))
            session.add(Box(id=2, barcode="BX-0002", shelf="R4-12", fonds="Guild"))
            session.add(Item(id=1, box_id=1, title="Minutes", pages=212))
            session.commit()

    def session(self):
        return Session(self.engine)


class BoxStore:
    def __init__(self, db):
        self.db = db

    def by_barcode(self, barcode):
        with self.db.session() as session:
            return session.query(Box).filter_by(barcode=barcode).first()

    def exactly(self, ident):
        with self.db.session() as session:
            return session.query(Box).filter_by(id=ident).one()

    def on_shelf(self, shelf):
        with self.db.session() as session:
            return session.query(Box).filter(Box.shelf == shelf).one_or_none()

    def insert(self, **fields):
        with self.db.session() as session:
            #+ session.expire_on_commit = False
            session.add(Box(**fields))
            session.commit()

    def rows(self, sql, **params):
        with self.db.engine.connect() as connection:
            return connection.execute(text(sql), params).fetchall()
