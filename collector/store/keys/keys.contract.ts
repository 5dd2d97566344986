import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KEY, SECRET } from '../../model/keys.ts'
import { LIMITS } from '../../model/limits.ts'
import { ManualClock } from '../../pipeline/clock.ts'
import type { OpenDocuments } from '../documents/open-documents.ts'
import { CursorError, RefusedChange } from '../queries.ts'
import { changeKey, createKey, rotateKey } from './change-keys.ts'
import type { KeyAuditDocument } from './key-document.ts'
import { findKey, issuedKeys, listKeys, noteUse } from './read-keys.ts'

/** What keys do over every document store. Each test has a project of its own. */
export function keysContract(open: () => Promise<OpenDocuments>): void {
  const clock = new ManualClock()
  let documents: OpenDocuments
  beforeAll(async () => {
    documents = await open()
  })
  afterAll(async () => {
    await documents?.close()
  })
  const create = (project: string, name = 'web') => createKey(documents, clock, project, { name }, 'ann')
  const issued = async (key: string) => (await issuedKeys(documents, clock.nowMs())).find((one) => one.key === key)

  describe('a key', () => {
    test('is made with defaults, a public part and a secret that no other has', async () => {
      const [one, other] = [await create('made'), await create('made')]
      expect(one._id).toMatch(KEY)
      expect(one.secret).toMatch(SECRET)
      expect(one._id).not.toBe(other._id)
      expect(one.secret).not.toBe(other.secret)
      expect(await findKey(documents, one._id)).toMatchObject({
        project: 'made',
        name: 'web',
        state: 'enabled',
        allowedOrigins: [],
        requireSignature: false,
        routing: [],
        createdAt: clock.nowMs(),
        createdBy: 'ann',
        expiresAt: null,
        lastUsedAt: null,
      })
      expect(await issued(one._id)).toEqual({
        key: one._id,
        project: 'made',
        allowedOrigins: [],
        requireSignature: false,
        routing: [],
        expiresAt: null,
        secrets: [{ secret: one.secret, until: null }],
      })
    })

    test('is changed in what is said and in nothing else', async () => {
      const made = await create('changed')
      const routing = [{ service: 'pay*', project: 'billing' }]
      await changeKey(documents, clock, made._id, { allowedOrigins: ['https://a.example'], routing }, 'bob')
      const changed = await changeKey(documents, clock, made._id, { requireSignature: true, name: 'shop' }, 'bob')
      expect(changed).toMatchObject({
        name: 'shop',
        requireSignature: true,
        allowedOrigins: ['https://a.example'],
        routing,
        secret: made.secret,
      })
      expect(await findKey(documents, made._id)).toEqual(changed)
      expect(await changeKey(documents, clock, 'fl_none', { name: 'x' }, 'bob')).toBeUndefined()
    })

    test('that is disabled or expired is not issued, and comes back when it is enabled', async () => {
      const { _id: key } = await create('disabled')
      await changeKey(documents, clock, key, { state: 'disabled' }, 'bob')
      expect(await issued(key)).toBeUndefined()
      await changeKey(documents, clock, key, { state: 'enabled', expiresAt: clock.nowMs() + 1_000 }, 'bob')
      expect(await issued(key)).toBeDefined()
      await clock.advance(1_000)
      expect(await issued(key)).toBeUndefined()
    })

    test('that is rotated has a new secret, and the one before for the overlap', async () => {
      const made = await create('rotated')
      const rotated = (await rotateKey(documents, clock, made._id, 60_000, 'bob'))!
      expect(rotated.secret).toMatch(SECRET)
      const until = clock.nowMs() + 60_000
      expect((await issued(made._id))!.secrets).toEqual([
        { secret: rotated.secret, until: null },
        { secret: made.secret, until },
      ])
      await clock.advance(60_000)
      expect((await issued(made._id))!.secrets).toEqual([{ secret: rotated.secret, until: null }])
      expect(await rotateKey(documents, clock, 'fl_none', 0, 'bob')).toBeUndefined()
    })

    test('that is rotated without overlap has one secret; a shorter overlap ends the longer one of before', async () => {
      const made = await create('leaked')
      await rotateKey(documents, clock, made._id, 1_000_000, 'bob')
      const now = clock.nowMs()
      const second = (await rotateKey(documents, clock, made._id, 1_000, 'bob'))!
      expect(second.oldSecrets.map(({ until }) => until)).toEqual([now + 1_000, now + 1_000])
      const third = (await rotateKey(documents, clock, made._id, 0, 'bob'))!
      expect((await issued(made._id))!.secrets).toEqual([{ secret: third.secret, until: null }])
    })

    test('keeps no more than LIMITS.keyOldSecrets of before', async () => {
      const made = await create('many-secrets')
      for (let i = 0; i < LIMITS.keyOldSecrets + 2; i++) await rotateKey(documents, clock, made._id, 60_000, 'bob')
      expect((await issued(made._id))!.secrets).toHaveLength(LIMITS.keyOldSecrets + 1)
    })

    test('is changed by several at once without a loss', async () => {
      const { _id: key } = await create('at-once')
      await Promise.all([
        changeKey(documents, clock, key, { name: 'n' }, 'a'),
        changeKey(documents, clock, key, { requireSignature: true }, 'b'),
        changeKey(documents, clock, key, { allowedOrigins: ['https://a.example'] }, 'c'),
        rotateKey(documents, clock, key, 0, 'd'),
      ])
      const found = await findKey(documents, key)
      expect(found).toMatchObject({ name: 'n', requireSignature: true, allowedOrigins: ['https://a.example'], version: 5 })
    })

    test('has an audit of who did what, without secrets', async () => {
      const made = await create('audited')
      await changeKey(documents, clock, made._id, { state: 'disabled' }, 'bob')
      const rotated = await rotateKey(documents, clock, made._id, 60_000, 'cat')
      const entries = await documents.collection<KeyAuditDocument>('keys_audit').find({ key: made._id }).sort({ version: 1 }).toArray()
      expect(entries).toMatchObject([
        { _id: `${made._id}:1`, action: 'created', actor: 'ann', before: null, after: { state: 'enabled' } },
        { action: 'changed', actor: 'bob', before: { state: 'enabled' }, after: { state: 'disabled' } },
        { action: 'rotated', actor: 'cat', at: clock.nowMs(), project: 'audited' },
      ])
      for (const secret of [made.secret, rotated!.secret]) expect(JSON.stringify(entries)).not.toContain(secret)
    })

    test('whose audit was not written before its writer died has it with the next change', async () => {
      const made = await create('died')
      await documents.collection<KeyAuditDocument>('keys_audit').deleteOne({ _id: `${made._id}:1` })
      await changeKey(documents, clock, made._id, { name: 'x' }, 'bob')
      expect(await documents.collection<KeyAuditDocument>('keys_audit').countDocuments({ key: made._id })).toBe(2)
    })

    test('remembers its last use, the later of what is told', async () => {
      const { _id: key } = await create('used')
      await noteUse(documents, { [key]: 5_000, fl_none: 1 })
      await noteUse(documents, { [key]: 4_000 })
      await changeKey(documents, clock, key, { name: 'x' }, 'bob')
      expect((await findKey(documents, key))!.lastUsedAt).toBe(5_000)
      expect(await findKey(documents, 'fl_none')).toBeUndefined()
    })
  })

  describe('keys', () => {
    test('are listed by project, newest first, a page at a time', async () => {
      const made: string[] = []
      for (let i = 0; i < 5; i++) {
        await clock.advance(1)
        made.unshift((await create('listed', `n${i}`))._id)
      }
      const first = await listKeys(documents, { project: 'listed', limit: 3 })
      const second = await listKeys(documents, { project: 'listed', limit: 3, cursor: first.nextCursor! })
      expect([...first.keys, ...second.keys].map(({ _id }) => _id)).toEqual(made)
      expect([first.total, second.nextCursor]).toEqual([5, null])
      expect((await listKeys(documents, {})).total).toBeGreaterThan(5)
      await expect(listKeys(documents, { cursor: 'x' })).rejects.toThrow(CursorError)
    })

    test('of one project are no more than LIMITS.keysPerProject', async () => {
      const one = await create('full')
      const copies = Array.from({ length: LIMITS.keysPerProject - 1 }, (_, i) => ({ ...one, _id: `${one._id}${i}` }))
      await documents.collection<typeof one>('keys').insertMany(copies)
      await expect(create('full')).rejects.toThrow(RefusedChange)
      await create('not-full')
    })

    test('of all projects are no more than LIMITS.keys', async () => {
      const one = await create('sea')
      const keys = documents.collection<typeof one>('keys')
      const more = LIMITS.keys - (await keys.countDocuments({}))
      await keys.insertMany(Array.from({ length: more }, (_, i) => ({ ...one, _id: `${one._id}${i}`, project: `sea${i % 100}` })))
      await expect(create('another')).rejects.toThrow(`Cannot make another key as there are ${LIMITS.keys}.`)
      await keys.deleteOne({ _id: `${one._id}0` })
      await create('another')
    })
  })
}
