import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS } from '../../model/limits.ts'
import { MS_PER_DAY } from '../../model/time.ts'
import { ManualClock } from '../../pipeline/clock.ts'
import { testHost } from '../../testing.ts'
import { openFileBlobs } from '../blobs/file.ts'
import type { OpenDocuments } from '../documents/open-documents.ts'
import type { ArtifactOrigin, ArtifactStore, BlobStore } from '../index.ts'
import { blobName } from './artifact-document.ts'
import { createArtifactIndexes, createArtifactStore } from './artifact-store.ts'
import { LOOSE_BLOB_MS, sweepLooseBlobs } from './loose-blobs.ts'
import { keepArtifacts, removeArtifacts } from './remove-artifacts.ts'

const ID = '85314830-023f-4cf1-a267-535f4e37bb17'
const OTHER_ID = '00000000-0000-4000-8000-00000000000a'
const bytes = (text: string): Buffer => Buffer.from(text)
const source = (text: string, id = ID) => bytes(`${text}\n//# debugId=${id}\n//# sourceMappingURL=app.js.map\n`)
const map = (extra = '') => bytes(`{"version":3,"mappings":"AAAA"${extra}}`)

/** What artifacts must do over every document store. Each test has a project of its own. */
export function artifactsContract(open: () => Promise<OpenDocuments>): void {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-artifacts-'))
  let documents: OpenDocuments
  let blobs: BlobStore
  let clock: ManualClock
  let store: ArtifactStore

  beforeAll(async () => {
    documents = await open()
    await createArtifactIndexes(documents)
    blobs = openFileBlobs(folder)
    clock = new ManualClock()
    await clock.advance(1_000 * MS_PER_DAY)
    store = createArtifactStore(documents, blobs, clock)
  })
  afterAll(async () => {
    await documents?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const of = (project: string, more: Partial<ArtifactOrigin> = {}): ArtifactOrigin => ({
    project,
    service: 'shop',
    release: '1.0.0',
    dist: '',
    ...more,
  })

  describe('artifacts', () => {
    test.each<[string, string, Uint8Array, RegExp]>([
      ['a map that is no JSON', '~/a.js.map', bytes('<html>'), /a source map is a JSON object/],
      ['a map that is cut', '~/a.js.map', bytes('{"version":3,"mappings":"AA'), /a source map is a JSON object/],
      ['a name of no file', '~/folder/', bytes('x'), /must end in the name of a file/],
      ['a name that is too long', `~/${'x'.repeat(LIMITS.artifactNameLength)}`, bytes('x'), /its name must have 1 to 1024 characters/],
      ['a name with a line break', '~/a\nb.js', bytes('x'), /its name must have/],
      ['a file that is too large', '~/large.js', new Uint8Array(LIMITS.artifactBytes + 1), /a file may have 67108864 bytes/],
    ])('refuse %s with a sentence, and keep nothing', async (_, name, content, sentence) => {
      await expect(store.put(of('refused'), [{ name, bytes: content }])).rejects.toThrow(sentence)
      expect(await store.byName(of('refused'), [name])).toEqual([])
    })

    test.each(['service', 'release', 'project'] as const)('refuse files without a %s', async (field) => {
      await expect(store.put({ ...of('refused'), [field]: '' }, [])).rejects.toThrow(`its ${field} must have 1 to 256 characters`)
    })

    test('refuse one name twice with different content in one upload', async () => {
      const files = ['a', 'b'].map((text) => ({ name: '~/a.js', bytes: bytes(text) }))
      await expect(store.put(of('refused'), files)).rejects.toThrow('Cannot take ~/a.js twice with different content')
    })

    test('are found by debug id, by name and by base name, with their bytes', async () => {
      const files = [
        { name: '~/static/app.js', bytes: source('a()') },
        { name: '~/static/app.js.map', bytes: map(`,"debugId":"${ID.toUpperCase()}"`) },
        { name: '~/static/logo.svg', bytes: bytes('<svg/>') },
      ]
      const put = await store.put(of('found'), files)
      expect(put.map(({ kind, debugId, mapName }) => ({ kind, debugId, mapName }))).toEqual([
        { kind: 'source', debugId: ID, mapName: '~/static/app.js.map' },
        { kind: 'map', debugId: ID, mapName: '' },
        { kind: 'other', debugId: '', mapName: '' },
      ])
      const byId = await store.byDebugId('found', ID)
      expect(byId).toHaveLength(2)
      expect(byId).toEqual(expect.arrayContaining(put.slice(0, 2)))
      expect(await store.byName(of('found'), ['~/static/app.js', '~/nothing.js'])).toEqual([put[0]])
      expect(await store.byBaseName('found', 'app.js.map')).toEqual([put[1]])
      expect(Buffer.from((await store.bytes(put[0]!))!)).toEqual(files[0]!.bytes)
      // Nobody else's.
      expect(await store.byDebugId('elsewhere', ID)).toEqual([])
      expect(await store.byDebugId('found', '')).toEqual([])
      expect(await store.byName(of('found', { release: '2.0.0' }), ['~/static/app.js'])).toEqual([])
      expect(await store.byName(of('found', { dist: 'android' }), ['~/static/app.js'])).toEqual([])
    })

    test('change nothing when they are uploaded again', async () => {
      const files = [{ name: '~/a.js', bytes: source('a()') }]
      const first = await store.put(of('again'), files)
      const version = await store.version('again')
      await clock.advance(5_000)
      expect(await store.put(of('again'), files)).toEqual(first)
      expect(await store.version('again')).toBe(version)
      expect(await store.byName(of('again'), ['~/a.js'])).toEqual(first)
    })

    test('of one name are given the newest first, by what was uploaded last', async () => {
      const upload = async (text: string) => (await store.put(of('newest'), [{ name: '~/a.js', bytes: source(text) }]))[0]!
      const a = await upload('a()')
      const b = await upload('b()')
      expect((await store.byName(of('newest'), ['~/a.js'])).map(({ id }) => id)).toEqual([b.id, a.id])
      await upload('a()')
      expect((await store.byName(of('newest'), ['~/a.js'])).map(({ id }) => id)).toEqual([a.id, b.id])
      expect((await store.byDebugId('newest', ID)).map(({ id }) => id)).toEqual([a.id])
    })

    test('count a version up with each upload and deletion, from 0', async () => {
      expect(await store.version('counted')).toBe(0)
      await store.put(of('counted'), [{ name: '~/a.js', bytes: source('a()') }])
      expect(await store.version('counted')).toBe(1)
      await removeArtifacts(documents, clock, { project: 'counted' })
      expect(await store.version('counted')).toBe(2)
      expect(await store.byDebugId('counted', ID)).toEqual([])
    })

    test('by base name are at most 100', async () => {
      const files = Array.from({ length: 101 }, (_, i) => ({ name: `~/${i}/index.js`, bytes: source(`f${i}()`, OTHER_ID) }))
      await store.put(of('many'), files)
      expect(await store.byBaseName('many', 'index.js')).toHaveLength(100)
    })

    test('get their bytes back by an upload when the blob was lost', async () => {
      const files = [{ name: '~/a.js', bytes: source('lost()') }]
      const [artifact] = await store.put(of('lost'), files)
      const version = await store.version('lost')
      await blobs.delete(blobName(artifact!.hash))
      expect(await store.bytes(artifact!)).toBeUndefined()
      await store.put(of('lost'), files)
      expect(await store.bytes(artifact!)).toBeDefined()
      expect(await store.version('lost')).toBe(version + 1)
    })

    test('uploaded at once by two agree on one', async () => {
      const files = [{ name: '~/a.js', bytes: source('twins()') }]
      const [a, b] = await Promise.all([store.put(of('twins'), files), store.put(of('twins'), files)])
      expect(a![0]!.id).toBe(b![0]!.id)
      expect(await store.byName(of('twins'), ['~/a.js'])).toHaveLength(1)
    })

    test('that nobody looked up for as long as is set go, and their blobs an hour later unless others name them', async () => {
      const put = async (project: string, text: string) => (await store.put(of(project), [{ name: '~/a.js', bytes: bytes(text) }]))[0]!
      const [unused, shared] = [await put('old', 'unused'), await put('old2', 'shared')]
      await clock.advance(50 * MS_PER_DAY)
      const used = await put('new', 'shared')
      const read = await put('read', 'read')
      await clock.advance(51 * MS_PER_DAY)
      await store.bytes(read)
      await store.byName(of('new'), ['~/a.js'])
      const stop = keepArtifacts(documents, blobs, clock, testHost().log, 90 * MS_PER_DAY)
      await stop()
      expect(await store.byName(of('old'), ['~/a.js'])).toEqual([])
      expect(await store.byName(of('old2'), ['~/a.js'])).toEqual([])
      // Still there for whoever is just uploading the same.
      expect(await blobs.has(blobName(unused.hash))).toBe(true)
      await clock.advance(LOOSE_BLOB_MS + 1)
      expect(await sweepLooseBlobs(documents, blobs, clock)).toBeGreaterThan(0)
      expect(await blobs.has(blobName(unused.hash))).toBe(false)
      expect(shared.hash).toBe(used.hash)
      expect(await store.bytes(used)).toBeDefined()
      expect(await store.bytes(read)).toBeDefined()
    })

    test('survive a sweep that overlaps their upload', async () => {
      const file = [{ name: '~/a.js', bytes: bytes('overlap') }]
      const [gone] = await store.put(of('overlap'), file)
      await removeArtifacts(documents, clock, { project: 'overlap' })
      await clock.advance(LOOSE_BLOB_MS + 1)
      const uploading: BlobStore = {
        ...blobs,
        // The upload finds the blob just before the sweep deletes it.
        delete: async (name) => {
          if (name === blobName(gone!.hash)) await store.put(of('overlap'), file)
          await blobs.delete(name)
        },
      }
      await sweepLooseBlobs(documents, uploading, clock)
      expect(await store.bytes(gone!)).toBeDefined()
    })

    test('leave no bytes behind when a crash fell between blob and document', async () => {
      const failing: OpenDocuments = {
        ...documents,
        collection: (name) =>
          new Proxy(documents.collection(name), {
            get: (target, key) => {
              if (name === 'artifacts' && key === 'replaceOne') throw new Error('crash')
              return Reflect.get(target, key)
            },
          }) as never,
      }
      const content = bytes('crashed')
      await expect(createArtifactStore(failing, blobs, clock).put(of('crash'), [{ name: '~/a.js', bytes: content }])).rejects.toThrow(
        'crash',
      )
      await clock.advance(LOOSE_BLOB_MS + 1)
      expect(await sweepLooseBlobs(documents, blobs, clock)).toBe(1)
    })
  })
}
