import initSqlJs from 'sql.js'
import pg from 'pg'
import Redis from 'ioredis'
import amqp from 'amqplib'
import { NoConnection } from '../lib/errors.js'

let opened

export async function open() {
  if (opened) return opened
  const SQL = await initSqlJs()
  opened = new SQL.Database()
  opened.run('PRAGMA foreign_keys = ON')
  opened.run('CREATE TABLE agency (id TEXT PRIMARY KEY, name TEXT NOT NULL)')
  opened.run('CREATE TABLE route (id TEXT PRIMARY KEY, agency TEXT NOT NULL REFERENCES agency(id), type INTEGER CHECK (type BETWEEN 0 AND 12))')
  return opened
}

export async function query(sql, parameters = []) {
  const database = await open()
  const statement = database.prepare(sql)
  try {
    statement.bind(parameters)
    const rows = []
    while (statement.step()) rows.push(statement.getAsObject())
    return rows
  } finally {
    statement.free()
  }
}

export async function archive(port, feed) {
  const client = new pg.Client({ host: '127.0.0.1', port, database: 'archive' })
  client.on('error', () => {})
  await client.connect()
  await client.query('INSERT INTO feeds VALUES ($1)', [feed])
}

export async function announce(port, agency) {
  const redis = new Redis({ host: '127.0.0.1', port, maxRetriesPerRequest: 0, retryStrategy: null, lazyConnect: true })
  redis.on('error', () => {})
  await redis.publish('timetab', agency)
}

export async function enqueue(port, message) {
  let connection
  try {
    connection = await amqp.connect(`amqp://127.0.0.1:${port}`)
  } catch (error) {
    throw new NoConnection(`broker unreachable while enqueuing ${message.kind}: ${error.code}`, { cause: error })
  }
  await connection.close()
}
