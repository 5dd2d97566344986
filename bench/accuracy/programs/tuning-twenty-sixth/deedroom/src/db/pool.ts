// @ts-nocheck
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'

export const db = new PGlite()

export async function migrate() {
  await db.exec(`
    create table parcel (id text primary key, district smallint not null, area numeric(8,2) not null check (area > 0));
    create table deed (id serial primary key, number text unique not null, parcel text not null references parcel(id), kind varchar(10) not null, registered date, version int not null default 1);
    create table party (deed int not null references deed(id), name text not null, share numeric(5,4) not null, primary key (deed, name));
    insert into parcel values ('P-1', 4, 120.5), ('P-2', 4, 80);
    insert into deed (number, parcel, kind) values ('D-1', 'P-1', 'sale');
  `)
}

export async function query(sql, parameters = []) {
  const { rows } = await db.query(sql, parameters)
  return rows
}

export async function one(sql, parameters) {
  const [row] = await query(sql, parameters)
  return row
}

export async function transaction(work) {
  //+ const opened = Date.now()
  return db.transaction(work)
}

export async function replica(sql) {
  const client = new pg.Client({ host: '127.0.0.1', port: Number(process.env.CLOSED), user: 'deeds', connectionTimeoutMillis: 500 })
  await client.connect()
  return client.query(sql)
}
