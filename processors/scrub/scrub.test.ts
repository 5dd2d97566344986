import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HOSTILE } from '../../bench/accuracy/scrub.ts'
import { LIMITS, PLACEHOLDER } from '../../collector/api.ts'
import type { Attributes, ExceptionEvent, Session } from '../../collector/api.ts'
import { exampleEvent, ManualClock, testHost } from '../../collector/testing.ts'
import { scrubConfig } from './config.ts'
import scrub from './index.ts'
import { keyReader } from './key.ts'
import { eventScrubber } from './scrub.ts'
import { hashUserId, readUserKey } from './user.ts'

const KEY = Buffer.alloc(32, 7)

function scrubbed(over: Partial<ExceptionEvent>, config: unknown = {}): ExceptionEvent {
  const event = exampleEvent({
    id: '4111111111111111'.repeat(2),
    exceptions: [{ type: 'Error', message: '', frames: [], stack: '' }],
    ...over,
  })
  eventScrubber({ config: scrubConfig.parse(config), key: () => KEY, clock: new ManualClock() })(event)
  return event
}

const attribute = (name: string, value: Attributes[string], config: unknown = {}) =>
  scrubbed({ attributes: { [name]: value } }, config).attributes[name]

describe('scrub', () => {
  it('looks through all that the sender sent and records each place and rule', () => {
    const mail = 'ann@example.com'
    const frame = {
      function: mail,
      file: mail,
      line: 1,
      column: 1,
      module: mail,
      inApp: true,
      raw: { function: mail, file: mail, line: 1, column: 1 },
    }
    const event = scrubbed({
      service: mail,
      environment: mail,
      release: mail,
      session: mail,
      exceptions: [
        {
          type: mail,
          message: mail,
          stack: mail,
          frames: [{ ...frame, status: 'raw', context: { pre: [mail], line: mail, post: [mail] } }],
        },
      ],
      span: { name: mail, kind: 2, status: { code: 2, message: mail } },
      log: { severityNumber: 17, severityText: mail, body: mail, eventName: mail },
      scope: { name: mail, version: mail },
      breadcrumbs: [{ time: '1', category: mail, message: mail, level: 'info', data: { deep: [{ er: mail }] } }],
      trace: [{ kind: 'span', spanId: '', parentSpanId: '', name: mail, start: '1', end: '2', error: false }],
      attributes: { a: { b: [mail, { c: mail }] } },
      resource: { 'host.name': mail },
      user: { email: mail, name: mail },
      request: { url: `https://x.example/?to=${mail}`, route: mail, userAgent: mail, method: mail },
      clientFingerprint: [mail],
      notes: [`The sender gave ${mail}.`],
    })
    expect(JSON.stringify(event)).not.toContain('ann')
    const places = event.scrubbed.map(({ path }) => path)
    for (const path of [
      'service',
      'exceptions[0].message',
      'exceptions[0].frames',
      'attributes.a.b[1].c',
      'resource["host.name"]',
      'trace[0].name',
    ]) {
      expect(places).toContain(path)
    }
    expect(new Set(event.scrubbed.map(({ rule }) => rule))).toEqual(new Set(['email']))
  })

  it('leaves what Faultline itself made, and times, alone', () => {
    const event = scrubbed({ traceId: '4111111111111111'.repeat(2), time: '1700000000000000000' })
    expect(event.id).toBe('4111111111111111'.repeat(2))
    expect(event.scrubbed).toEqual([])
  })

  it('keeps paths of a stack but for the segment of the user', () => {
    const stack =
      'Error: x\n    at total (/home/ann/shop/src/cart.ts:1:2)\n    at C:\\Users\\ann\\shop\\x.js:1:2\n    at y (/app/src/y.ts:3:4)'
    expect(scrubbed({ exceptions: [{ type: 'E', message: '', frames: [], stack }] }).exceptions[0]!.stack).toBe(
      `Error: x\n    at total (/home/${PLACEHOLDER}/shop/src/cart.ts:1:2)\n    at C:\\Users\\${PLACEHOLDER}\\shop\\x.js:1:2\n    at y (/app/src/y.ts:3:4)`,
    )
  })

  it.each([
    'password',
    'userPassword',
    'X-Auth-Token',
    'DB_PASSWD',
    'api_key',
    'apiKey',
    'http.request.header.authorization',
    'http.request.header.cookie',
    'connect.sid',
    'client-secret',
    'sessionId',
  ])('takes out the value of %s', (name) => {
    expect(attribute(name, 'x')).toBe(PLACEHOLDER)
    expect(attribute(name, ['x', 'y'])).toBe(PLACEHOLDER)
    expect(attribute(name, 7)).toBe(PLACEHOLDER)
    expect(attribute(name, { deep: 'x' })).toBe(PLACEHOLDER)
  })

  it.each([
    'author',
    'authority',
    'tokenizer',
    'gen_ai.usage.input_tokens',
    'max_tokens',
    'token_type',
    'session.id',
    'monkey',
    'key',
    'secretary',
    'passenger',
    'compass',
  ])('keeps the value of %s', (name) => {
    expect(attribute(name, 'x')).toBe('x')
  })

  it('tells whether something was set', () => {
    expect([attribute('password', true), attribute('password', ''), attribute('password', null)]).toEqual([true, '', null])
  })

  it('knows headers as pairs and as objects', () => {
    expect(
      attribute('headers', [
        ['authorization', 'x'],
        ['accept', 'y'],
      ]),
    ).toEqual([
      ['authorization', PLACEHOLDER],
      ['accept', 'y'],
    ])
    expect(attribute('headers', [{ name: 'Cookie', value: 'x' }])).toEqual([{ name: 'Cookie', value: PLACEHOLDER }])
  })

  it('takes out a card number that was sent as a number', () => {
    expect(attribute('n', 4111111111111111)).toBe(PLACEHOLDER)
    expect(attribute('n', 1700000000000)).toBe(1700000000000)
  })

  it('takes out addresses of clients by the name of the field, and not the word ip in a text', () => {
    expect(scrubbed({ user: { ip: '10.0.0.1' }, attributes: { 'client.address': '10.0.0.1' } })).toMatchObject({
      user: { ip: PLACEHOLDER },
      attributes: { 'client.address': PLACEHOLDER },
    })
    expect(scrubbed({ user: { ip: '10.0.0.1' } }, { disable: ['ip_address'] }).user!.ip).toBe('10.0.0.1')
  })

  it('handles __proto__ as the ordinary key that it is', () => {
    const attributes = JSON.parse('{"__proto__": "ann@example.com", "constructor": {"password": "x"}}') as Attributes
    const event = scrubbed({ attributes })
    expect(JSON.stringify(event.attributes)).toBe(`{"__proto__":"${PLACEHOLDER}","constructor":{"password":"${PLACEHOLDER}"}}`)
    expect(({} as Record<string, unknown>)['password']).toBeUndefined()
  })

  it('cuts what is nested too deep instead of looking no further', () => {
    let deep: Attributes[string] = 'ann@example.com'
    for (let i = 0; i < 5_000; i++) deep = [deep]
    const event = scrubbed({ attributes: { deep } })
    expect(JSON.stringify(event)).toContain('[nested too deep]')
    expect(JSON.stringify(event)).not.toContain('ann@')
  })

  it('records up to the limit and redacts beyond it', () => {
    const attributes = Object.fromEntries(Array.from({ length: LIMITS.scrubbed + 50 }, (_, i) => [`k${i}`, 'ann@example.com']))
    const event = scrubbed({ attributes })
    expect(event.scrubbed).toHaveLength(LIMITS.scrubbed)
    expect(JSON.stringify(event)).not.toContain('ann@')
  })

  it('shows nothing of a field that it could not look through', () => {
    const attributes = { secret: 'x' } as Attributes
    Object.defineProperty(attributes, 'broken', {
      enumerable: true,
      get: () => {
        throw new Error('no')
      },
    })
    const event = scrubbed({ attributes, resource: { mail: 'ann@example.com' } })
    expect(event.attributes).toEqual({})
    expect(event.resource).toEqual({ mail: PLACEHOLDER })
    expect(event.scrubbed).toContainEqual({ path: 'attributes', rule: 'failed' })
  })
})

