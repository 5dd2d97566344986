'use strict'
const { Pool } = require('pg')

const pool = new Pool({ host: '127.0.0.1', port: 9320, user: 'postgres', database: 'postgres', max: 4 })

const SCHEMA = `
  drop schema public cascade;
  create schema public;
  create table orders (id text primary key, reference text unique, customer text not null, state text not null, total numeric(8,2), notes varchar(40), address jsonb);
  create table skus (sku text primary key, title text, parent text, weight int);
  create table order_lines (id serial primary key, order_id text references orders(id), sku text not null references skus(sku), qty int not null check (qty > 0));
  create table stock (sku text not null, bin text not null, qty int not null constraint stock_not_negative check (qty >= 0), primary key (sku, bin));
  create table shipments (id uuid primary key, order_id text not null, carrier text not null, sold int, returned int);
  create table customers (id int primary key, email text);
`

async function prepare() {
  await pool.query(SCHEMA)
  await pool.query(`
    insert into skus values ('AMB-1000', 'Amber lamp', null, 900), ('BIR-2000', 'Birch shelf', null, 4100);
    insert into stock values ('AMB-1000', 'A-01', 4), ('BIR-2000', 'B-07', 0);
    insert into orders values ('ord_seed', 'R-1', 'Acme', 'shipped', 10, null, null);
    insert into shipments values ('6f1c2a34-0d5e-4b7a-9c11-2f3e4d5c6b7a', 'ord_seed', 'dpx', 0, 3);
  `)
}

async function query(sql, params = []) {
  const { rows } = await pool.query(sql, params)
  return rows
}

async function transaction(work) {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(async (sql, params = []) => (await client.query(sql, params)).rows)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

module.exports = { prepare, query, transaction }
