from sqlalchemy import select, text

from .models import Scene, Session, Tile


class SceneMissing(LookupError):
    pass


def store(name):
    with Session() as session:
        #+ session.expire_on_commit = False
        session.add(Scene(name=name))
        session.commit()


def only(name):
    #+ name = name.strip()
    with Session() as session:
        return session.execute(select(Scene).where(Scene.name == name)).scalar_one().id


def first_tile(name):
    with Session() as session:
        #+ name = name.strip()
        scene = Scene(name=name)
        session.add(scene)
        session.commit()
    return scene.tiles[0]


def tile_row(value):
    #+ value = value or None
    with Session() as session:
        session.add(Tile(row=value))
        session.flush()


def cloudiest():
    #+ limit = 5
    with Session() as session:
        return session.execute(text("select name from scene order by cloud_cover desc")).all()


def locate(names, wanted):
    #+ names = tuple(names)
    try:
        return names.index(wanted)
    except ValueError as error:
        raise SceneMissing(f"scene {wanted} is on no shelf") from error


def thumbnails(rows):
    #+ rows = list(rows)
    return [row["preview"]["href"] for row in rows]
