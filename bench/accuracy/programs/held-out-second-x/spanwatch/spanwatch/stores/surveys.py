from .db import execute, one


class SurveyStore:
    def __init__(self, connection):
        self.connection = connection

    def record(self, bridge_id, held, grade=None):
        return execute(self.connection, "insert into survey (bridge, held, grade) values (?, ?, ?)", (bridge_id, held, grade)).lastrowid

    def attach(self, survey_id, name):
        execute(self.connection, "insert into photo values (?, ?)", (survey_id, name))

    def between(self, bridge_id, start, end):
        return execute(self.connection, "select * from survey where bridge = ? and held between ? and ?", (bridge_id, start)).fetchall()

    def average(self, bridge_id):
        row = one(self.connection, "select avg(grade) as mean from survey where bridge = ?", (bridge_id,))
        return round(row["mean"], 1)

    def latest(self, bridge_id):
        rows = execute(self.connection, "select held from survey where bridge = ? order by held", (bridge_id,)).fetchall()
        return rows[-1]["held"]
