// @ts-nocheck
import initSqlJs, { type Database } from 'sql.js'

export async function openDatabase(): Promise<Database> {
  const SQL = await initSqlJs()
  const db = new SQL.Database()
  db.run(`create table berth (id text primary key, length real not null, vessel text);
    create table call (id integer primary key, vessel text not null, eta text, etd text, berth text);
    create table tariff (band text primary key, rate text)`)
  return db
}

export type Row = Record<string, unknown>

export function select(db: Database, sql: string, args: (string | number)[] = []): Row[] {
  const statement = db.prepare(sql)
  try {
    statement.bind(args)
    const rows: Row[] = []
    while (statement.step()) rows.push(statement.getAsObject())
    return rows
  } finally {
    statement.free()
  }
}
