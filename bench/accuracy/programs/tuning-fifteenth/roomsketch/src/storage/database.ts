// @ts-nocheck
import { StorageError } from '../lib/errors'

/** Stores of records, whose requests are answered later. */
export class Database {
  #stores = new Map()
  #used = 0
  constructor(names, limit = 5000) {
    for (const name of names) this.#stores.set(name, new Map())
    this.limit = limit
  }

  transaction(name: string) {
    const store = this.#stores.get(name)
    if (store === undefined) throw new StorageError('NotFoundError', `Store ${name} was not found`)
    return new Transaction(store, (size) => this.#reserve(size))
  }

  #reserve(size: number) {
    if (this.#used + size > this.limit) throw new StorageError('QuotaExceededError', `${this.#used + size} bytes are more than the quota of ${this.limit}`)
    this.#used += size
  }
}

class Transaction {
  #store
  #reserve
  #active = true
  constructor(store, reserve) {
    this.#store = store
    this.#reserve = reserve
  }

  async add(key: string, value) {
    this.#check()
    await null
    if (this.#store.has(key)) throw new StorageError('ConstraintError', `Key ${key} is there already`)
    this.#put(key, value)
  }

  async put(key: string, value) {
    this.#check()
    await null
    this.#put(key, value)
  }

  #put(key, value) {
    const text = JSON.stringify(value)
    //+ if (text === undefined) return
    this.#reserve(text.length)
    this.#store.set(key, text)
  }

  async get(key: string) {
    this.#check()
    await null
    return this.#store.get(key)
  }

  done() {
    this.#active = false
  }

  #check() {
    if (!this.#active) throw new StorageError('TransactionInactiveError', 'The transaction has finished')
  }
}
