from sqlalchemy import Column, ForeignKey, Integer, String, CheckConstraint, create_engine
from sqlalchemy.orm import declarative_base, relationship, sessionmaker

Base = declarative_base()


class Supplier(Base):
    __tablename__ = "supplier"
    id = Column(Integer, primary_key=True)
    name = Column(String(20), nullable=False, unique=True)


class Drum(Base):
    __tablename__ = "drum"
    id = Column(Integer, primary_key=True)
    material = Column(String, nullable=False)
    grams = Column(Integer, CheckConstraint("grams >= 0"))
    supplier_id = Column(Integer, ForeignKey("supplier.id"))
    supplier = relationship(Supplier)


def sessions():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    return sessionmaker(bind=engine)
