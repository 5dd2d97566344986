import { beforeEach, describe, expect, test } from 'vitest'
import type { ExceptionEvent, Frame } from '../model/event.ts'
import { LIMITS } from '../model/limits.ts'
import { ManualClock } from '../pipeline/clock.ts'
import type { Rerun } from '../pipeline/rerun.ts'
import { testEvent } from '../store/test-event.ts'
import { testHost } from '../testing.ts'
import { LateMaps } from './read-event.ts'

let clock: ManualClock
let version: number
/** What the processors do with an event that runs again, and whether each run was with processors made for it. */
let process: (event: ExceptionEvent) => Promise<ExceptionEvent | undefined>
let runs: boolean[]
let late: LateMaps

const rerun: Rerun = Object.assign(
  async (events: readonly ExceptionEvent[], from?: string, trial?: object) => {
    if (from !== 'symbolicate') throw new Error(`It ran from ${from}`)
    runs.push(trial !== undefined)
    return Promise.all(events.map((event) => process(structuredClone(event))))
  },
  { has: (type: string) => type === 'symbolicate' },
)
const open = (over: Partial<ConstructorParameters<typeof LateMaps>[0]> = {}): LateMaps =>
  new LateMaps({ store: { artifacts: { version: async () => version } as never }, rerun, clock, log: testHost().log, ...over })

beforeEach(() => {
  clock = new ManualClock()
  version = 1
  runs = []
  process = async (event) => withFrame(event, { status: 'mapped', reason: 'mapped', file: 'src/cart.ts' })
  late = open()
})

function withFrame(event: ExceptionEvent, change: Partial<Frame>): ExceptionEvent {
  const [exception] = event.exceptions
  return { ...event, exceptions: [{ ...exception!, frames: exception!.frames.map((frame) => ({ ...frame, ...change })) }] }
}
function rawIn(file: string): Frame['raw'] {
  return { function: 't', file, line: 1, column: 9 }
}
const unmapped = () => withFrame(testEvent({ at: 1 }), { status: 'missing', reason: 'no_artifact', file: 'https://x/app.js' })
const fileOf = (event: ExceptionEvent) => event.exceptions[0]!.frames[0]!.file

