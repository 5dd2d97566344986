"""Work orders, mapped."""
from sqlalchemy import Column, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import declarative_base, relationship, sessionmaker

Base = declarative_base()


class Order(Base):
    __tablename__ = 'work_order'
    id = Column(Integer, primary_key=True)
    number = Column(String(12), unique=True, nullable=False)
    crew = Column(String(20))
    lines = relationship('Line', back_populates='order')


class Line(Base):
    __tablename__ = 'work_line'
    id = Column(Integer, primary_key=True)
    order_id = Column(ForeignKey('work_order.id'))
    hours = Column(Integer)
    order = relationship('Order', back_populates='lines')


def open_session():
    engine = create_engine('sqlite://')
    Base.metadata.create_all(engine)
    return sessionmaker(bind=engine)()


class OrderBook:
    def __init__(self, session):
        self.session = session

    def place(self, number, crew):
        self.session.add(Order(number=number, crew=crew))
        self.session.commit()

    def one(self, number):
        return self.session.query(Order).filter_by(number=number).one()

    def of_crew(self, **by):
        return self.session.query(Order).filter_by(**by).all()

    def lines_later(self, number):
        order = self.one(number)
        self.session.close()
        return len(order.lines)
