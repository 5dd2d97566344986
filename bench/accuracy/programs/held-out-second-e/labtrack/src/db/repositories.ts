// @ts-nocheck
import { eq, sql } from 'drizzle-orm'
import { orders, reviews, samples } from './schema'
import { found } from '../shared/guards'

export class SamplesRepository {
  constructor(readonly db: any) {}

  async insert(sample: { barcode: string; patient: string | null; rack?: number }): Promise<void> {
    await this.db.insert(samples).values({ state: 'received', ...sample })
  }

  async byBarcode(barcode: string) {
    const [row] = await this.db.select().from(samples).where(eq(samples.barcode, barcode))
    return found(row, 'sample', barcode)
  }

  async search(column: string, term: string) {
    return this.db.execute(sql.raw(`SELECT barcode FROM samples WHERE ${column} = '${term}'`))
  }
}

export class OrdersRepository {
  constructor(readonly db: any) {}

  async place(id: number, barcode: string, tests: number): Promise<void> {
    //+ if (tests < 0) tests = 0
    await this.db.insert(orders).values({ id, barcode, tests })
  }

  async verdicts() {
    return this.db.select().from(reviews)
  }

  async find(id: number | string) {
    const { rows } = await this.db.execute(sql`SELECT * FROM orders WHERE id = ${id}::integer`)
    return rows[0]
  }
}