describe('the configuration of scrub', () => {
  it('disables rules by name and refuses a name that is none', () => {
    expect(attribute('a', 'ann@example.com', { disable: ['email'] })).toBe('ann@example.com')
    expect(attribute('password', 'x', { disable: ['sensitive_key'] })).toBe('x')
    expect(scrubConfig.safeParse({ disable: ['emails'] }).success).toBe(false)
  })

  it('adds names and keeps names', () => {
    expect(attribute('user.birthDate', '1990', { sensitive_keys: ['birth_date'] })).toBe(PLACEHOLDER)
    expect(attribute('q', 'a=1&birth_date=1990', { sensitive_keys: ['birth_date'] })).toBe(`a=1&birth_date=${PLACEHOLDER}`)
    expect(attribute('csrf_token', 'x', { safe_keys: ['CSRF_Token'] })).toBe('x')
  })
})

describe('the id of a user', () => {
  const id = (value: string, config: unknown = {}) => scrubbed({ user: { id: value }, attributes: { 'user.id': value } }, config)

  it('is kept, unless it is itself personal: then people can still be counted by its hash', () => {
    expect(id('u-4711').user).toEqual({ id: 'u-4711' })
    expect(id('5550001111').user).toEqual({ id: '5550001111' })
    for (const personal of ['ann@example.com', '+49 151 23456789']) {
      const event = id(personal)
      expect(event.user!.id).toBe(hashUserId(KEY, 'default', personal))
      expect(event.attributes['user.id']).toBe(event.user!.id)
      expect(event.scrubbed).toContainEqual({ path: 'user.id', rule: 'user_id' })
    }
  })

  it('is hashed or dropped where the configuration says so', () => {
    expect(id('u-4711', { user_id: 'hash' }).user!.id).toMatch(/^[0-9a-f]{32}$/)
    const dropped = id('u-4711', { user_id: 'drop' })
    expect(dropped.user).toEqual({})
    expect(dropped.attributes).toEqual({})
  })

  it('has another hash in another project and under another key', () => {
    expect(hashUserId(KEY, 'a', 'x')).not.toBe(hashUserId(KEY, 'b', 'x'))
    expect(hashUserId(KEY, 'a', 'x')).not.toBe(hashUserId(Buffer.alloc(32), 'a', 'x'))
  })

  it('is hashed with a key that is made once and that the owner alone can read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'faultline-scrub-'))
    const key = readUserKey(folder)
    expect(key).toHaveLength(32)
    expect(readUserKey(folder).equals(key)).toBe(true)
    expect(statSync(join(folder, 'user-id.key')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, 'user-id.key')).equals(key)).toBe(true)
  })

  it('stops the start with a sentence when its key is broken', () => {
    const folder = mkdtempSync(join(tmpdir(), 'faultline-scrub-'))
    const host = testHost({ dataDir: folder })
    writeFileSync(join(folder, 'user-id.key'), 'short')
    const processor = scrub.create(scrubConfig.parse({}), host)
    expect(() => processor.start!()).toThrow(/^Cannot read the key for user ids as it must have 32 bytes: .*user-id\.key has 5\.$/)
  })
})

