'use strict'
const mysql = require('mysql2/promise')
const { required } = require('../lib/errors')

class InvoicesRepository {
  constructor({ port }) {
    this.pool = mysql.createPool({ host: '127.0.0.1', port, user: 'billing', database: 'billing', connectTimeout: 2000 })
    this.rows = new Map()
  }

  async openOf(accountId) {
    const [rows] = await this.pool.execute('SELECT * FROM invoices WHERE account_id = ? AND state = ?', [accountId, 'open'])
    return rows
  }

  get(number) {
    return required(this.rows.get(number), 'Invoice', number)
  }

  save(invoice) {
    this.rows.set(invoice.number, invoice)
    return invoice
  }

  async close() {
    await this.pool.end()
  }
}

module.exports = { InvoicesRepository }
