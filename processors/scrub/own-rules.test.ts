import { describe, expect, it } from 'vitest'
import { LIMITS, PLACEHOLDER, SETTINGS_HOLD_MS } from '../../collector/api.ts'
import type { ExceptionEvent, Store } from '../../collector/api.ts'
import { exampleEvent, ManualClock, testHost } from '../../collector/testing.ts'
import { scrubConfig } from './config.ts'
import scrub from './index.ts'
import { eventScrubber } from './scrub.ts'

function scrubbed(config: unknown, over: Partial<ExceptionEvent>): ExceptionEvent {
  const event = exampleEvent(structuredClone(over))
  eventScrubber({ config: scrubConfig.parse(config), key: () => Buffer.alloc(32, 7), clock: new ManualClock() })(event)
  return event
}

const rule = { name: 'customer', pattern: 'KD-\\d+' }
const withMessage = (message: string): Partial<ExceptionEvent> => ({ exceptions: [{ type: 'E', message, frames: [], stack: '' }] })

describe('own rules of scrub', () => {
  it('look everywhere, or where they say', () => {
    const over = { ...withMessage('no KD-12'), attributes: { 'order.id': 'KD-1', order: { id: 'KD-2' }, other: 'KD-3' } }
    expect(scrubbed({ rules: [rule] }, over)).toMatchObject({
      exceptions: [{ message: `no ${PLACEHOLDER}` }],
      attributes: { 'order.id': PLACEHOLDER, order: { id: PLACEHOLDER }, other: PLACEHOLDER },
    })
    const there = scrubbed({ rules: [{ ...rule, where: ['attributes.order.*'] }] }, over)
    expect(there).toMatchObject({
      exceptions: [{ message: 'no KD-12' }],
      attributes: { 'order.id': PLACEHOLDER, order: { id: PLACEHOLDER }, other: 'KD-3' },
    })
    expect(there.scrubbed).toEqual([
      { path: 'attributes["order.id"]', rule: 'customer' },
      { path: 'attributes.order.id', rule: 'customer' },
    ])
    expect(scrubbed({ rules: [{ ...rule, where: ['message'] }] }, over)).toMatchObject({
      exceptions: [{ message: `no ${PLACEHOLDER}` }],
      attributes: { other: 'KD-3' },
    })
  })

  it('take whole values, by name or by place', () => {
    const over = { attributes: { 'user.birthDate': '1990', note: 'x', n: 7 }, user: { name: 'Ann' } }
    const event = scrubbed(
      {
        rules: [
          { name: 'born', keys: ['birth_date'] },
          { name: 'who', where: ['user.name', 'attributes.n'] },
        ],
      },
      over,
    )
    expect(event.attributes).toEqual({ 'user.birthDate': PLACEHOLDER, note: 'x', n: PLACEHOLDER })
    expect(event.user).toEqual({ name: PLACEHOLDER })
  })

  it('remove, mask or hash what they find; one placeholder begins them all', () => {
    const of = (redaction: string): string =>
      scrubbed({ rules: [{ ...rule, redaction }] }, withMessage('no KD-1234567890!')).exceptions[0]!.message
    expect(of('remove')).toBe('no !')
    expect(of('mask')).toBe('no [redacted:***7890]!')
    expect(of('hash')).toMatch(/^no \[redacted:[0-9a-f]{16}\]!$/)
    const twice = scrubbed({ rules: [{ ...rule, redaction: 'hash' }] }, withMessage('KD-12 KD-12 KD-13')).exceptions[0]!.message.split(' ')
    expect(twice[0]).toBe(twice[1])
    expect(twice[0]).not.toBe(twice[2])
    const other = scrubbed({ rules: [{ ...rule, redaction: 'hash' }] }, { ...withMessage('KD-12'), project: 'other' })
    expect(other.exceptions[0]!.message).not.toBe(twice[0])
  })

  it('change what becomes of what the table finds', () => {
    const event = scrubbed(
      { redactions: { card_number: 'mask', sensitive_key: 'remove' } },
      { attributes: { a: 'n 4111111111111111', password: 'x' } },
    )
    expect(event.attributes).toEqual({ a: 'n [redacted:***1111]' })
    expect(event.scrubbed).toContainEqual({ path: 'attributes.password', rule: 'sensitive_key' })
  })

  it('give way to safe keys, of which nothing is taken', () => {
    const attributes = { 'order.ref': '4111111111111111 KD-12' }
    expect(scrubbed({ rules: [rule], safe_keys: ['order.ref'] }, { attributes }).attributes).toEqual({
      'order.ref': '4111111111111111 KD-12',
    })
  })

  it('are asked for where the table leaves a rule to whoever wants it', () => {
    const over = withMessage('call +49 151 23456789 from 10.0.0.5')
    expect(scrubbed({}, over).exceptions[0]!.message).toBe('call +49 151 23456789 from 10.0.0.5')
    expect(scrubbed({ enable: ['phone', 'ip_in_text'] }, over).exceptions[0]!.message).toBe(`call ${PLACEHOLDER} from ${PLACEHOLDER}`)
  })
})

