import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ExceptionEvent, Fingerprint } from '../../collector/api.ts'
import { parseEvent } from '../parse/parse.ts'
import { fingerprintV1 } from './v1.ts'

/** Events of public projects, beside the repository; its README says whose. They come as text, so `parse` reads them first. */
const folder = new URL('../../../shared/corpora/grouping/', import.meta.url)
const absent = !existsSync(folder)
const title = absent ? ' (skipped: ../shared/corpora is not there)' : ''

interface Otel {
  'exception.type': string | null
  'exception.message': string | null
  'exception.stacktrace': string | null
}

function fingerprintOf(sample: Otel, clientFingerprint?: string[]): Fingerprint {
  const exception = {
    type: sample['exception.type'] ?? '',
    message: sample['exception.message'] ?? '',
    stack: sample['exception.stacktrace'] ?? '',
  }
  const event = { exceptions: [{ ...exception, frames: [] }], attributes: {}, resource: {}, notes: [], clientFingerprint }
  parseEvent(event as unknown as ExceptionEvent)
  return fingerprintV1(event as unknown as ExceptionEvent)
}

describe('fingerprintV1 over the events of public projects', () => {
  it.skipIf(absent)(`gives one throw in Chrome, Edge, Firefox and Safari one app and one system fingerprint${title}`, () => {
    const samples = JSON.parse(readFileSync(new URL('event-samples.json', folder), 'utf8')) as {
      sameGroup: { ids: string[]; expect?: 'different' }[]
      events: { id: string; otel: Otel; event: { fingerprint?: (string | number)[] } }[]
    }
    let sets = 0
    for (const { ids, expect: expected } of samples.sameGroup) {
      const prints = ids.map((id) => {
        const { otel, event } = samples.events.find((sample) => sample.id === id)!
        return fingerprintOf(otel, event.fingerprint?.map(String))
      })
      const groups = expected === 'different' ? ids.length : 1
      expect(new Set(prints.map(({ system }) => system)).size, ids[0]).toBe(groups)
      if (groups === 1) expect(new Set(prints.map(({ app }) => app)), ids[0]).toEqual(new Set([prints[0]!.app]))
      if (groups === 1) expect(prints[0]!.app).toBeDefined()
      sets++
    }
    expect(sets).toBe(3)
  })

  it.skipIf(absent)(`splits none of the ten groups of production errors whose messages are random words${title}`, () => {
    const { cases } = JSON.parse(readFileSync(new URL('exceptionless-same-stack-random-message.json', folder), 'utf8')) as {
      cases: (Otel & { group: string })[]
    }
    const groups = new Map<string, Set<string>>()
    const systems = new Set<string>()
    for (const sample of cases) {
      const { app, system } = fingerprintOf(sample)
      const found = groups.get(sample.group) ?? new Set()
      groups.set(sample.group, found.add(app ?? system))
      systems.add(system)
    }
    expect([...groups].filter(([, prints]) => prints.size > 1)).toEqual([])
    expect(groups.size).toBe(10)
    // By all frames none are merged. The app variant passes over what two pairs differ in: library frames (reading or beginning to read),
    // and the event that a bundle without source maps was called by.
    expect(systems.size).toBe(10)
    expect(new Set([...groups.values()].flatMap((prints) => [...prints])).size).toBe(8)
  })
})
