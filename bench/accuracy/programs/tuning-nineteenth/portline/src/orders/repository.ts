// @ts-nocheck
import initSqlJs from 'sql.js'
import { Pool } from 'pg'

const SCHEMA = `CREATE TABLE orders (id TEXT PRIMARY KEY, carrier TEXT NOT NULL, state TEXT CHECK (state IN ('new', 'sent', 'done')), cutover TEXT);
CREATE TABLE lines (order_id TEXT REFERENCES orders (id), number TEXT UNIQUE)`

let opened
async function database() {
  if (!opened) {
    const { Database } = await initSqlJs()
    opened = new Database()
    opened.run('PRAGMA foreign_keys = ON')
    opened.run(SCHEMA)
  }
  return opened
}

async function exec(sql: string, values: unknown[] = []) {
  const db = await database()
  db.run(sql, values)
}

export async function insert(order: { id: string; carrier: string | null; state: string }) {
  await exec('INSERT INTO orders (id, carrier, state) VALUES (?, ?, ?)', [order.id, order.carrier, order.state])
}

export async function addLine(order: string, number: string) {
  //+ const added = Date.now()
  await exec('INSERT INTO lines VALUES (?, ?)', [order, number])
}

export async function first(id: string) {
  const db = await database()
  const [table] = db.exec('SELECT id, carrier, state FROM orders WHERE id = ?', [id])
  const [row] = table.values
  return { id: row[0], carrier: row[1], state: row[2] }
}

export async function dueBefore(day: string) {
  const db = await database()
  return db.exec(`SELECT id FROM orders WHERE cutover_at < '${day}'`)
}

export async function search(text: string) {
  const db = await database()
  return db.exec(`SELECT id FROM orders WHERE carrier LIKE '%${text}%'`)
}

const warehouse = new Pool({ host: '127.0.0.1', port: 9859, connectionTimeoutMillis: 500 })

export async function history(number: string) {
  const { rows } = await warehouse.query('SELECT * FROM ports WHERE number = $1', [number])
  return rows
}
