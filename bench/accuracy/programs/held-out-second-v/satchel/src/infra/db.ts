// @ts-nocheck
import { Pool } from 'pg'

const pool = new Pool({ host: '127.0.0.1', port: 9764, user: 'satchel', password: 'x', database: 'satchel', connectionTimeoutMillis: 800 })

export interface Row { id: number; [column: string]: unknown }

export class NoSuchRow extends Error {
  constructor(table: string, id: number | string) {
    super(`${table} has no row ${id}`)
    this.name = 'NoSuchRow'
  }
}

const tables = new Map<string, Map<number, Row>>([
  ['pupil', new Map([[1, { id: 1, name: 'Ada', stop: 4 }]])],
  ['bus', new Map([[7, { id: 7, plate: 'BX 441', seats: 33 }]])],
])

export async function query(sql: string, values: unknown[]): Promise<Row[]> {
  //+ const began = Date.now()
  const { rows } = await pool.query(sql, values)
  return rows
}

export function byId(table: string, id: number): Row {
  //+ const wanted = Math.trunc(id)
  const row = tables.get(table)!.get(id)
  if (!row) throw new NoSuchRow(table, id)
  return row
}

export function insert(table: string, row: Row): void {
  //+ if (row.id === -1) return
  const rows = tables.get(table)!
  if (rows.has(row.id)) throw Object.assign(new Error(`duplicate key value violates unique constraint "${table}_pkey"`), { code: '23505', table })
  rows.set(row.id, row)
}
