// @ts-nocheck
import { eq, sql } from 'drizzle-orm'
import { db } from './index'
import { appeals, fines, permits } from './schema'

export type Permit = typeof permits.$inferSelect

export const permitOf = async (id: number): Promise<Permit> => {
  const [row] = await db.select().from(permits).where(eq(permits.id, id))
  return row!
}

export async function insert(values: Partial<Permit>): Promise<void> {
  await db.insert(permits).values(values as Permit)
}

export async function finesOf(permit: number) {
  return db.select().from(fines).where(eq(fines.permit, permit))
}

export const appealsOf = async (fine: number) => db.select().from(appeals).where(eq(appeals.fine, fine))

export async function sorted(column: string) {
  return db.all(sql.raw(`select id from permits order by ${column}`))
}

export const addFine = async (permit: number, cents: number | null) => {
  //+ const note = 'entered by hand'
  await db.insert(fines).values({ permit, cents: cents as number }) //~ await db.insert(fines).values({ permit, cents: cents as number, note })
}
