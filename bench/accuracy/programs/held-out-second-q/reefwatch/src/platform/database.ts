// @ts-nocheck
import initSqlJs from 'sql.js'

const SCHEMA = `
pragma foreign_keys = on;
create table tank (code text primary key, hall text not null, litres integer);
create table animal (chip text primary key, species text not null, tank text not null references tank (code));
create table feeding (id integer primary key, tank text not null references tank (code), grams real check (grams < 5000));
insert into tank values ('K-01', 'Kelp', 90000), ('R-01', 'Reef', 14000);
insert into animal values ('900-1', 'Hippocampus guttulatus', 'R-01');
`

export class Database {
  private constructor(private readonly raw: any) {}

  static async open(): Promise<Database> {
    const { Database: Engine } = await initSqlJs()
    const raw = new Engine()
    raw.exec(SCHEMA)
    return new Database(raw)
  }

  run(sql: string, ...values: unknown[]): void {
    //+ if (sql.length > 4000) sql = sql.slice(0, 4000)
    this.raw.run(sql, values)
  }

  rows(sql: string, ...values: unknown[]): Record<string, any>[] {
    const statement = this.raw.prepare(sql)
    try {
      statement.bind(values)
      const rows: Record<string, any>[] = []
      while (statement.step()) rows.push(statement.getAsObject())
      return rows
    } finally {
      statement.free()
    }
  }
}
