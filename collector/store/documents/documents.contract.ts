import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ManualClock } from '../../pipeline/clock.ts'
import { endLease, tryLease, withLease } from './lease.ts'
import type { OpenDocuments } from './open-documents.ts'

interface Doc {
  _id: string
  [key: string]: unknown
}

/** What the code leans on, the same over MongoDB and over its stand-in. Each test has a collection of its own. */
export function documentsContract(open: () => Promise<OpenDocuments>): void {
  let documents: OpenDocuments
  beforeAll(async () => {
    documents = await open()
  })
  afterAll(async () => {
    await documents?.close()
  })
  const collection = (name: string) => documents.collection<Doc>(name)
  const numbers = async (name: string) => {
    const c = collection(name)
    await c.insertMany(
      Array.from({ length: 10 }, (_, i) => ({ _id: `d${i}`, n: i, even: i % 2 === 0, list: [i, `v${i}`], inner: { deep: `x${i % 3}` } })),
    )
    return c
  }

  describe('documents', () => {
    test('come back as they were stored', async () => {
      const c = collection('round')
      const document = JSON.parse(
        '{"_id": "1", "text": "a\\u0000b \\"q\\" \ud83e\udd8a", "null": null, "list": [1, [2], {"x": true}], "float": 1.5, "big": 9007199254740991, "o": {"__proto__": {"a": 1}, "$where": "x"}}',
      ) as Doc
      await c.insertOne(structuredClone(document))
      const found = await c.findOne({ _id: '1' })
      expect(found).toEqual(document)
      expect(Object.keys(found!['o'] as object)).toEqual(['__proto__', '$where'])
      expect(await c.findOne({ _id: '2' })).toBeNull()
    })

    test('leave out what is undefined', async () => {
      const c = collection('absent')
      await c.insertOne({ _id: '1', gone: undefined })
      expect(await c.findOne({ gone: { $exists: true } })).toBeNull()
    })

    test('are found by the listed operators', async () => {
      const c = await numbers('operators')
      const ids = async (filter: object) => (await c.find(filter).sort({ n: 1 }).toArray()).map(({ n }) => n)
      expect(await ids({ _id: { $in: ['d1', 'd3', 'none'] } })).toEqual([1, 3])
      expect(await ids({ n: { $gt: 2, $lte: 4 } })).toEqual([3, 4])
      expect(await ids({ n: { $gte: 8 }, even: true })).toEqual([8])
      expect(await ids({ n: { $lt: 2 } })).toEqual([0, 1])
      expect(await ids({ $or: [{ n: 1 }, { 'inner.deep': 'x2' }] })).toEqual([1, 2, 5, 8])
      expect(await ids({ $and: [{ even: { $ne: true } }, { n: { $nin: [1, 3] } }] })).toEqual([5, 7, 9])
      expect(await ids({ list: 'v4' })).toEqual([4])
      expect(await ids({ n: { $not: { $lt: 9 } } })).toEqual([9])
      expect(await ids({ list: { $size: 2 }, n: { $eq: 6 } })).toEqual([6])
      expect(await ids({ list: { $elemMatch: { $eq: 'v7' } } })).toEqual([7])
      expect(await c.countDocuments({ even: true })).toBe(5)
    })

    test('are sorted, skipped, limited and projected', async () => {
      const c = await numbers('shape')
      expect(await c.find({}).sort({ n: -1 }).skip(1).limit(2).project({ n: 1 }).toArray()).toEqual([
        { _id: 'd8', n: 8 },
        { _id: 'd7', n: 7 },
      ])
      const seen: unknown[] = []
      for await (const { n } of c.find({ even: true }).sort({ n: 1 })) seen.push(n)
      expect(seen).toEqual([0, 2, 4, 6, 8])
      expect(await c.findOne({}, { sort: { n: -1 }, projection: { _id: 0, n: 1 } })).toEqual({ n: 9 })
    })

    test('are the same by an index as without one', async () => {
      const c = await numbers('indexed')
      const filters = [
        { n: 3 },
        { n: { $in: [1, 2] } },
        { n: { $gt: 7 } },
        { even: true },
        { even: { $in: [false] } },
        { n: null },
        { n: { $exists: true } },
      ]
      const answers = async () =>
        Promise.all(filters.map(async (filter) => (await c.find(filter).sort({ n: 1 }).toArray()).map(({ n }) => n)))
      const before = await answers()
      await c.createIndex({ n: 1 })
      await c.createIndex({ even: 1, n: 1 })
      expect(await answers()).toEqual(before)
    })

    test('are told apart by an index where their values look alike', async () => {
      const c = collection('alike')
      const values = ['1', 1, true, 'true', '{"a":1}', { a: 1 }, null, '']
      for (const [i, value] of values.entries()) await c.insertOne({ _id: `v${i}`, value })
      const found = (filter: object) => c.find(filter).sort({ _id: 1 }).toArray()
      const answers = () =>
        Promise.all(values.flatMap((value) => [found({ value }), found({ value: { $in: [value, 'other'] } }), c.countDocuments({ value })]))
      const before = await answers()
      await c.createIndex({ value: 1 })
      expect(await answers()).toEqual(before)
      expect(await c.findOne({ value: '1' })).toEqual({ _id: 'v0', value: '1' })
      expect(await c.find({ _id: { $in: ['v1', 'v2'] }, value: '1' }).toArray()).toEqual([])
      expect(
        await c
          .find({ _id: { $in: ['v1', 'v2'] } })
          .limit(1)
          .toArray(),
      ).toHaveLength(1)
    })

    test('are changed by the listed operators', async () => {
      const c = collection('updates')
      await c.insertOne({ _id: '1', n: 1, list: ['a'], low: 5, high: 5, gone: 1, pending: [{ id: 'x' }, { id: 'y' }] })
      const result = await c.updateOne({ _id: '1' }, {
        $set: { 'a.b': 1 },
        $inc: { n: 2 },
        $min: { low: 3 },
        $max: { high: 4 },
        $unset: { gone: '' },
        $addToSet: { list: 'b' },
        $pull: { pending: { id: { $in: ['x'] } } },
      } as object)
      expect(result).toMatchObject({ matchedCount: 1, modifiedCount: 1 })
      expect(await c.findOne({ _id: '1' })).toEqual({
        _id: '1',
        n: 3,
        list: ['a', 'b'],
        low: 3,
        high: 5,
        pending: [{ id: 'y' }],
        a: { b: 1 },
      })
      await c.updateOne({ _id: '1' }, { $addToSet: { list: 'b' }, $push: { pending: { id: 'z' } } } as object)
      expect(await c.findOne({ _id: '1' })).toMatchObject({ list: ['a', 'b'], pending: [{ id: 'y' }, { id: 'z' }] })
      expect(await c.updateMany({ _id: 'none' }, { $set: { n: 1 } })).toMatchObject({ matchedCount: 0, upsertedCount: 0 })
    })

    test('are created by an upsert from filter, update and $setOnInsert, once', async () => {
      const c = collection('upserts')
      for (const n of [1, 2]) await c.updateOne({ _id: 'u', kind: 'k' }, { $set: { n }, $setOnInsert: { first: n } }, { upsert: true })
      expect(await c.findOne({ _id: 'u' })).toEqual({ _id: 'u', kind: 'k', n: 2, first: 1 })
      const replaced = await c.replaceOne({ _id: 'r' }, { n: 1 }, { upsert: true })
      expect(replaced).toMatchObject({ matchedCount: 0, upsertedCount: 1, upsertedId: 'r' })
      expect(await c.replaceOne({ _id: 'r', n: 9 }, { n: 2 })).toMatchObject({ matchedCount: 0 })
      expect(await c.findOne({ _id: 'r' })).toEqual({ _id: 'r', n: 1 })
    })

    test('give each of many counters a number of its own', async () => {
      const c = collection('counters')
      await c.insertOne({ _id: 'c', value: 0 })
      const next = () => c.findOneAndUpdate({ _id: 'c' }, { $inc: { value: 1 } } as object, { returnDocument: 'after' })
      const values = await Promise.all(Array.from({ length: 50 }, next))
      expect(new Set(values.map((counter) => counter!['value'])).size).toBe(50)
    })

    test('refuse a second one of the same key with the code 11000, and keep the rest of an unordered bulk', async () => {
      const c = collection('unique')
      await c.createIndex({ name: 1 }, { unique: true })
      await c.insertOne({ _id: '1', name: 'a' })
      await expect(c.insertOne({ _id: '1', name: 'b' })).rejects.toMatchObject({ code: 11000 })
      await expect(c.insertOne({ _id: '2', name: 'a' })).rejects.toMatchObject({ code: 11000 })
      await expect(c.updateOne({ _id: '3' }, { $set: { name: 'a' } }, { upsert: true })).rejects.toMatchObject({ code: 11000 })
      const many = ['a', 'c', 'a', 'd'].map((name, index) => ({ _id: `m${index}`, name }))
      await expect(c.insertMany(many, { ordered: false })).rejects.toMatchObject({ code: 11000, writeErrors: [{ index: 0 }, { index: 2 }] })
      expect((await c.find({}).sort({ name: 1 }).toArray()).map(({ name }) => name)).toEqual(['a', 'c', 'd'])
    })

    test('are written in bulk', async () => {
      const c = await numbers('bulk')
      const result = await c.bulkWrite(
        [
          { insertOne: { document: { _id: 'new', n: 100 } } },
          { updateOne: { filter: { _id: 'd1' }, update: { $set: { n: 101 } } } },
          { updateMany: { filter: { even: true }, update: { $inc: { n: 1 } } as object } },
          { replaceOne: { filter: { _id: 'd3', n: 3 }, replacement: { n: 103 } } },
          { replaceOne: { filter: { _id: 'd5', n: 0 }, replacement: { n: 105 } } },
          { deleteOne: { filter: { _id: 'd7' } } },
        ],
        { ordered: false },
      )
      expect(result).toMatchObject({ insertedCount: 1, matchedCount: 7, deletedCount: 1, upsertedCount: 0 })
      expect(await c.findOne({ _id: 'd3' })).toEqual({ _id: 'd3', n: 103 })
      expect((await c.find({}).sort({ n: 1 }).toArray()).map(({ n }) => n)).toEqual([1, 3, 5, 5, 7, 9, 9, 100, 101, 103])
    })

    test('go away when they are deleted', async () => {
      const c = await numbers('deletes')
      expect(await c.deleteOne({ even: true })).toMatchObject({ deletedCount: 1 })
      expect(await c.deleteMany({ even: true })).toMatchObject({ deletedCount: 4 })
      expect(await c.countDocuments()).toBe(5)
    })
  })

  test('a lease is held by one at a time, and taken over when its holder is gone', async () => {
    const clock = new ManualClock()
    let inside = 0
    let most = 0
    const one = (): Promise<void> =>
      // The test's clock runs far ahead of the real reads and writes, so the lease must outlast them.
      withLease(documents, clock, 'work', { ttlMs: 3_600_000, pollMs: 10 }, async () => {
        most = Math.max(most, ++inside)
        await clock.sleep(20)
        inside--
      })
    let done = 0
    const all = Promise.all([one(), one(), one()].map((lease) => lease.then(() => done++)))
    while (done < 3) {
      await clock.advance(10)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await all
    expect(most).toBe(1)
    await documents.collection<Doc>('leases').insertOne({ _id: 'dead', owner: 'gone', until: clock.nowMs() + 500 })
    const taken = withLease(documents, clock, 'dead', { ttlMs: 1_000, pollMs: 10 }, async () => 'mine')
    let settled = false
    void taken.then(() => (settled = true))
    while (!settled) {
      await clock.advance(100)
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(await taken).toBe('mine')
  })

  test('a lease that is asked for is held on by its holder, and given to others when it ends or is left', async () => {
    const clock = new ManualClock()
    const ask = (owner: string) => tryLease(documents, clock, 'ticks', owner, 1_000)
    expect(await Promise.all([ask('a'), ask('b'), ask('c')])).toSatisfy((got: boolean[]) => got.filter(Boolean).length === 1)
    await endLease(documents, 'ticks', 'a')
    await endLease(documents, 'ticks', 'b')
    await endLease(documents, 'ticks', 'c')
    expect(await ask('a')).toBe(true)
    await clock.advance(900)
    expect([await ask('b'), await ask('a')]).toEqual([false, true])
    await clock.advance(900)
    expect(await ask('b')).toBe(false)
    await clock.advance(101)
    expect([await ask('b'), await ask('a')]).toEqual([true, false])
    await endLease(documents, 'ticks', 'a')
    expect(await ask('a')).toBe(false)
  })
}
