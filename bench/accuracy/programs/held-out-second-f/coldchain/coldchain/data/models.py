from sqlalchemy import Column, DateTime, Float, ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import declarative_base, relationship

Base = declarative_base()


class Shipment(Base):
    __tablename__ = "shipments"
    id = Column(Integer, primary_key=True)
    reference = Column(String, nullable=False, unique=True)
    product = Column(String, nullable=False)
    status = Column(String, nullable=False, default="draft")
    weight = Column(Float)
    packed_at = Column(DateTime)
    legs = relationship("Leg", back_populates="shipment")


class Leg(Base):
    __tablename__ = "legs"
    id = Column(Integer, primary_key=True)
    shipment_id = Column(ForeignKey("shipments.id"))
    origin = Column(String, nullable=False)
    target = Column(String)
    shipment = relationship("Shipment", back_populates="legs")


class Device(Base):
    __tablename__ = "devices"
    __table_args__ = (UniqueConstraint("serial", "firmware"),)
    id = Column(Integer, primary_key=True)
    serial = Column(String, nullable=False)
    firmware = Column(String)
    calibrated_at = Column(DateTime)
    shipment_id = Column(Integer)
