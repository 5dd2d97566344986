import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS } from '../../collector/api.ts'
import type { ExceptionEvent } from '../../collector/api.ts'
import { testHost } from '../../collector/testing.ts'
import type { ArtifactStore, Store } from '../../collector/store/index.ts'
import { contextAt, lineStarts } from './context.ts'
import { KnownFiles } from './known-files.ts'
import { loadMap } from './load-map.ts'
import { LoadedMap } from './loaded-map.ts'
import { MapCache } from './map-cache.ts'
import { Symbolicator } from './symbolicate.ts'
import { eventWith, openUploads } from './testing/uploads.ts'
import type { Uploads } from './testing/uploads.ts'
import { mapOf } from './testing/write-map.ts'

const MAP = mapOf([[[0, 0, 1, 2]]])
const stackOf = (file: string): string => `Error: x\n    at e (https://a.b/x/${file}:1:7)`
const reasonOf = (event: ExceptionEvent) => event.exceptions[0]!.frames[0]!.reason

let uploads: Uploads
beforeAll(async () => void (uploads = await openUploads()))
afterAll(() => uploads.close())

describe('the cache of maps', () => {
  const opened = async (count: number): Promise<LoadedMap[]> => Promise.all(Array.from({ length: count }, () => LoadedMap.open(MAP)))

  test('lets go of what was used the longest ago, and frees its memory', async () => {
    const [a, b, c] = (await opened(3)) as [LoadedMap, LoadedMap, LoadedMap]
    const cache = new MapCache(a.bytes * 2)
    cache.add('a', a)
    cache.add('b', b)
    cache.get('a')
    cache.add('c', c)
    expect([a.destroyed, b.destroyed, c.destroyed]).toEqual([false, true, false])
    expect(cache.get('b')).toBeUndefined()
    expect(cache.bytes).toBeLessThanOrEqual(a.bytes * 2)
    cache.clear()
    expect([a.destroyed, c.destroyed, cache.size]).toEqual([true, true, 0])
  })

  test('keeps the newest map though it alone is larger', async () => {
    const [a] = await opened(1)
    const cache = new MapCache(1)
    cache.add('a', a!)
    expect(cache.get('a')).toBe(a)
    cache.clear()
  })

  test('grows with the positions that are remembered, up to their limit', async () => {
    const [a] = await opened(1)
    const before = a!.bytes
    for (let i = 0; i < LIMITS.mapPositions; i++) a!.find(1, i)
    const full = a!.bytes
    expect(full).toBeGreaterThan(before)
    a!.find(1, LIMITS.mapPositions)
    expect(a!.bytes).toBeLessThan(full)
    for (let i = 0; i <= LIMITS.mapPositions; i++) a!.findLine(i + 1)
    expect(a!.bytes).toBeLessThan(full)
    a!.destroy()
  })

  test('knows a map as used by whoever maps frames with it, and shrinks when maps come to remember more', async () => {
    const names = ['first', 'second', 'third']
    await uploads.put(Object.fromEntries(names.map((name) => [`~/x/${name}.js.map`, MAP.replace('cart', name)])))
    const one = await LoadedMap.open(MAP.replace('cart', 'first'))
    const symbolicator = new Symbolicator(uploads.host, Math.floor(one.bytes * 2.5 + 3_000))
    const map = async (name: string): Promise<number> => {
      uploads.calls()
      await symbolicator.symbolicate([eventWith(stackOf(`${name}.js`))])
      return uploads.calls()['bytes'] ?? 0
    }
    expect([await map('first'), await map('second'), await map('first'), await map('third')]).toEqual([1, 1, 0, 1])
    expect([await map('first'), await map('second')]).toEqual([0, 1])
    // Forty places more in one of them leave no room for another.
    const many = Array.from({ length: 40 }, (_, i) => `    at e (https://a.b/x/second.js:${i + 2}:7)`).join('\n')
    await symbolicator.symbolicate([eventWith(`Error: x\n${many}`)])
    expect([await map('second'), await map('first')]).toEqual([0, 1])
    one.destroy()
    symbolicator.shutdown()
  })

  test('too small for two maps still maps a batch that needs both, again and again', async () => {
    await uploads.put({ '~/x/one.js.map': MAP.replace('cart', 'one'), '~/x/two.js.map': MAP.replace('cart', 'two') })
    const symbolicator = new Symbolicator(uploads.host, 1)
    for (let round = 0; round < 3; round++) {
      const events = ['one.js', 'two.js', 'one.js'].map((file) => eventWith(stackOf(file)))
      await symbolicator.symbolicate(events)
      expect(events.map((event) => event.exceptions[0]!.frames[0]!.file)).toEqual(['src/one.ts', 'src/two.ts', 'src/one.ts'])
    }
    symbolicator.shutdown()
  })
})

