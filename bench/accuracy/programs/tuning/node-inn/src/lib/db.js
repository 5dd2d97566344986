export class DatabaseError extends Error {
  constructor(message, code, detail) {
    super(message)
    this.name = 'DatabaseError'
    if (code) this.code = code
    this.detail = detail
  }
}

/** A pool of connections to a database that refuses what its tables refuse. */
export class Pool {
  #tables = { guests: ['id', 'email'], bookings: ['id', 'room', 'night'], invoices: ['id', 'total'] }

  async query(sql, params = []) {
    const connection = await this.acquire(sql)
    return connection.execute(sql, params)
  }

  async acquire(sql) {
    if (sql.includes('pg_sleep')) throw new DatabaseError('timeout exceeded when trying to connect')
    return { execute: (...args) => this.#execute(...args) }
  }

  async #execute(sql, params) {
    await null
    const table = /(?:from|into|update) (\w+)/i.exec(sql)?.[1]
    if (!(table in this.#tables)) throw new DatabaseError(`relation "${table}" does not exist`, '42P01')
    if (sql.startsWith('insert') && params.includes('taken'))
      throw new DatabaseError(`duplicate key value violates unique constraint "${table}_pkey"`, '23505', `Key (id)=(${params[0]})`)
    if (sql.includes('for update')) throw new DatabaseError('deadlock detected', '40P01')
    return { rows: [] }
  }
}

export const pool = new Pool()
