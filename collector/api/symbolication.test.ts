import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExceptionEvent, Frame } from '../model/event.ts'
import { MAPPING_REASONS, type MappingReason } from '../model/mapping.ts'
import type { Rerun } from '../pipeline/rerun.ts'
import { openStore } from '../store/open.ts'
import { testEvent, type TestEvent } from '../store/test-event.ts'
import { systemClock, testHost } from '../testing.ts'
import { startApi } from './server.ts'
import { hintOf, uploadCommand } from './symbolication-hints.ts'
import { symbolication } from './symbolication-schemas.ts'
import type { Symbolication } from './types.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-symbolication-'))
const ID = '85314830-023f-4cf1-a267-535f4e37bb17'
const FILE = 'https://shop.example/assets/app.js'
let store: Awaited<ReturnType<typeof openStore>>
let api: Awaited<ReturnType<typeof startApi>>
let events: ExceptionEvent[]

/** What `symbolicate` would say by now. */
const rerun: Rerun = Object.assign(async (given: readonly ExceptionEvent[]) => [...given], { has: () => true })

function event(frame: Partial<Frame>, over: Partial<TestEvent> = {}): ExceptionEvent {
  const made = testEvent({ at: Date.now(), app: 'a', service: 'shop', file: FILE, ...over })
  const frames = made.exceptions[0]!.frames.map((one) => ({ ...one, ...frame }))
  return { ...made, exceptions: [{ ...made.exceptions[0]!, frames }] }
}

beforeAll(async () => {
  const { log, metrics } = testHost()
  const urls = { events: `chdb:${folder}/events`, documents: `sqlite:${folder}/documents.db`, blobs: `file:${folder}/blobs` }
  store = await openStore({ ...urls, clock: systemClock, log })
  const of = { project: 'default', service: 'shop', release: '0.9.0', dist: '' }
  const [, map] = await store.artifacts.put(of, [
    { name: '~/assets/app.js', bytes: Buffer.from(`a()\n//# debugId=${ID}`) },
    { name: '~/assets/app.js.map', bytes: Buffer.from(`{"version":3,"mappings":"","debugId":"${ID}"}`) },
  ])
  events = [
    event({ status: 'missing', reason: 'no_artifact' }),
    event({ status: 'missing', reason: 'other_build', debugId: ID }),
    event({ status: 'invalid', reason: 'map_invalid', map: map!.id }),
    event({ status: 'mapped', reason: 'mapped', map: map!.id, file: 'src/cart.ts' }),
    event({}, { file: 'app/cart.py' }),
  ]
  await store.events.insert(events, 'block')
  const otlp = { http: null, grpc: null }
  const options = { store, rerun, clock: systemClock, log, metrics, otlp, version: '0.0.0', allowUnauthenticated: false }
  api = await startApi({ endpoint: '127.0.0.1:0', ...options })
})
afterAll(async () => {
  await api?.close()
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (id: string) => fetch(`http://${api.address}/api/v1/events/${id}/symbolication`)
async function explained(index: number) {
  const answer = symbolication.parse(await (await get(events[index]!.id)).json()) as Symbolication
  return { answer, frame: answer.exceptions[0]!.frames[0]! }
}

describe('GET /events/{id}/symbolication', () => {
  test('says for a frame without a map what is near it, and the command that uploads what is missing', async () => {
    const { answer, frame } = await explained(0)
    expect(answer).toMatchObject({ eventId: events[0]!.id, mapped: 0, frames: 1, late: false, notes: [] })
    expect(answer.upload).toBe('faultline sourcemaps upload DIR --inject --service shop --release 1.0.0')
    expect(frame).toMatchObject({
      raw: { file: FILE, line: 3, column: 7 },
      status: 'missing',
      reason: 'no_artifact',
      sentence: MAPPING_REASONS.no_artifact,
      hint: 'A file of this name was uploaded for shop 0.9.0: upload those of this build for shop 1.0.0.',
      map: null,
      debugId: null,
      near: [{ name: '~/assets/app.js', service: 'shop', release: '0.9.0', debugId: ID }],
    })
  })

  test('looks for what is near by debug id where there is one', async () => {
    const { frame } = await explained(1)
    expect(frame.debugId).toBe(ID)
    expect(frame.near.map(({ name }) => name).sort()).toEqual(['~/assets/app.js', '~/assets/app.js.map'])
  })

  test('names the map that was looked into, whether it could be read or not', async () => {
    for (const index of [2, 3]) {
      const { frame } = await explained(index)
      expect(frame).toMatchObject({ near: [], map: { name: '~/assets/app.js.map', debugId: ID } })
      expect(Date.parse(frame.map!.uploadedAt)).not.toBeNaN()
    }
    expect((await explained(3)).answer).toMatchObject({ mapped: 1, upload: null })
  })

  test('says of code in another language that it is none', async () => {
    const { answer, frame } = await explained(4)
    expect(frame).toMatchObject({
      status: 'raw',
      reason: null,
      hint: null,
      near: [],
      sentence: expect.stringContaining('Is not JavaScript'),
    })
    expect(answer.upload).toBeNull()
  })

  test('answers 404 for an event that there is not', async () => {
    expect((await get('00')).status).toBe(404)
  })
})

describe('a hint', () => {
  const frameOf = (reason: MappingReason) => ({ reason }) as Frame
  const NOTHING_AMISS = ['mapped', 'not_minified', 'native', 'eval', 'extension', 'no_position']

  test.each(Object.keys(MAPPING_REASONS) as MappingReason[])('for %s is a sentence, or nothing where nothing is amiss', (reason) => {
    const hint = hintOf(frameOf(reason), { event: event({}), near: [] })
    if (NOTHING_AMISS.includes(reason)) expect(hint).toBeNull()
    else expect(hint).toMatch(/^[A-Z].*\.$/)
  })

  test('quotes for a shell what the sender chose, and names build and project where they are not the usual ones', () => {
    const attacked = event(
      { status: 'missing', reason: 'no_artifact' },
      { service: "shop'; rm -rf ~ #", release: '$(x)', project: 'team', resource: { 'app.build_id': 'eu west' } },
    )
    expect(uploadCommand(attacked)).toBe(
      `faultline sourcemaps upload DIR --inject --service 'shop'\\''; rm -rf ~ #' --release '$(x)' --dist 'eu west' --project team`,
    )
  })

  test('gives no command where an upload would not help, or no release is known', () => {
    expect(uploadCommand(event({ reason: 'no_column' }))).toBeNull()
    expect(uploadCommand(event({ reason: 'no_artifact' }, { release: '' }))).toBeNull()
  })
})
