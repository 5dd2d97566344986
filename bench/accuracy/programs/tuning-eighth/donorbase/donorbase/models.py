from sqlalchemy import Column, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import declarative_base, relationship, sessionmaker
from sqlalchemy.pool import StaticPool

Base = declarative_base()


class Centre(Base):
    __tablename__ = "centres"
    id = Column(Integer, primary_key=True)
    city = Column(String, nullable=False)


class Donor(Base):
    __tablename__ = "donors"
    id = Column(Integer, primary_key=True)
    name = Column(String, nullable=False)
    email = Column(String, unique=True)
    postcode = Column(String)
    group = Column(String)
    referred_by = Column(Integer)
    appointments = relationship("Appointment", back_populates="donor")


class Appointment(Base):
    __tablename__ = "appointments"
    id = Column(Integer, primary_key=True)
    day = Column(String, nullable=False)
    donor_id = Column(Integer, ForeignKey("donors.id"))
    donor = relationship("Donor", back_populates="appointments")


engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
Session = sessionmaker(bind=engine)


def seed():
    Base.metadata.create_all(engine)
    with Session() as session:
        session.add_all([Centre(city="Porto"), Centre(city="Gent"), Centre(city="Gent")])
        session.add(Donor(id=1, name="Ida Brandt", email="ida@example.org", postcode="4000-12", group="A+"))
        session.add(Donor(id=2, name="Pavel Novak", email="pavel@example.org", group="0-"))
        session.add(Donor(id=3, name="Chen Wei", email="chen@example.org", postcode="9000", group="B+", referred_by=4))
        session.add(Donor(id=4, name="Amara Obi", email="amara@example.org", postcode="9000", group="B+", referred_by=3))
        session.add(Appointment(id=1, day="2026-03-02", donor_id=1))
        session.commit()
