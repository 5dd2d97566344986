import knex from 'knex'
import pg from 'pg'

export class Ledger {
  constructor(port) {
    this.config = { host: '127.0.0.1', port, user: 'lift', database: 'ledger', connectionTimeoutMillis: 900 }
    this.query = knex({ client: 'pg' })
  }

  async post(entry) {
    const client = new pg.Client(this.config)
    await client.connect()
    await client.query('insert into entries (amount) values ($1)', [entry.amount])
  }

  statement(filter) {
    return this.query('entries').where({ account: filter.account, year: filter.year }).toSQL().sql
  }

  page(limit) {
    return this.query('entries').where('account', 'in', limit.accounts).orderBy(limit.by).insert(undefined).whereNot(limit.not).toString()
  }
}
