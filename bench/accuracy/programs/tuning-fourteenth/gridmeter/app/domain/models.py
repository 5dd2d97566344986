from sqlalchemy import Column, Date, ForeignKey, Integer, Numeric, String, UniqueConstraint
from sqlalchemy.orm import declarative_base, relationship

Base = declarative_base()


class Customer(Base):
    __tablename__ = "customers"
    id = Column(Integer, primary_key=True)
    name = Column(String, nullable=False)
    email = Column(String, nullable=False)
    meters = relationship("Meter", back_populates="customer")


class Meter(Base):
    __tablename__ = "meters"
    __table_args__ = (UniqueConstraint("serial"),)
    id = Column(Integer, primary_key=True)
    serial = Column(String, nullable=False)
    customer_id = Column(Integer, ForeignKey("customers.id"))
    customer = relationship("Customer", back_populates="meters")
    readings = relationship("Reading")


class Reading(Base):
    __tablename__ = "readings"
    id = Column(Integer, primary_key=True)
    meter_id = Column(Integer, ForeignKey("meters.id"))
    day = Column(Date)
    kwh = Column(Numeric(12, 3))


class Invoice(Base):
    __tablename__ = "invoices"
    id = Column(Integer, primary_key=True)
    number = Column(String, nullable=False)
    state = Column(String, nullable=False, default="draft")
    total = Column(Numeric(12, 2))