describe('what is remembered of lookups', () => {
  test('has a bound, beyond which all is forgotten', () => {
    const known = new KnownFiles()
    for (let i = 0; i < LIMITS.mapLookups + 10; i++) known.add('default', `scope ${i % 7}`, `file ${i}`, { kind: 'other' })
    expect(known.size).toBeLessThan(LIMITS.mapLookups)
    expect(known.scope('default', 'scope 0').has('file 0')).toBe(false)
    expect(known.size).toBeGreaterThan(0)
  })

  test('counts empty scopes, as releases without end would fill the memory too', () => {
    const known = new KnownFiles()
    for (let i = 0; i < LIMITS.mapLookups * 2; i++) known.scope('default', `release ${i}`)
    expect(known.size).toBeLessThanOrEqual(LIMITS.mapLookups)
  })

  test('is of a thousand projects, of which the one checked the longest ago goes', () => {
    const known = new KnownFiles()
    for (let i = 0; i <= 1_000; i++) {
      known.checked(`p${i}`, 1, 0)
      known.add(`p${i}`, 's', 'f', { kind: 'other' })
    }
    expect([...known.due(['p0', 'p1', 'p1000'], 1)]).toEqual(['p0'])
  })
})

describe('a store', () => {
  const artifacts = (over: Partial<ArtifactStore>): Store =>
    ({ artifacts: { ...uploads.artifacts, version: () => Promise.resolve(1), ...over } }) as Partial<Store> as Store

  test('that hangs is given up, for a batch as a whole, and asked again later', async () => {
    let asked = 0
    let hangs = true
    const byName = (): Promise<[]> => (asked++, hangs ? new Promise(() => {}) : Promise.resolve([]))
    const host = testHost({ clock: uploads.clock, store: artifacts({ byName }) })
    const symbolicator = new Symbolicator(host)
    const events = Array.from({ length: 100 }, (_, i) => eventWith(stackOf(`${i}.js`)))
    const waiting = symbolicator.symbolicate(events)
    for (let i = 0; i < 50; i++) await uploads.clock.advance(100)
    await waiting
    expect(new Set(events.map(reasonOf))).toEqual(new Set(['store_failed']))
    // Those of the first files that are looked for at once.
    expect(asked).toBe(32)
    expect(host.logged.filter(({ level }) => level === 'warn')).toHaveLength(1)
    hangs = false
    await uploads.clock.advance(5_000)
    const again = eventWith(stackOf('a.js'))
    await symbolicator.symbolicate([again])
    expect(reasonOf(again)).toBe('no_artifact')
  })

  test('that never held a file is asked for its version alone, once for a batch, and for files as soon as it holds one', async () => {
    let version = 0
    let asked = 0
    const byName = (): Promise<[]> => Promise.resolve((asked++, []))
    const host = testHost({ clock: uploads.clock, store: artifacts({ byName, version: () => Promise.resolve(version) }) })
    const symbolicator = new Symbolicator(host)
    const reasonFor = async (file: string, release?: string): Promise<string | undefined> => {
      const event = eventWith(stackOf(file), release === undefined ? {} : { release })
      await symbolicator.symbolicate([event])
      return reasonOf(event)
    }
    expect(await reasonFor('a.js')).toBe('no_artifact')
    expect(await reasonFor('b.js', '')).toBe('no_release')
    expect(asked).toBe(0)
    version++
    expect(await reasonFor('c.js')).toBe('no_artifact')
    expect(asked).toBeGreaterThan(0)
  })

  test('that fails is said on the frame, and costs nothing else', async () => {
    const fails = (): Promise<never> => Promise.reject(new Error('gone'))
    const host = testHost({ clock: uploads.clock, store: artifacts({ byName: fails, version: fails }) })
    const event = eventWith(stackOf('a.js'))
    await new Symbolicator(host).symbolicate([event])
    expect(reasonOf(event)).toBe('store_failed')
  })

  test('that is not there is said on the frame', async () => {
    const event = eventWith(stackOf('a.js'))
    await new Symbolicator(testHost({ clock: uploads.clock })).symbolicate([event])
    expect(reasonOf(event)).toBe('store_failed')
  })
})