describe('the time of an event', () => {
  it('is limited: what was not looked through by then is withheld, with the reason', () => {
    let now = 0
    const clock = { nowMs: () => (now += LIMITS.scrubMs / 2 + 1) }
    const event = exampleEvent({ ...withMessage('mail a@b.example'), attributes: { a: 'mail c@d.example', plain: 'nothing to see' } })
    eventScrubber({ config: scrubConfig.parse({}), key: () => Buffer.alloc(32), clock })(event)
    expect(event.attributes).toEqual({ a: PLACEHOLDER, plain: 'nothing to see' })
    expect(event.scrubbed).toContainEqual({ path: 'attributes.a', rule: 'too_slow' })
  })
})

describe('scrub with only: source', () => {
  it('looks at the lines of source and at nothing else', () => {
    const raw = { function: 'f', file: '/home/ann/x.js', line: 1, column: 1 }
    const frame = { ...raw, module: '', inApp: true, raw, status: 'mapped' as const }
    const context = { pre: ['// ask ann@example.com'], line: "const password = 'hunter2'", post: ['}'] }
    const generated = { text: "…const password='hunter2';t.map(e", column: 26 }
    const frames = [
      { ...frame, context },
      { ...frame, generated },
    ]
    const event = scrubbed({ only: 'source' }, { exceptions: [{ type: 'E', message: 'a@b.example', frames, stack: '' }] })
    expect(event.exceptions[0]).toMatchObject({
      message: 'a@b.example',
      frames: [
        { file: '/home/ann/x.js', context: { pre: [`// ask ${PLACEHOLDER}`], line: `const password = '${PLACEHOLDER}'`, post: ['}'] } },
        { file: '/home/ann/x.js', generated: { text: `…const password='${PLACEHOLDER}';t.map(e`, column: 26 } },
      ],
    })
    expect(event.scrubbed.map(({ rule }) => rule)).toEqual(['email', 'secret_value'])
  })
})

describe('the settings of a project', () => {
  it('add to the config for its events alone, and are read anew', async () => {
    let stored: unknown = { rules: [rule] }
    const findOne = async ({ _id }: { _id: string }) => (_id === 'shop' ? { _id, scrub: stored } : null)
    const clock = new ManualClock()
    const host = testHost({ clock, store: { documents: { collection: () => ({ findOne }) } } as unknown as Store })
    const processor = scrub.create(scrubConfig.parse({ disable: ['email'] }), host)
    const message = async (project: string): Promise<string> => {
      const event = exampleEvent({ project, ...withMessage('KD-12 a@b.example') })
      await processor.process([event])
      return event.exceptions[0]!.message
    }
    expect(await message('shop')).toBe(`${PLACEHOLDER} a@b.example`)
    expect(await message('other')).toBe('KD-12 a@b.example')
    stored = { rules: [{ ...rule, pattern: '(broken' }] }
    await clock.advance(SETTINGS_HOLD_MS)
    expect(await message('shop')).toBe(`${PLACEHOLDER} a@b.example`)
    stored = {}
    await clock.advance(SETTINGS_HOLD_MS)
    expect(await message('shop')).toBe('KD-12 a@b.example')
  })
})
