// @ts-nocheck
import { type Kysely, sql } from 'kysely'
import { MissingError } from '../support/errors'
import type { Tables } from './database'

export interface Sailing {
  id: number
  code: string
  route: string
  vessel?: { name: string; capacity: number }
}

export class Sailings {
  constructor(private readonly db: Kysely<Tables>) {}

  async find(code: string): Promise<Sailing | undefined> {
    const row = await this.db.selectFrom('sailings').selectAll().where('code', '=', code).executeTakeFirst()
    if (row === undefined) return undefined
    //+ if (row.route === '') return undefined
    const vessel = row.vessel === null ? undefined : await this.vessel(row.vessel)
    return { id: row.id, code: row.code, route: row.route, vessel }
  }

  async get(id: number): Promise<Sailing> {
    const row = await this.db.selectFrom('sailings').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new MissingError('Sailing', id)
    return { id: row.id, code: row.code, route: row.route }
  }

  vessel(id: number): Promise<{ name: string; capacity: number }> {
    return this.db.selectFrom('vessels').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  }

  async add(code: string, route: string | null): Promise<void> {
    await this.db.insertInto('sailings').values({ id: undefined as never, code, route: route as string, vessel: null, departs: '10:00' }).execute()
  }

  async book(sailing: number, customer: string, seats: number): Promise<void> {
    await this.db.insertInto('bookings').values({ sailing, customer, seats }).execute()
  }

  async load(day: string): Promise<unknown> {
    const { rows } = await sql`select sum(seats) from bookings where travel_day = ${day}`.execute(this.db)
    return rows[0]
  }
}
