import { describe, expect, it } from 'vitest'
import { exampleEvent, testHost } from '../../collector/testing.ts'
import type { ExceptionEvent } from '../../collector/api.ts'
import parse from '../parse/index.ts'
import { scrubConfig } from '../scrub/config.ts'
import scrub from '../scrub/index.ts'
import fingerprint from './index.ts'

/** The three processors of every event one after the other, over events that no sender would send. */
function chain() {
  const host = testHost()
  const steps = [parse.create({}, host), scrub.create(scrubConfig.parse({}), host), fingerprint.create({ version: 1, rules: [] }, host)]
  return async (events: ExceptionEvent[]): Promise<ExceptionEvent[]> => {
    for (const step of steps) {
      const outcomes = await step.process(events)
      for (const outcome of outcomes) if (!('kept' in outcome)) throw new Error('Cannot drop as none of the three does.')
    }
    return events
  }
}

const sample = (): ExceptionEvent =>
  exampleEvent({
    span: { name: 'GET /cart', kind: 2, status: { code: 2, message: 'no user ann@example.com' } },
    exceptions: [
      {
        type: 'ENOENT',
        message: 'ENOENT: no file for ann@example.com',
        frames: [],
        stack:
          'Error: ENOENT: no file for ann@example.com\n    at read (/home/ann/shop/src/read.ts:1:2)\n    at next (/home/ann/shop/node_modules/express/x.js:1:1)\n  [cause]: TypeError: x\n    at deep (/home/ann/shop/src/deep.ts:3:4)',
      },
    ],
    breadcrumbs: [{ time: '1', category: 'http', message: 'GET https://svc:hunter2@db/', level: 'info', data: { token: 'abc' } }],
    trace: [{ kind: 'span', spanId: 'a', parentSpanId: 'b', name: 'q', start: '1', end: '2', error: false }],
    attributes: { 'user.password': 'hunter2', list: [1, { deep: 'Bearer abcdef123456' }] },
    resource: { 'telemetry.sdk.language': 'nodejs' },
    user: { id: 'ann@example.com', email: 'ann@example.com', ip: '10.0.0.1' },
    request: { url: 'https://shop.example/?token=abc', userAgent: 'x' },
  })

describe('parse, scrub and fingerprint together', () => {
  it('group the same error of two people as one, and show neither', async () => {
    const other = JSON.parse(JSON.stringify(sample()).replaceAll('ann', 'bob')) as ExceptionEvent
    const [ann, bob] = await chain()([sample(), other])
    expect(ann!.fingerprint).toEqual(bob!.fingerprint)
    expect(ann!.fingerprint).toMatchObject({
      by: 'frames',
      parts: {
        app: ['type:TypeError', 'deep:deep'],
        system: ['type:ENOENT', 'read:read', 'express:next', 'type:TypeError', 'deep:deep'],
      },
    })
    expect(ann!.culprit).toBe('read in src/read.ts')
    expect(JSON.stringify([ann, bob])).not.toMatch(/ann|bob|hunter2|10\.0\.0\.1|abcdef/)
    expect(ann!.user!.id).not.toBe(bob!.user!.id)
  })

  it('never throw and always answer, whatever the JSON of an event says', async () => {
    const run = chain()
    const next = generator(20_260_102)
    const kinds = new Set<string>()
    for (let i = 0; i < 1_500; i++) {
      const event = sample()
      for (let change = 0; change < 1 + (next() % 6); change++) mutate(event as unknown as Record<string, unknown>, next)
      const [done] = await run([event])
      if (done!.fingerprint === undefined) throw new Error(`No fingerprint for ${JSON.stringify(done)}`)
      kinds.add(done!.fingerprint.by)
      expect(done!.fingerprint.system).toHaveLength(32)
    }
    expect(kinds).toContain('frames')
    expect(kinds.size).toBeGreaterThan(2)
  })
})

const VALUES: unknown[] = [
  null,
  0,
  -1,
  1e308,
  true,
  '',
  ' ',
  '\u0000\ud800',
  '__proto__',
  'a'.repeat(9999),
  [],
  {},
  [[]],
  { __proto__x: 1 },
  '[redacted]',
  '\n\tat (',
  '@',
  {},
]

/** Replaces, deletes, adds or garbles something somewhere in a tree. */
function mutate(root: Record<string, unknown>, next: () => number): void {
  let node: Record<string, unknown> | unknown[] = root
  for (;;) {
    const keys: string[] = Object.keys(node)
    const key = keys[next() % Math.max(1, keys.length)]
    if (key === undefined) return
    const container = node as Record<string, unknown>
    const value = container[key]
    if (typeof value === 'object' && value !== null && next() % 4 > 0) {
      node = value as Record<string, unknown>
      continue
    }
    const choice = next() % 4
    if (choice === 0) container[key] = VALUES[next() % VALUES.length]
    else if (choice === 1 && !Array.isArray(node)) delete container[key]
    else if (choice === 2 && typeof value === 'string') container[key] = garble(value, next)
    else if (!Array.isArray(node))
      Object.defineProperty(node, '__proto__', { value: 'secret@example.com', enumerable: true, configurable: true, writable: true })
    return
  }
}

function garble(text: string, next: () => number): string {
  const at = next() % (text.length + 1)
  return (
    text.slice(0, at) +
    ['(', ')', '\n', ' at ', '@', ':', '"', '\\', '\ud800', '{', ' > eval', '  File "'][next() % 12]! +
    text.slice(at + (next() % 3))
  )
}

/** Numerical Recipes' generator: the same events in each run. */
function generator(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8
}