describe('an event that is read', () => {
  test.each<[string, Partial<Frame>]>([
    ['in another language', { raw: rawIn('app/cart.py') }],
    ['as it was written', { status: 'mapped', reason: 'mapped' }],
    ['of the runtime', { status: 'raw', reason: 'native', raw: rawIn('node:fs') }],
  ])('with frames %s is the stored one, and nothing is asked', async (_, frame) => {
    const stored = withFrame(testEvent({ at: 1 }), frame)
    const asked = open({ store: { artifacts: { version: () => expect.unreachable() } as never } })
    expect(await asked.apply(stored)).toBe(stored)
    expect(runs).toEqual([])
  })

  test.each<[string, Partial<Frame>]>([
    ['found no map', { status: 'missing', reason: 'no_artifact' }],
    ['could not read its map', { status: 'invalid', reason: 'map_invalid' }],
    ['came before maps were looked for', { status: 'raw', raw: rawIn('https://x/assets/app-B8.js?v=1') }],
    ['read like source code', { status: 'raw', reason: 'not_minified', raw: rawIn('/app/dist/server.js') }],
  ])('whose frames %s reads as maps that came late have it, with a note; the stored one does not change', async (_, frame) => {
    const stored = withFrame(testEvent({ at: 1 }), frame)
    const before = structuredClone(stored)
    const read = await late.apply(stored)
    expect(fileOf(read)).toBe('src/cart.ts')
    expect(read.notes).toEqual(['Source maps that were uploaded after it was stored apply to it.'])
    expect(stored).toEqual(before)
  })

  test('is not run again where nothing was ever uploaded', async () => {
    version = 0
    const stored = unmapped()
    expect(await late.apply(stored)).toBe(stored)
    expect(runs).toEqual([])
  })

  test('is not run again in vain until the artifacts of the project change', async () => {
    process = async (event) => event
    const stored = unmapped()
    for (let i = 0; i < 3; i++) expect(await late.apply(stored)).toBe(stored)
    expect(runs).toHaveLength(1)
    version++
    await late.apply(stored)
    expect(runs).toHaveLength(2)
  })

  test('runs with processors of its own while others may not know of the upload yet', async () => {
    const stored = unmapped()
    await late.apply(stored)
    await clock.advance(15_000)
    await late.apply(stored)
    version++
    await late.apply(stored)
    expect(runs).toEqual([true, false, true])
  })

  test('is the stored one, and says why, where the run takes too long, fails or drops it', async () => {
    const stored = unmapped()
    process = () => new Promise(() => {})
    const reading = late.apply(stored)
    await expect.poll(() => runs).toHaveLength(1)
    await clock.advance(LIMITS.lateMapsMs)
    expect((await reading).notes).toEqual(['Source maps that were uploaded since could not be applied within 2000 ms.'])
    process = async () => undefined
    expect((await late.apply(stored)).notes[0]).toMatch(/as a processor failed or dropped it\.$/)
    process = () => Promise.reject(new Error('the worker ended'))
    expect((await late.apply(stored)).notes[0]).toMatch(/as the processors could not be run\.$/)
    const away = open({ store: { artifacts: { version: () => Promise.reject(new Error('away')) } as never } })
    const read = await away.apply(stored)
    expect(read.notes[0]).toMatch(/as the store did not answer\.$/)
    expect({ ...read, notes: [] }).toEqual(stored)
  })

  test('does not wait for more than a few others', async () => {
    const waiting: (() => void)[] = []
    process = (event) => new Promise((resolve) => waiting.push(() => resolve(event)))
    const open = Array.from({ length: LIMITS.lateMapsAtOnce }, () => late.apply(unmapped()))
    await expect.poll(() => waiting.length).toBe(LIMITS.lateMapsAtOnce)
    expect((await late.apply(unmapped())).notes[0]).toMatch(/as 4 other events are being read\.$/)
    for (const end of waiting) end()
    await Promise.all(open)
    process = async (event) => withFrame(event, { status: 'mapped' })
    expect((await late.apply(unmapped())).notes[0]).toContain('apply to it')
  })

  test('that was tried in vain is remembered among a limited number of others', async () => {
    process = async (event) => event
    const first = unmapped()
    // Nobody waits so long; ten thousand alarms would make the clock slow.
    late = open({ clock: Object.assign(new ManualClock(), { sleep: () => new Promise<void>(() => {}) }) })
    await late.apply(first)
    for (let i = 0; i < LIMITS.lateMapsRemembered; i++) await late.apply({ ...first, id: `${i}` })
    await late.apply({ ...first, id: '0' })
    expect(runs).toHaveLength(LIMITS.lateMapsRemembered + 1)
    await late.apply(first)
    expect(runs).toHaveLength(LIMITS.lateMapsRemembered + 2)
  })

  test('keeps to the limit of notes', async () => {
    const notes = Array.from({ length: LIMITS.notes }, (_, i) => `${i}`)
    const read = await late.apply({ ...unmapped(), notes })
    expect(read.notes).toHaveLength(LIMITS.notes)
    expect(read.notes.at(-1)).toContain('apply to it')
  })
})

describe('an event that is asked about', () => {
  test('is looked up each time anew, and shown with its reasons of now', async () => {
    process = async (event) => withFrame(event, { status: 'invalid', reason: 'map_invalid' })
    const stored = unmapped()
    for (let i = 0; i < 2; i++) expect((await late.look(stored)).exceptions[0]!.frames[0]!.reason).toBe('map_invalid')
    expect(runs).toEqual([true, true])
  })

  test('says that nothing is mapped where no pipeline maps', async () => {
    const none = open({ rerun: Object.assign(async () => [], { has: () => false }) })
    expect((await none.look(unmapped())).notes).toEqual(['No source maps are applied as no pipeline has the processor symbolicate.'])
  })
})