describe('a batch', () => {
  test('with a broken map loses nothing but that map', async () => {
    await uploads.put({
      '~/x/broken.js.map': MAP.replace('"mappings":"', '"mappings":"!'),
      '~/x/whole.js.map': MAP.replace('cart', 'whole'),
    })
    const events = ['broken.js', 'whole.js', 'broken.js'].map((file) => eventWith(stackOf(file)))
    await new Symbolicator(uploads.host).symbolicate(events)
    expect(events.map(reasonOf)).toEqual(['map_invalid', 'no_source', 'map_invalid'])
  })

  test('with frames that are none is mapped for the others', async () => {
    const event = eventWith(stackOf('whole.js'))
    event.exceptions[0]!.frames.push(null as never, { raw: null } as never)
    event.exceptions.push(null as never)
    await new Symbolicator(uploads.host).symbolicate([event])
    expect(reasonOf(event)).toBe('no_source')
  })
})

test('a line or column beyond 32 bits is nowhere, though WebAssembly would take it for another', async () => {
  const map = await LoadedMap.open(MAP)
  expect(map.find(1, 6)).toBeDefined()
  expect([map.find(2 ** 32 + 1, 6), map.find(1, 2 ** 32 + 6), map.findLine(2 ** 32 + 1)]).toEqual([undefined, undefined, undefined])
  map.destroy()
})

test('a map that is larger than the limit is not read', async () => {
  const artifact = (
    await uploads.artifacts.put({ project: 'p', service: 's', release: '1', dist: '' }, [{ name: '~/a.js.map', bytes: Buffer.from(MAP) }])
  )[0]!
  const large = { ...artifact, size: LIMITS.mapBytes + 1 }
  const store = {
    artifacts: { ...uploads.artifacts, byName: () => Promise.resolve([{ ...large, name: '~/x/large.js.map' }]) },
  } as Partial<Store> as Store
  const event = eventWith(stackOf('large.js'))
  await new Symbolicator(testHost({ clock: uploads.clock, store })).symbolicate([event])
  expect([reasonOf(event), event.exceptions[0]!.frames[0]!.status]).toEqual(['map_too_large', 'invalid'])
  const inline = Buffer.from(`1\n//# sourceMappingURL=data:application/json,${' '.repeat(0)}${'x'.repeat(LIMITS.mapBytes + 1)}`)
  expect(await loadMap(artifact, true, inline)).toMatchObject({ reason: 'map_too_large' })
})

describe('the lines around', () => {
  const around = (text: string, line: number, column = 0) => contextAt(text, lineStarts(text), line, column)

  test('are seven on either side, fewer at the ends of the file', () => {
    const text = Array.from({ length: 30 }, (_, i) => `line ${i + 1}`).join('\n')
    const context = around(text, 15)!
    expect([context.pre[0], context.pre.length, context.line, context.post.length, context.post.at(-1)]).toEqual([
      'line 8',
      7,
      'line 15',
      7,
      'line 22',
    ])
    expect(around(text, 1)!.pre).toEqual([])
    expect(around(text, 30)!.post).toEqual([])
    expect(around(`${text}\r\n`, 30)).toEqual({ pre: context.pre.map((_, i) => `line ${i + 23}`), line: 'line 30', post: [] })
    expect(around(text, 31)).toBeUndefined()
  })

  test('are cut about the column where they are long, and no character is cut in two', () => {
    const text = `${'😀'.repeat(5_000)}X${'y'.repeat(5_000)}`
    const { line } = around(text, 1, 10_000)!
    expect(line.length).toBeLessThanOrEqual(LIMITS.contextLineLength + 2)
    expect(line).toContain('X')
    expect(line.isWellFormed()).toBe(true)
    expect(line).toMatch(/^….*…$/u)
    const { pre } = around(`${'z'.repeat(1_000)}\nshort`, 2)!
    expect(pre[0]).toHaveLength(LIMITS.contextLineLength + 1)
  })
})
