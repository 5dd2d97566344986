// @ts-nocheck
import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const permits = sqliteTable('permits', {
  id: integer('id').primaryKey(),
  plate: text('plate').notNull().unique(),
  zone: text('zone').notNull(),
  state: text('state').notNull(),
  holder: text('holder'),
  fee: real('fee'),
})

export const fines = sqliteTable('fines', { id: integer('id').primaryKey(), permit: integer('permit'), cents: integer('cents').notNull(), note: text('note') })
export const appeals = sqliteTable('appeals', { id: integer('id').primaryKey(), fine: integer('fine'), reason: text('reason') })
