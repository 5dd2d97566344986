'use strict'
const { Pool } = require('pg')
const { required } = require('../lib/errors')

class AccountsRepository {
  constructor({ port }) {
    this.pool = new Pool({ host: '127.0.0.1', port, user: 'toll', database: 'accounts', password: 'toll', connectionTimeoutMillis: 2000 })
    this.memory = new Map()
  }

  async findByIban(iban) {
    const { rows } = await this.pool.query('SELECT * FROM accounts WHERE iban = $1', [iban])
    return rows[0]
  }

  get(id) {
    return required(this.memory.get(id), 'Account', id)
  }

  save(account) {
    this.memory.set(account.id, account)
    return account
  }

  async close() {
    await this.pool.end()
  }
}

module.exports = { AccountsRepository }
