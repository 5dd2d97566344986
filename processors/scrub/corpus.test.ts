import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PLACEHOLDER } from '../../collector/api.ts'
import type { ExceptionEvent } from '../../collector/api.ts'
import { systemClock } from '../../collector/testing.ts'
import { scrubConfig } from './config.ts'
import { keyReader } from './key.ts'
import { eventScrubber } from './scrub.ts'
import { textScrubber } from './text.ts'

/** Positives and negatives of public scrubbers, beside the repository; its README says whose. */
const folder = new URL('../../../shared/corpora/pii/', import.meta.url)
const absent = !existsSync(folder)
const title = absent ? ' (skipped: ../shared/corpora is not there)' : ''

const scrubText = textScrubber({
  isSensitive: keyReader().isSensitive,
  applies: ({ optIn }) => optIn !== true,
  redact: () => PLACEHOLDER,
  late: () => false,
})

interface Presidio {
  positives: { entity: string; input: string; mustRedact: string[] }[]
  negatives: { entity: string; input: string }[]
}

interface Relay {
  cases: {
    name: string
    input: Record<string, unknown>
    redactedLeaves: { path: (string | number)[]; from: unknown }[]
    settings: { sensitiveFields: string[] }
  }[]
}

describe('scrub over the cases of other scrubbers', () => {
  it.skipIf(absent)(`takes out 13 of 15 card numbers and all e-mail addresses of presidio, and none of its negatives${title}`, () => {
    const { positives, negatives } = JSON.parse(readFileSync(new URL('presidio-cases.json', folder), 'utf8')) as Presidio
    const gone = (entity: string): [number, number] => {
      const wanted = positives
        .filter((sample) => sample.entity === entity)
        .flatMap(({ input, mustRedact }) => mustRedact.map((secret) => [input, secret] as const))
      return [wanted.filter(([input, secret]) => !scrubText(input, () => {}).includes(secret)).length, wanted.length]
    }
    // Left: the card prefix 1 of UATP, which every timestamp has.
    expect(gone('CREDIT_CARD')).toEqual([13, 15])
    expect(gone('EMAIL')).toEqual([7, 7])
    const wrong = negatives.filter(({ input }) => scrubText(input, () => {}) !== input)
    expect(wrong).toEqual([])
    expect(negatives.length).toBeGreaterThan(250)
  })

  it.skipIf(absent)(
    `takes out 85 % of what Relay takes out of whole events; the rest are public keys, user names and numbers that no check sum backs${title}`,
    () => {
      const { cases } = JSON.parse(readFileSync(new URL('relay-event-scrubbing.json', folder), 'utf8')) as Relay
      let wanted = 0
      let done = 0
      for (const { input, redactedLeaves, settings } of cases) {
        const config = { sensitive_keys: settings.sensitiveFields.filter((field) => field !== '') }
        const scrub = eventScrubber({ config: scrubConfig.parse(config), key: () => Buffer.alloc(32), clock: systemClock })
        const event = { project: 'p', scrubbed: [], attributes: structuredClone(input) }
        scrub(event as unknown as ExceptionEvent)
        for (const { path, from } of redactedLeaves) {
          const value = path.reduce<unknown>((node, key) => (node as Record<string | number, unknown> | undefined)?.[key], event.attributes)
          wanted++
          if (JSON.stringify(value) !== JSON.stringify(from)) done++
        }
      }
      console.info(`Relay: ${done} of ${wanted} leaves`)
      expect(done / wanted).toBeGreaterThan(0.85)
    },
  )
})
