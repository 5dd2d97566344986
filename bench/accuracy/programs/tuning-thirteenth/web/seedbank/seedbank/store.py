from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, text
from sqlalchemy.orm import Session, declarative_base, relationship
from sqlalchemy.pool import StaticPool

Base = declarative_base()


class Member(Base):
    __tablename__ = "members"
    id = Column(Integer, primary_key=True)
    email = Column(String, unique=True)
    address_id = Column(ForeignKey("addresses.id"))
    address = relationship("Address")


class Address(Base):
    __tablename__ = "addresses"
    id = Column(Integer, primary_key=True)
    city = Column(String, nullable=False)


def open_store():
    engine = create_engine("sqlite://", connect_args={"check_same_thread": False}, poolclass=StaticPool)
    Base.metadata.create_all(engine)
    return engine


def add_member(engine, email):
    with Session(engine) as session:
        member = Member(email=email)
        session.add(member)
        session.commit()
        return member.id


def shipping_label(engine, member_id):
    with Session(engine) as session:
        member = session.get(Member, member_id)
        return format_address(member)


def format_address(member):
    return f"{member.email}\n{member.address.city.upper()}"


def archived_loans(engine, year):
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT id, grams FROM loans_archive WHERE year = :year"), {"year": year})
        return [dict(row) for row in rows]
