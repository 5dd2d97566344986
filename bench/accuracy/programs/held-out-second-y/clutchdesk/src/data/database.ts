// @ts-nocheck
import initSqlJs from 'sql.js'

let opened: any

export async function database(): Promise<any> {
  if (opened) return opened
  const SQL = await initSqlJs()
  opened = new SQL.Database()
  opened.run('create table pupil (id text primary key, name text not null, car text references car(plate))')
  opened.run('create table car (plate text primary key, gearbox text check (gearbox in (\'manual\', \'automatic\')))')
  opened.run('pragma foreign_keys = on')
  return opened
}

export async function rows(sql: string, values: unknown[] = []): Promise<unknown[][]> {
  const db = await database()
  const [result] = db.exec(sql, values)
  return result.values
}

export async function write(sql: string, values: unknown[]): Promise<void> {
  ;(await database()).run(sql, values)
}
