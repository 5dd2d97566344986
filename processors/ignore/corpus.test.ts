import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exampleEvent } from '../../collector/testing.ts'
import { parseEvent } from '../parse/parse.ts'
import { reasonToIgnore, rulesOn } from './ignore.ts'

/** Errors that are bugs, as their programs sent them: none may be dropped. Those of public projects lie beside the repository. */
const tuning = new URL('../../bench/accuracy/corpora/tuning/', import.meta.url)
const shared = new URL('../../../shared/corpora/', import.meta.url)
const absent = !existsSync(shared)
const title = absent ? ' (skipped: ../shared/corpora is not there)' : ''
const ON = rulesOn({ rules: {} })

interface Sent {
  'exception.type'?: string | null
  'exception.message'?: string | null
  'exception.stacktrace'?: string | null
}

function reasonOf(sent: Sent, resource: Record<string, string> = {}): string | undefined {
  const [type, message, stack] = [sent['exception.type'] ?? '', sent['exception.message'] ?? '', sent['exception.stacktrace'] ?? '']
  const event = exampleEvent({ exceptions: [{ type, message, frames: [], stack }], resource })
  parseEvent(event)
  return reasonToIgnore(event, ON)
}

test('of the bugs that grouping is tuned on, in ten languages, none is ignored', () => {
  let seen = 0
  const ignored: string[] = []
  for (const file of readdirSync(tuning).filter((name) => name.endsWith('.jsonl'))) {
    for (const line of readFileSync(new URL(file, tuning), 'utf8').split('\n').filter(Boolean)) {
      const { bug, attributes, resource } = JSON.parse(line) as { bug: string; attributes: Sent; resource: Record<string, string> }
      const reason = reasonOf(attributes, resource)
      if (reason !== undefined) ignored.push(`${bug}: ${reason}`)
      seen++
    }
  }
  expect(ignored).toEqual([])
  expect(seen).toBeGreaterThan(1_000)
})

test.skipIf(absent)(`of the errors of public projects none is ignored${title}`, () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, shared), 'utf8'))
  const { events } = read('grouping/event-samples.json') as { events: { id: string; otel?: Sent | null }[] }
  const { cases } = read('grouping/exceptionless-same-stack-random-message.json') as { cases: Sent[] }
  const sent = [...events.flatMap(({ otel }) => (otel ? [otel] : [])), ...cases]
  expect(sent.map((one) => reasonOf(one)).filter((reason) => reason !== undefined)).toEqual([])
  expect(sent.length).toBeGreaterThan(150)
})

test.skipIf(absent)(`of the stacks of browsers those of extensions alone are ignored${title}`, () => {
  const { cases } = JSON.parse(readFileSync(new URL('js-stacks/browser-and-node-stacks.json', shared), 'utf8')) as {
    cases: { name?: string; message?: string; stack: string }[]
  }
  const ignored = cases.filter(({ name, message, stack }) => {
    const sent = { 'exception.type': name ?? 'Error', 'exception.message': message ?? '', 'exception.stacktrace': stack }
    return reasonOf(sent, { 'telemetry.sdk.language': 'webjs' }) !== undefined
  })
  expect(ignored.length).toBeGreaterThan(0)
  expect(ignored.filter(({ stack }) => !/-extension:/.test(stack))).toEqual([])
})
