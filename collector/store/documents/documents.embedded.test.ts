import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { documentsContract } from './documents.contract.ts'
import { openDocuments } from './open-documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-documents-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('over SQLite', () => {
  documentsContract(() => openDocuments(`sqlite:${folder}/documents.db`))
})

describe('the embedded document store', () => {
  const open = (name: string) => openDocuments(`sqlite:${folder}/${name}/own.db`)

  test('throws a sentence for whatever it does not do as MongoDB would', async () => {
    const documents = await open('refusing')
    const c = documents.collection<{ _id: string; n?: unknown }>('c')
    expect(() => c.aggregate([])).toThrow(/Cannot call aggregate as a collection of the embedded document store does not have it/)
    expect(() => c.find({}).hint('x')).toThrow(/Cannot call hint/)
    await expect(c.findOne({ n: { $regex: 'x' } })).rejects.toThrow(/Cannot use \$regex in a filter/)
    await expect(c.updateOne({}, { $currentDate: { n: true } } as object)).rejects.toThrow(/Cannot use \$currentDate in an update/)
    await expect(c.updateOne({}, [{ $set: { n: 1 } }])).rejects.toThrow(/Cannot update with a pipeline/)
    await expect(c.insertOne({ _id: '1', n: new Date(0) })).rejects.toThrow(/documents are plain JSON data: current value is a Date/)
    await expect(c.insertOne({ _id: '1', n: NaN })).rejects.toThrow(/plain JSON data/)
    await expect(c.insertOne({ n: 1 } as never)).rejects.toThrow(/_id must be a string/)
    expect(() => documents.collection('x"; DROP')).not.toThrow()
    await expect(documents.collection('x"; DROP').findOne({})).rejects.toThrow(/Cannot open a collection/)
    await documents.close()
  })

  test('keeps documents and indexes over a restart', async () => {
    const first = await open('restart')
    await first.collection<{ _id: string; name: string }>('c').createIndex({ name: 1 }, { unique: true })
    await first.collection<{ _id: string; name: string }>('c').insertOne({ _id: '1', name: 'a' })
    await first.close()
    await first.close()
    await expect(first.collection('c').findOne({})).rejects.toThrow(/closed/)
    const second = await open('restart')
    expect(await second.collection<{ _id: string }>('c').findOne({ _id: '1' })).toEqual({ _id: '1', name: 'a' })
    await expect(second.collection<{ _id: string; name: string }>('c').insertOne({ _id: '2', name: 'a' })).rejects.toMatchObject({
      code: 11000,
    })
    await expect(second.collection<{ _id: string }>('c').insertOne({ _id: '3' })).rejects.toThrow(
      /name is indexed and must be a single value/,
    )
    await second.close()
  })

  test('refuses a URL of another kind without showing what it holds', async () => {
    await expect(openDocuments('postgres://user:secret@host')).rejects.toThrow(
      /must begin with sqlite: or mongodb:: current value begins with "postgres"/,
    )
  })
})
