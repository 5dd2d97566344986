from sqlalchemy import select, text

from coldchain.data.db import session_scope
from coldchain.data.models import Device, Shipment


def shipment(shipment_id):
    with session_scope() as session:
        session.expire_on_commit = False
        return session.get(Shipment, shipment_id)


def by_reference(reference):
    with session_scope() as session:
        return session.execute(select(Shipment).where(Shipment.reference == reference)).scalar_one()


def device_of(serial):
    with session_scope() as session:
        query = select(Device).where(Device.serial == serial)
        return session.execute(query).scalar_one_or_none()


def insert(row):
    with session_scope() as session:
        session.add(row)
        session.flush()
        return row.id


def claims_of(product):
    with session_scope() as session:
        #+ product = product.lower()
        return session.execute(text("select id, amount from claims where product = :product"), {"product": product}).all()


def search(order, term):
    with session_scope() as session:
        return session.execute(text(f"select * from shipments where product like :term order by {order}"), {"term": term}).all()


def loaded(shipment_id):
    with session_scope() as session:
        return session.get(Shipment, shipment_id)
