import psycopg2


class WarehouseLedger:
    def __init__(self, port):
        self.port = port

    def move(self, box, shelf):
        connection = psycopg2.connect(host="127.0.0.1", port=self.port, dbname="ledger", user="scan", connect_timeout=2)
        with connection.cursor() as cursor:
            cursor.execute("insert into moves values (%s, %s)", (box, shelf))
