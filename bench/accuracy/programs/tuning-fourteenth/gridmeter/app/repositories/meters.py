from sqlalchemy import select, text

from ..domain.models import Meter, Reading
from .db import archive, transaction


def find(serial):
    with transaction() as session:
        return session.execute(select(Meter).where(Meter.serial == serial)).scalar_one_or_none()


def add(serial, customer_id):
    with transaction() as session:
        session.add(Meter(serial=serial, customer_id=customer_id))


def readings_of(meter_id):
    with transaction() as session:
        return list(session.execute(select(Reading.kwh).where(Reading.meter_id == meter_id).order_by(Reading.day)).scalars())


def latest_of_day(day):
    with transaction() as session:
        return session.execute(select(Reading).where(Reading.day == day)).scalar_one_or_none()


def add_reading(meter_id, day, kwh):
    with transaction() as session:
        session.add(Reading(meter_id=meter_id, day=day, kwh=kwh))


def gateway_of(meter_id):
    with transaction() as session:
        return session.execute(text("SELECT gateway_id FROM meters WHERE id = :id"), {"id": meter_id}).scalar()


def archived_years(meter_id):
    held = archive.connect()
    try:
        with archive.connect() as second:
            return second.execute(text("SELECT :id"), {"id": meter_id}).all()
    finally:
        held.close()
