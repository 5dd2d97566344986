// @ts-nocheck
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { DDL } from './schema'

export async function connect() {
  const client = new PGlite()
  await client.exec(DDL)
  return { client, db: drizzle(client) }
}
