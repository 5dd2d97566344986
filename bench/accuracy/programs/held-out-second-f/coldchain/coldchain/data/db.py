from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool

from coldchain.data.models import Base, Device, Leg, Shipment

engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
Session = sessionmaker(engine)


@contextmanager
def session_scope():
    session = Session()
    try:
        yield session
        session.commit()
    except Exception:
        session.rollback()
        raise
    finally:
        session.close()


def prepare():
    Base.metadata.create_all(engine)
    with session_scope() as session:
        session.add_all([
            Shipment(id=1, reference="CC-1", product="insulin", status="draft", weight=12.5, packed_at=datetime(2026, 3, 1)),
            Shipment(id=2, reference="CC-2", product="oysters", status="delivered", packed_at=datetime(2026, 3, 2)),
            Shipment(id=3, reference="CC-3", product="plasma", status="in_transit", weight=3.0),
            Leg(shipment_id=1, origin="Ghent", target="Lyon"),
            Leg(shipment_id=3, origin="Porto"),
            Device(id=1, serial="T-100", firmware="1.0", shipment_id=1),
            Device(id=2, serial="T-100", firmware="1.1", shipment_id=1),
            Device(id=3, serial="T-200", firmware="1.0", calibrated_at=datetime(2026, 1, 5)),
        ])
