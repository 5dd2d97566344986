import { ConflictError, NotFoundError } from './errors.ts'

/** A table of rows by key; reads answer later, as those of a database do. */
export class Table<Row extends { id: string; version?: number }> {
  rows = new Map<string, Row>()
  kind: string

  constructor(kind: string, rows: Row[]) {
    this.kind = kind
    for (const row of rows) this.rows.set(row.id, row)
  }

  async find(id: string): Promise<Row | undefined> {
    await Promise.resolve()
    return this.rows.get(id)
  }

  async mustGet(id: string): Promise<Row> {
    const row = await this.find(id)
    if (row === undefined) throw new NotFoundError(this.kind, id)
    return row
  }

  async update(id: string, version: number, change: Partial<Row>): Promise<Row> {
    const row = await this.mustGet(id)
    const found = row.version ?? 0
    if (found !== version) throw new ConflictError(this.kind, id, version, found)
    const next = { ...row, ...change, version: version + 1 }
    this.rows.set(id, next)
    return next
  }
}
