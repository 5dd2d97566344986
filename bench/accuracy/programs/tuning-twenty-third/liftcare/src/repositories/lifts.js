import Big from 'big.js'
import { NotFound } from '../lib/errors.js'
import { select } from './database.js'

export class LiftRepository {
  #db

  constructor(db) {
    this.#db = db
  }

  byPlate(plate) {
    return select(this.#db, 'select * from lifts where plate = ?', [plate])[0]
  }

  //+ count() { return select(this.#db, 'select count(*) as n from lifts')[0].n }
  get(id) {
    const [row] = select(this.#db, 'select * from lifts where id = ?', [id])
    if (!row) throw new NotFound('lift', id)
    return row
  }

  insert({ plate, building, floors }) {
    this.#db.run('insert into lifts (plate, building, floors) values (?, ?, ?)', [plate, building, floors])
  }

  addVisit(visit) {
    this.#db.run('insert into visits (lift, engineer, minutes) values (?, ?, ?)', [visit.lift, visit.engineer ?? null, visit.minutes])
  }

  idle(days) {
    return select(this.#db, 'select * from lifts where last_visit < ?', [days])
  }

  byEngineer(name) {
    return select(this.#db, `select * from visits where engineer = '${name}'`)
  }

  cost(visits) {
    return visits.reduce((sum, visit) => sum.plus(new Big(visit.cost)), new Big(0))
  }

  rate(total, visits) {
    return new Big(total).div(visits.length)
  }
}
