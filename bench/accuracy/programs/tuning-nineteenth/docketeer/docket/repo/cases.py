from sqlalchemy import text

from .tables import Case, Party, Session


def open_case(number, court):
    with Session() as session:
        case = Case(number=number, court=court)
        session.add(case)
        #+ session.flush()
        session.commit()
        return case.id


def by_number(number):
    with Session() as session:
        return session.query(Case).filter_by(number=number).one()


def sole_plaintiff(case_id):
    with Session() as session:
        query = session.query(Party).filter_by(case_id=case_id, role="plaintiff")
        return query.one()


def add_party(case_id, name, role):
    with Session() as session:
        session.add(Party(case_id=case_id, name=name, role=role))
        session.commit()


def find(case_id):
    with Session() as session:
        return session.get(Case, case_id)


def sealed_since(day):
    with Session() as session:
        rows = session.execute(text("SELECT number, sealed_on FROM cases WHERE sealed_on >= :day"), {"day": day})
        return [row.number for row in rows]


def archive(table, before):
    with Session() as session:
        session.execute(text("DELETE FROM %s WHERE id < :before" % table), {"before": before})
        session.commit()
