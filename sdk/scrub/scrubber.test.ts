import { describe, expect, test } from 'vitest'
import type { CapturedEvent } from '../core/types.ts'
import { EXAMPLES, fillExample } from '../shared/scrub/examples/index.ts'
import { PLACEHOLDER } from '../shared/scrub/rule.ts'
import { OPT_IN_RULES, TEXT_RULES } from '../shared/scrub-rules.ts'
import { BROWSER_RULES, scrubber, SERVER_RULES } from './index.ts'

const server = scrubber(SERVER_RULES)
const text = (value: string, by = server): unknown => by.attributes({ value })['value']
const applied = Object.entries(EXAMPLES).filter(([name]) => !(OPT_IN_RULES as readonly string[]).includes(name))

describe('the scrubber of the SDK', () => {
  test('has every rule that the server applies by itself, and in a browser all but those for SQL', () => {
    expect(SERVER_RULES).toHaveLength(TEXT_RULES.length - OPT_IN_RULES.length)
    const missing = SERVER_RULES.filter((rule) => !BROWSER_RULES.includes(rule)).map(({ sign }) => sign)
    expect(missing).toEqual(['sql', 'sql'])
  })

  test.each(applied)('takes out what the server takes out by %s, and leaves what it leaves', (_, { match }) => {
    for (const marked of match) {
      const example = fillExample(marked)
      const scrubbed = String(text(example.replace(/[«»]/g, '')))
      for (const [, secret] of example.matchAll(/«([^»]*)»/g)) expect(scrubbed).not.toContain(secret)
      expect(text(scrubbed)).toBe(scrubbed)
    }
  })

  test.each(applied)('leaves what looks like it is for %s and is not', (name, { keep }) => {
    const alone = scrubber(TEXT_RULES.filter((rule) => rule.name === name))
    for (const example of keep.map(fillExample)) expect(text(example, alone)).toBe(example)
  })

  test('looks through all that an event says, and leaves the id of a user to the server', () => {
    const mail = 'ann@shop.example'
    const event: CapturedEvent = {
      id: 'a'.repeat(32),
      time: 1_700_000_000_000,
      level: 'error',
      handled: false,
      mechanism: mail,
      exceptions: [{ type: mail, message: mail, stack: `Error: ${mail}\n    at f (/home/ann/x.js:1:1)` }],
      breadcrumbs: [{ time: 1_700_000_000_000, category: mail, message: mail, level: 'info', data: { deep: [mail], password: 'x' } }],
      user: { id: mail, email: mail, name: mail },
      tags: { mail, token: 'abc' },
      contexts: { c: { mail, n: 4111111111111111, ok: true } },
      flags: { mail },
      fingerprint: [mail],
      attributes: { 'url.full': `https://x.example/?password=hunter2`, 'http.request.header.authorization': 'x' },
      sampleRate: 1,
    }
    server.event(event)
    expect(event.user).toEqual({ id: mail, email: PLACEHOLDER, name: PLACEHOLDER })
    expect(JSON.stringify({ ...event, user: undefined })).not.toMatch(/ann|hunter2|4111|"x"|"abc"/)
    expect(event).toMatchObject({ id: 'a'.repeat(32), time: 1_700_000_000_000, contexts: { c: { ok: true } } })
  })

  test('looks through each breadcrumb once, however many events it is sent with', () => {
    const crumb = { time: 1, category: 'c', message: 'm ann@shop.example', level: 'info' as const }
    const event = (): CapturedEvent =>
      ({ breadcrumbs: [crumb], exceptions: [], tags: {}, contexts: {}, flags: {}, attributes: {}, mechanism: 'm' }) as never
    const [one, two] = [event(), event()]
    server.event(one)
    server.event(two)
    expect(one.breadcrumbs[0]).toBe(two.breadcrumbs[0])
    expect(one.breadcrumbs[0]!.message).toBe(`m ${PLACEHOLDER}`)
    expect(crumb.message).toBe('m ann@shop.example')
  })
})