describe('the names of secrets', () => {
  it('are remembered for so many keys and no more', () => {
    const { isSensitive } = keyReader()
    for (let i = 0; i < 25_000; i++) isSensitive(`key${i}`)
    expect(isSensitive('password')).toBe(true)
    expect(isSensitive('key1')).toBe(false)
  })
})

describe('the time that scrub takes', () => {
  it.each(HOSTILE)('does not grow beyond the length of a text of a million times %j', (unit) => {
    const stack = unit.repeat(Math.ceil(2 ** 20 / unit.length))
    const start = process.cpuUsage()
    scrubbed({ exceptions: [{ type: 'E', message: '', frames: [], stack }] })
    const { user, system } = process.cpuUsage(start)
    // Of the processor, not of the wall: 20 to 650 ms; what is not linear takes minutes.
    expect((user + system) / 1_000).toBeLessThan(5_000)
  })
})

describe('sessions', () => {
  const session = (change: Partial<Session>): Session => ({
    id: 's1',
    project: 'shop',
    service: 'web',
    environment: 'production',
    release: '1.4.2',
    user: 'u1',
    said: 'start',
    status: 'ok',
    time: '1',
    receivedAt: '1',
    ...change,
  })
  const through = async (change: Partial<Session>, config: unknown = {}) => {
    const host = testHost()
    const processor = scrub.create(scrubConfig.parse(config), host)
    await processor.start?.()
    const one = session(change)
    expect(await processor.process([one])).toEqual([{ kept: one }])
    return { one, key: readUserKey(host.dataDir()) }
  }

  it('keep what is of nobody', async () => {
    expect((await through({})).one).toEqual(session({}))
    expect((await through({ user: '' }, { user_id: 'hash' })).one).toEqual(session({ user: '' }))
    expect((await through({ user: 'ann@example.com' }, { only: 'source' })).one.user).toBe('ann@example.com')
  })

  it('name users and releases as events do', async () => {
    const mail = 'ann@example.com'
    const { one, key } = await through({ user: mail, release: mail })
    expect(one.user).toBe(hashUserId(key, 'shop', mail))
    expect(one.release).toBe(scrubbed({ release: mail }).release)
    expect((await through({}, { user_id: 'hash' })).one.user).toMatch(/^[0-9a-f]{32}$/)
    expect((await through({}, { user_id: 'drop' })).one.user).toBe('')
  })
})
