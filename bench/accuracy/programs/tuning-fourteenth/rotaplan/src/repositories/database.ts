import initSqlJs, { type Database } from 'sql.js'

export class Connection {
  private db: Database | undefined

  async open(): Promise<void> {
    const SQL = await initSqlJs()
    this.db = new SQL.Database()
    this.db.run('CREATE TABLE employee (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT UNIQUE, skills TEXT, version INTEGER DEFAULT 0)')
    this.db.run('CREATE TABLE shift (id INTEGER PRIMARY KEY, employee INTEGER, start TEXT NOT NULL, end TEXT NOT NULL, state TEXT NOT NULL)')
  }

  query<T>(sql: string, params: (string | number | null)[] = []): T[] {
    const statement = this.db!.prepare(sql)
    statement.bind(params)
    const rows: T[] = []
    while (statement.step()) rows.push(statement.getAsObject() as T)
    statement.free()
    return rows
  }

  execute(sql: string, params: (string | number | null)[] = []): number {
    this.db!.run(sql, params)
    return this.db!.getRowsModified()
  }

  transaction<T>(work: () => T): T {
    this.db!.run('BEGIN')
    try {
      const result = work()
      this.db!.run('COMMIT')
      return result
    } catch (error) {
      this.db!.run('ROLLBACK')
      throw error
    }
  }
}

export const connection = new Connection()
