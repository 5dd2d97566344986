// @ts-nocheck
import initSqlJs, { type Database as SqlDatabase } from 'sql.js'
import { Kysely, SqliteDialect } from 'kysely'

export interface Tables {
  sailings: { id: number; code: string; route: string; vessel: number | null; departs: string }
  vessels: { id: number; name: string; capacity: number }
  bookings: { id?: number; sailing: number; customer: string; seats: number }
}

class Statement {
  readonly reader: boolean

  constructor(
    private readonly db: SqlDatabase,
    private readonly sql: string,
  ) {
    this.reader = /^\s*select/i.test(sql)
  }

  all(parameters: readonly unknown[]): unknown[] {
    const statement = this.db.prepare(this.sql)
    statement.bind(parameters as never)
    const rows: unknown[] = []
    while (statement.step()) rows.push(statement.getAsObject())
    statement.free()
    return rows
  }

  run(parameters: readonly unknown[]): { changes: number; lastInsertRowid: number } {
    this.db.run(this.sql, parameters as never)
    return { changes: this.db.getRowsModified(), lastInsertRowid: 0 }
  }
}

export async function connect(): Promise<Kysely<Tables>> {
  const SQL = await initSqlJs()
  const db = new SQL.Database()
  db.run(`pragma foreign_keys = on;
create table vessels (id integer primary key, name text not null, capacity integer);
create table sailings (id integer primary key, code text unique, route text not null, vessel integer references vessels(id), departs text);
create table bookings (id integer primary key, sailing integer references sailings(id), customer text, seats integer check (seats > 0));
insert into vessels values (1, 'Kittiwake', 240);
insert into sailings values (1, 'NH-0700', 'north', 1, '07:00'), (2, 'NH-0915', 'north', null, '09:15');`)
  const database = { prepare: (sql: string) => new Statement(db, sql), close: () => db.close() }
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: database as never }) })
}
