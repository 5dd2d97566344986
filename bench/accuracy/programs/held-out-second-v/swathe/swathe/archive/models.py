from sqlalchemy import Column, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import declarative_base, relationship, sessionmaker
from sqlalchemy.pool import StaticPool

Base = declarative_base()


class Scene(Base):
    __tablename__ = "scene"
    id = Column(Integer, primary_key=True)
    name = Column(String, unique=True, nullable=False)
    tiles = relationship("Tile", back_populates="scene")


class Tile(Base):
    __tablename__ = "tile"
    id = Column(Integer, primary_key=True)
    row = Column(Integer, nullable=False)
    scene_id = Column(Integer, ForeignKey("scene.id"))
    scene = relationship("Scene", back_populates="tiles")


engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
Base.metadata.create_all(engine)
Session = sessionmaker(engine)
