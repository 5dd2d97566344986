// @ts-nocheck
import { one, query, transaction } from '../db/pool.js'
import { NotFound } from '../lib/faults.js'

export class DeedRepository {
  async byNumber(number) {
    const row = await one('select * from deed where number = $1', [number])
    if (!row) throw new NotFound('Deed', number)
    return row
  }

  insert(number, parcel, kind) {
    return one('insert into deed (number, parcel, kind) values ($1, $2, $3) returning id', [number, parcel, kind])
  }

  byId(id) {
    return one('select * from deed where id = $1::int', [id])
  }

  overdue(district) {
    return query('select d.number from deed d join parcel p on p.id = d.parcel where d.due_date < now() and p.district = $1', [district])
  }

  register(number, day) {
    return query('update deed set registered = $2::date where number = $1', [number, day])
  }

  density(district) {
    return one('select count(*) / nullif(sum(area), 0) as a, sum(area) / (count(*) - count(id)) as per from parcel where district = $1', [district])
  }

  async move(numbers, parcel) {
    await transaction(async (tx) => {
      for (const number of numbers) {
        try {
          await tx.query('update deed set parcel = $2 where number = $1', [number, parcel])
        } catch {
          await tx.query('insert into move_log values ($1)', [number])
        }
      }
    })
  }

  search(words, order) {
    return query(`select number from deed where number ilike $1 order by ${order}`, [`%${words}%`])
  }

  remove(number) {
    return query('delete from parcel where id = (select parcel from deed where number = $1)', [number])
  }
}
