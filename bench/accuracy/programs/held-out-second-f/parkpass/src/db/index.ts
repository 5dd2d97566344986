// @ts-nocheck
import { drizzle } from 'drizzle-orm/sql-js'
import initSqlJs from 'sql.js/dist/sql-asm.js'
import * as schema from './schema'

export let db: ReturnType<typeof drizzle>

export async function open(): Promise<void> {
  const sql = await initSqlJs()
  const database = new sql.Database()
  database.run(`create table permits (id integer primary key, plate text not null unique, zone text not null, state text not null, holder text, fee real);
    create table fines (id integer primary key, permit integer references permits, cents integer not null, note text);
    insert into permits values (1, 'B-AX 100', 'Hafen', 'active', '{"name":"Ida"}', 30), (2, 'M-TT 7', 'Uni', 'expired', null, null), (3, 'KA-LM 12', 'Nord', 'draft', '{name:Bo}', 12);
    insert into fines values (1, 1, 2500, 'late'), (2, 2, 4000, null);`)
  db = drizzle(database, { schema })
}
