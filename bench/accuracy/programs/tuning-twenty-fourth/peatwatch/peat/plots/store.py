from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, event
from sqlalchemy.orm import declarative_base, relationship, sessionmaker

Base = declarative_base()


class PlotRow(Base):
    __tablename__ = "plot"
    id = Column(Integer, primary_key=True)
    code = Column(String(12), unique=True, nullable=False)
    dams = relationship("DamRow", back_populates="plot")


class DamRow(Base):
    __tablename__ = "dam"
    id = Column(Integer, primary_key=True)
    plot_id = Column(Integer, ForeignKey("plot.id"), nullable=False)
    material = Column(String(20))
    plot = relationship("PlotRow", back_populates="dams")


class Store:
    def __init__(self):
        self.engine = create_engine("sqlite://")
        event.listen(self.engine, "connect", lambda connection, _: connection.execute("pragma foreign_keys=on"))
        Base.metadata.create_all(self.engine)
        self.session = sessionmaker(bind=self.engine)()

    def add(self, code):
        row = PlotRow(code=code)
        self.session.add(row)
        self.session.commit()
        return row

    def add_dam(self, plot_id, material):
        self.session.add(DamRow(plot_id=plot_id, material=material))
        self.session.flush()

    def only(self, code):
        return self.session.query(PlotRow).filter(PlotRow.code == code).one()

    def search(self, order):
        from sqlalchemy import text

        return self.session.execute(text("select code from plot order by " + order)).all()

    def detached(self, code):
        row = self.add(code)
        self.session.expunge_all()
        self.session.close()
        return row.dams
