import linewire from 'linewire'

export class StoreError extends Error {
  constructor(action, cause) {
    super(`Cannot ${action}: ${cause.message}`, { cause })
    this.name = 'StoreError'
  }
}

export class Store {
  constructor(port) {
    this.client = new linewire.Client(port)
  }

  async save(table, row) {
    try {
      return await this.client.query(`insert into ${table} (${Object.keys(row)}) values (?)`, Object.values(row))
    } catch (error) {
      throw new StoreError(`save ${table} ${row.id}`, error)
    }
  }

  list(text, ...values) {
    return this.client.query(text, values)
  }

  async one(table, id) {
    const [row] = await this.client.query(`select * from ${table} where id = ?`, [id])
    return row
  }

  end() {
    this.client.end()
  }
}
