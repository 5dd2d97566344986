from sqlalchemy import Column, Date, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base, relationship

Base = declarative_base()


class Customer(Base):
    __tablename__ = "customers"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    loans = relationship("Loan", back_populates="customer")


class Item(Base):
    __tablename__ = "items"
    id = Column(Integer, primary_key=True)
    serial = Column(String, unique=True)
    category = Column(String)


class Loan(Base):
    __tablename__ = "loans"
    id = Column(Integer, primary_key=True)
    customer_id = Column(ForeignKey("customers.id"), nullable=False)
    cents = Column(Integer)
    due = Column(Date)
    state = Column(String)
    customer = relationship(Customer, back_populates="loans")
