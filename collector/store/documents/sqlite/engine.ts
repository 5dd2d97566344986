import { Query } from 'mingo'
import { update as applyUpdate } from 'mingo/updater'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { FindOptions } from './collection.ts'
import { narrow, type Index, type Narrowed } from './narrow.ts'

export type Doc = Record<string, unknown> & { _id: string }
type Filter = Record<string, unknown>
type Update = Record<string, Record<string, unknown>>
interface WriteOptions {
  upsert?: boolean
  ordered?: boolean
  returnDocument?: 'before' | 'after'
  unique?: boolean
}

type BulkOperation = Record<string, Record<string, unknown>>

const DUPLICATE = 11000

export interface Engine {
  /** The answer as JSON. What it writes is seen by what runs after it, and durable with the next `commit`. */
  run(collection: string, operation: string, args: unknown[]): string
  /** Throws where something since the last one is lost. */
  commit(): void
  close(): void
}

/** Runs the operations of `Collection` over one SQLite file. Synchronous: it lives in a worker. */
export function createEngine(path: string): Engine {
  const database = new DatabaseSync(path)
  // FULL: what was acknowledged survives a power cut.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000')
  const tables = new Map<string, Table>()
  let writing = false
  return {
    run(collection, operation, args) {
      let table = tables.get(collection)
      if (table === undefined) tables.set(collection, (table = new Table(database, collection)))
      if (operation === 'find') return table.findText(args[0] as Filter, args[1] as FindOptions)
      if (operation === 'countDocuments') return String(table.count(args[0] as Filter))
      if (!writing) database.exec('BEGIN IMMEDIATE')
      writing = true
      // A write that failed changed nothing; those of the same bulk that went through stay, as in MongoDB.
      return JSON.stringify(table.write(operation, args))
    },
    commit() {
      if (!writing) return
      writing = false
      // SQLite itself takes everything back where the disk fails.
      if (!database.isTransaction) throw new Error('Cannot keep what was written as the disk refused a part of it.')
      try {
        database.exec('COMMIT')
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
    close: () => database.close(),
  }
}

/** Statements kept prepared for a collection; their texts differ by the shape of a filter, not by its values. */
const PREPARED = 200

class Table {
  readonly #database: DatabaseSync
  readonly #prepared = new Map<string, StatementSync>()
  readonly #name: string
  readonly #indexes: Index[] = []

  constructor(database: DatabaseSync, collection: string) {
    if (!/^[A-Za-z][A-Za-z0-9_]{0,62}$/.test(collection)) {
      throw new Error(`Cannot open a collection as its name must be letters, digits and _: current value is ${JSON.stringify(collection)}`)
    }
    this.#database = database
    this.#name = `c_${collection}`
    database.exec(`CREATE TABLE IF NOT EXISTS "${this.#name}" (id TEXT PRIMARY KEY, doc TEXT NOT NULL) WITHOUT ROWID`)
    const known = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ?`).all(this.#name)
    for (const { name } of known) {
      const parts = /^i_[^:]+:([un]):(.*)$/.exec(String(name))
      if (parts !== null) this.#indexes.push({ unique: parts[1] === 'u', fields: parts[2]!.split(',') })
    }
  }

  /** As JSON: what SQLite finds by itself is handed on as it is stored, unread. */
  findText(filter: Filter, options: FindOptions): string {
    const { sort, skip, limit = 0, projection } = options
    const narrowed = narrow(filter, this.#indexes)
    const plain = sort === undefined && skip === undefined && projection === undefined
    if (!plain || !isEmpty(narrowed.rest)) return JSON.stringify(this.#found(narrowed, options))
    const texts = this.#texts(narrowed)
    return `[${(limit > 0 ? texts.slice(0, limit) : texts).join(',')}]`
  }

  find(filter: Filter, options: FindOptions): Doc[] {
    return this.#found(narrow(filter, this.#indexes), options)
  }

  #found(narrowed: Narrowed, { sort, skip, limit, projection }: FindOptions): Doc[] {
    let cursor = new Query(narrowed.rest, {}).find<Doc>(parsed(this.#texts(narrowed)), (projection ?? {}) as never)
    if (sort !== undefined) cursor = cursor.sort(sort)
    if (skip !== undefined) cursor = cursor.skip(skip)
    // As in MongoDB, a limit of 0 is none.
    if (limit !== undefined && limit > 0) cursor = cursor.limit(limit)
    return cursor.all()
  }

  count(filter: Filter): number {
    const narrowed = narrow(filter, this.#indexes)
    return isEmpty(narrowed.rest) ? this.#texts(narrowed).length : this.#found(narrowed, {}).length
  }

  write(operation: string, args: unknown[]): unknown {
    const [first, second, third] = args as [Filter, Update & Doc, WriteOptions]
    switch (operation) {
      case 'insertOne':
        this.#insert(first as Doc)
        return { acknowledged: true, insertedId: (first as Doc)._id }
      case 'insertMany':
        return this.#bulk(
          (first as unknown as Doc[]).map((document) => ({ insertOne: { document } })),
          args[1] as WriteOptions,
        )
      case 'bulkWrite':
        return this.#bulk(first as unknown as BulkOperation[], args[1] as WriteOptions)
      case 'updateOne':
      case 'updateMany':
        return this.#update(first, second, third, operation === 'updateMany').result
      case 'findOneAndUpdate': {
        const { before, after } = this.#update(first, second, third, false)
        return (third.returnDocument === 'after' ? after : before) ?? null
      }
      case 'replaceOne':
        return this.#replace(first, second, third)
      case 'deleteOne':
      case 'deleteMany':
        return this.#delete(first, operation === 'deleteMany')
      case 'createIndex':
        return this.#createIndex(Object.keys(first), (args[1] as WriteOptions).unique === true)
      default:
        throw new Error(`Cannot run ${operation} as the embedded document store does not have it.`)
    }
  }

  #texts({ where, params }: Narrowed): string[] {
    return this.#prepare(`SELECT doc FROM "${this.#name}" ${where}`)
      .all(...params)
      .map(({ doc }) => doc as string)
  }

  #prepare(text: string): StatementSync {
    let statement = this.#prepared.get(text)
    if (statement === undefined) {
      if (this.#prepared.size >= PREPARED) this.#prepared.clear()
      this.#prepared.set(text, (statement = this.#database.prepare(text)))
    }
    return statement
  }

  #matching(filter: Filter, many: boolean): Doc[] {
    return this.find(filter, many ? {} : { limit: 1 })
  }

  #insert(document: Doc): void {
    if (typeof document._id !== 'string') {
      throw new Error(`Cannot insert a document as its _id must be a string: current value is ${JSON.stringify(document._id)}`)
    }
    this.#check(document)
    this.#unique(document._id, () =>
      this.#prepare(`INSERT INTO "${this.#name}" (id, doc) VALUES (?, ?)`).run(document._id, JSON.stringify(document)),
    )
  }

  #save(document: Doc): void {
    this.#check(document)
    this.#unique(document._id, () =>
      this.#prepare(`UPDATE "${this.#name}" SET doc = ? WHERE id = ?`).run(JSON.stringify(document), document._id),
    )
  }

  #update(filter: Filter, update: Update, { upsert = false }: WriteOptions, many: boolean) {
    const { $setOnInsert, ...changes } = update
    const found = this.#matching(filter, many)
    let modified = 0
    let before: Doc | undefined
    for (const document of found) {
      const text = JSON.stringify(document)
      before = JSON.parse(text) as Doc
      applyUpdate(document, changes as never, [], {}, { cloneMode: 'none' })
      if (JSON.stringify(document) === text) continue
      modified++
      this.#save(document)
    }
    let after = found[0]
    const inserting = found.length === 0 && upsert
    if (inserting) {
      const { _id, ...fields } = { ...equalities(filter), ...$setOnInsert }
      after = { _id } as Doc
      applyUpdate(after, { $set: fields } as never, [], {}, { cloneMode: 'none' })
      applyUpdate(after, changes as never, [], {}, { cloneMode: 'none' })
      this.#insert(after)
    }
    const result = {
      acknowledged: true,
      matchedCount: found.length,
      modifiedCount: modified,
      upsertedCount: inserting ? 1 : 0,
      upsertedId: inserting ? after!._id : null,
    }
    return { result, before, after }
  }

  #replace(filter: Filter, document: Doc, { upsert = false }: WriteOptions): object {
    const [found] = this.#matching(filter, false)
    const inserting = found === undefined && upsert
    if (found !== undefined) this.#save({ ...document, _id: found._id })
    else if (inserting) this.#insert({ ...(equalities(filter) as object), ...document })
    return {
      acknowledged: true,
      matchedCount: found === undefined ? 0 : 1,
      modifiedCount: found === undefined ? 0 : 1,
      upsertedCount: inserting ? 1 : 0,
      upsertedId: inserting ? (document._id ?? equalities(filter)['_id']) : null,
    }
  }

  #delete(filter: Filter, many: boolean): object {
    const found = this.#matching(filter, many)
    const statement = this.#prepare(`DELETE FROM "${this.#name}" WHERE id = ?`)
    for (const document of found) statement.run(document._id)
    return { acknowledged: true, deletedCount: found.length }
  }

  #bulk(operations: BulkOperation[], { ordered = true }: WriteOptions): object {
    const result = { acknowledged: true, insertedCount: 0, matchedCount: 0, modifiedCount: 0, deletedCount: 0, upsertedCount: 0 }
    const writeErrors: { index: number; code: number; errmsg: string }[] = []
    for (const [index, operation] of operations.entries()) {
      try {
        const [kind, write] = Object.entries(operation)[0]!
        const args = kind === 'insertOne' ? [write['document']] : [write['filter'], write['update'] ?? write['replacement'], write]
        const one = this.write(kind, args) as Partial<typeof result>
        if (kind === 'insertOne') result.insertedCount++
        result.matchedCount += one.matchedCount ?? 0
        result.modifiedCount += one.modifiedCount ?? 0
        result.deletedCount += one.deletedCount ?? 0
        result.upsertedCount += one.upsertedCount ?? 0
      } catch (error) {
        if ((error as { code?: unknown }).code !== DUPLICATE) throw error
        writeErrors.push({ index, code: DUPLICATE, errmsg: (error as Error).message })
        if (ordered) break
      }
    }
    if (writeErrors.length > 0) throw Object.assign(new Error(writeErrors[0]!.errmsg), { code: DUPLICATE, writeErrors })
    return result
  }

  #createIndex(fields: string[], unique: boolean): string {
    for (const field of fields) {
      if (!/^\w+(\.\w+)*$/.test(field)) throw new Error(`Cannot index a field as its name must be a plain path: current value is ${field}`)
    }
    const name = `i_${this.#name}:${unique ? 'u' : 'n'}:${fields.join(',')}`
    const expressions = fields.map((field) => `json_extract(doc, '$.${field}')`).join(', ')
    this.#database.exec(`CREATE ${unique ? 'UNIQUE' : ''} INDEX IF NOT EXISTS "${name}" ON "${this.#name}" (${expressions})`)
    if (!this.#indexes.some((index) => index.unique === unique && index.fields.join() === fields.join())) {
      this.#indexes.push({ fields, unique })
    }
    return name
  }

  // MongoDB indexes each item of an array and counts a missing field as a value; SQLite does neither, so neither may be stored.
  #check(document: Doc): void {
    for (const { fields, unique } of this.#indexes) {
      for (const field of fields) {
        const value = field.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], document)
        if (Array.isArray(value) || (unique && (value === undefined || value === null))) {
          throw new Error(
            `Cannot store ${document._id} as ${field} is indexed and must be a single value: current value is ${JSON.stringify(value)}`,
          )
        }
      }
    }
  }

  #unique(id: string, write: () => void): void {
    try {
      write()
    } catch (error) {
      if (!/UNIQUE constraint failed/.test((error as Error).message)) throw error
      throw Object.assign(new Error(`Cannot store ${JSON.stringify(id)} in ${this.#name.slice(2)} as its key is taken.`), {
        code: DUPLICATE,
      })
    }
  }
}

const isEmpty = (filter: Filter): boolean => Object.keys(filter).length === 0

/** Only as far as somebody reads on. */
function* parsed(texts: readonly string[]): Iterable<Doc> {
  for (const text of texts) yield JSON.parse(text) as Doc
}

/** What an upsert takes from its filter: the fields compared for equality. */
function equalities(filter: Filter): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(filter)) {
    if (key.startsWith('$')) continue
    if (typeof value !== 'object' || value === null) found[key] = value
    else if ('$eq' in value) found[key] = value.$eq
  }
  return found
}
