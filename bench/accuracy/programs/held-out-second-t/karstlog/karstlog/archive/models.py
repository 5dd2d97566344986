from sqlalchemy import Column, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class Grotto(Base):
    __tablename__ = "grotto"
    id = Column(Integer, primary_key=True)
    name = Column(String, nullable=False)
    members = relationship("Caver", back_populates="grotto")


class Caver(Base):
    __tablename__ = "caver"
    id = Column(Integer, primary_key=True)
    nick = Column(String, unique=True)
    grotto_id = Column(ForeignKey("grotto.id"))
    grotto = relationship("Grotto", back_populates="members")


def session():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    return Session(engine)


def only_grotto(db, name):
    return db.query(Grotto).filter_by(name=name).one()


def enlist(db, nick):
    db.add(Caver(nick=nick))
    db.flush()


def found(db, name):
    db.add(Grotto(name=name))
    db.commit()


def lazy_members(db, name):
    grotto = Grotto(name=name)
    db.add(grotto)
    db.commit()
    db.close()
    return grotto.members


def filtered(db, **by):
    return db.query(Caver).filter_by(**by).all()
