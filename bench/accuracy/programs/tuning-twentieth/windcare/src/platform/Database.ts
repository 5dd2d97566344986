// @ts-nocheck
import initSql from 'sql.js'
import { singleton } from 'tsyringe'

@singleton()
export class Database {
  private sql: any

  async open(): Promise<void> {
    const { Database } = await initSql()
    this.sql = new Database()
    this.sql.run('PRAGMA foreign_keys = ON; CREATE TABLE turbine (id INTEGER PRIMARY KEY, site TEXT NOT NULL, hub REAL CHECK (hub < 200)); CREATE TABLE job (id INTEGER PRIMARY KEY, turbine INTEGER REFERENCES turbine (id), note TEXT)')
  }

  one<Row>(query: string, values: unknown[]): Row | undefined {
    const statement = this.sql.prepare(query)
    statement.bind(values)
    const row = statement.step() ? statement.getAsObject() : undefined
    statement.free()
    return row
  }

  write(query: string, values: unknown[]): void {
    this.sql.run(query, values)
  }
}
