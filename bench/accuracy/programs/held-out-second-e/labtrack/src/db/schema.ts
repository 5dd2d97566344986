// @ts-nocheck
import { integer, pgTable, text } from 'drizzle-orm/pg-core'

export const samples = pgTable('samples', {
  barcode: text('barcode').primaryKey(),
  patient: text('patient').notNull(),
  state: text('state').notNull(),
  rack: integer('rack'),
})

export const orders = pgTable('orders', {
  id: integer('id').primaryKey(),
  barcode: text('barcode'),
  tests: integer('tests'),
})

export const reviews = pgTable('reviews', { id: integer('id').primaryKey(), verdict: text('verdict') })

export const DDL = `
  CREATE TABLE samples (barcode text PRIMARY KEY, patient text NOT NULL, state text NOT NULL, rack integer CHECK (rack < 500));
  CREATE TABLE orders (id integer PRIMARY KEY, barcode text REFERENCES samples (barcode), tests smallint);
`
