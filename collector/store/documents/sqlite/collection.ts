import { assertFilter, assertPlain, assertUpdate } from './operators.ts'

type Call = (operation: string, args: unknown[]) => Promise<unknown>
type Plain = Record<string, unknown>

/** How `find` shapes its answer. */
export interface FindOptions {
  sort?: Record<string, 1 | -1>
  skip?: number
  limit?: number
  projection?: Record<string, 0 | 1>
}

/**
 * The subset of the driver's `Collection` that Faultline is written against. Anything else throws a sentence instead of behaving a little
 * differently; `documents.test.ts` runs the same cases over this and over MongoDB.
 */
export function createCollection(name: string, call: Call): object {
  const checked = (operation: string, filter: unknown, ...rest: unknown[]): Promise<unknown> => {
    assertFilter(filter)
    return call(operation, [filter, ...rest])
  }
  const changed = (operation: string, filter: unknown, update: unknown, options: unknown): Promise<unknown> => {
    assertUpdate(update)
    return checked(operation, filter, update, options ?? {})
  }
  const inserted = async (operation: string, documents: unknown, options: unknown): Promise<unknown> => {
    assertPlain(documents)
    return call(operation, [documents, options ?? {}])
  }
  const methods = {
    collectionName: name,
    find: (filter: Plain = {}, options: FindOptions = {}) => createCursor((final) => checked('find', filter, final), options),
    findOne: async (filter: Plain = {}, options: FindOptions = {}) =>
      ((await checked('find', filter, { ...options, limit: 1 })) as Plain[])[0] ?? null,
    insertOne: (document: Plain) => inserted('insertOne', document, {}),
    insertMany: (documents: Plain[], options?: Plain) => inserted('insertMany', documents, options),
    updateOne: async (filter: Plain, update: Plain, options?: Plain) => changed('updateOne', filter, update, options),
    updateMany: async (filter: Plain, update: Plain, options?: Plain) => changed('updateMany', filter, update, options),
    findOneAndUpdate: async (filter: Plain, update: Plain, options?: Plain) => changed('findOneAndUpdate', filter, update, options),
    replaceOne: async (filter: Plain, document: Plain, options?: Plain) => {
      assertPlain(document)
      return checked('replaceOne', filter, document, options ?? {})
    },
    deleteOne: async (filter: Plain) => checked('deleteOne', filter),
    deleteMany: async (filter: Plain) => checked('deleteMany', filter),
    countDocuments: async (filter: Plain = {}) => checked('countDocuments', filter),
    bulkWrite: async (operations: Record<string, Plain>[], options?: Plain) => {
      for (const operation of operations) assertWrite(operation)
      return call('bulkWrite', [operations, options ?? {}])
    },
    createIndex: async (keys: Plain, options?: Plain) => call('createIndex', [keys, options ?? {}]),
  }
  return refusing(methods, `a collection of the embedded document store`)
}

function assertWrite(operation: Record<string, Plain>): void {
  const [kind, write] = Object.entries(operation)[0] ?? ['nothing', {}]
  if (kind === 'insertOne') return assertPlain(write['document'])
  if (kind === 'replaceOne') assertPlain(write['replacement'])
  else if (kind === 'updateOne' || kind === 'updateMany') assertUpdate(write['update'])
  else if (kind !== 'deleteOne' && kind !== 'deleteMany') {
    throw new Error(`Cannot run a bulk write as the embedded document store knows no ${kind}.`)
  }
  assertFilter(write['filter'])
}

function createCursor(run: (options: FindOptions) => Promise<unknown>, options: FindOptions): object {
  const cursor = {
    sort: (keys: Record<string, 1 | -1>) => createCursor(run, { ...options, sort: keys }),
    skip: (count: number) => createCursor(run, { ...options, skip: count }),
    limit: (count: number) => createCursor(run, { ...options, limit: count }),
    project: (fields: Record<string, 0 | 1>) => createCursor(run, { ...options, projection: fields }),
    toArray: () => run(options),
    async *[Symbol.asyncIterator]() {
      yield* (await run(options)) as unknown[]
    },
  }
  return refusing(cursor, 'a cursor of the embedded document store')
}

function refusing<T extends object>(methods: T, what: string): T {
  return new Proxy(methods, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key, receiver) as unknown
      throw new Error(`Cannot call ${key} as ${what} does not have it: it has ${Object.keys(methods).join(', ')}`)
    },
  })
}
