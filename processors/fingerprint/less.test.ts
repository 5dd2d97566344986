import { describe, expect, it } from 'vitest'
import { exampleEvent } from '../../collector/testing.ts'
import type { Fingerprint, Frame } from '../../collector/api.ts'
import { fingerprintV1 } from './v1.ts'

/** Calls at `file:line function`, a library's in brackets; in order, newest first. */
function fingerprint(type: string, message: string, calls: readonly (string | Frame)[], language = 'nodejs'): Fingerprint {
  const frames = calls.map((call) => (typeof call === 'string' ? frameOf(call) : call))
  return fingerprintV1(
    exampleEvent({ exceptions: [{ type, message, stack: '', frames }], resource: { 'telemetry.sdk.language': language } }),
  )
}

function frameOf(call: string): Frame {
  const inApp = !call.startsWith('[')
  const [, file, line, name] = /^([^ ]+?):(\d+) ?(.*)$/.exec(call.replace(/^\[|\]$/g, ''))!
  const raw = { function: name!, file: file!, line: Number(line), column: 7 }
  return { ...raw, module: '', inApp, raw, status: 'raw' }
}

const joins = (one: Fingerprint, other: Fingerprint): boolean => one.own!.some((hash) => other.partial!.includes(hash))

describe('an error of a library that came through what took the work in', () => {
  const refused = (door: string, message = 'Cast to date failed for value "maple" (type string) at path "at"') =>
    fingerprint('CastError', message, ['[/srv/node_modules/mongoose/lib/date.js:379 SchemaDate.cast]', door])

  it('is found by its words', () => {
    const [queue, http] = [refused('/srv/consumer.js:40 Consumer.handle'), refused('/srv/http/server.js:30')]
    expect(queue.app).not.toBe(http.app)
    expect(queue.message).toBe(http.message)
    expect([queue.vague, http.vague]).toEqual([true, true])
    expect(refused('/srv/http/server.js:30', 'Cast to number failed for value "maple" at path "count"').message).not.toBe(http.message)
  })

  it('is not where a function of the application is known, or raised it', () => {
    expect(refused('/srv/scans.js:12 lastScan').vague).toBeUndefined()
    expect(fingerprint('CastError', 'Cast to date failed at path "at"', ['/srv/http/server.js:30']).vague).toBeUndefined()
  })

  it('of Elixir is found by the calls of the library, as calls at the end of a function leave none', () => {
    const empty = (...calls: string[]) => fingerprint('Elixir.Enum.EmptyError', 'empty error', calls, 'erlang')
    const plain = empty('[lib/enum.ex:1925 anonymous fn/0 in max_by/2]', 'lib/main.ex:77 meet/3')
    const timed = empty('[lib/enum.ex:1925 anonymous fn/0 in max_by/2]', 'lib/main.ex:39 timed/2', 'lib/main.ex:77 meet/3')
    expect(plain.app).not.toBe(timed.app)
    expect(joins(timed, plain)).toBe(true)
    expect(joins(empty('[lib/enum.ex:1211 anonymous fn/0 in min_by/2]', 'lib/main.ex:39 timed/2'), plain)).toBe(false)
  })
})

describe('a getter', () => {
  it('is the method that it looks like', () => {
    const of = (name: string) =>
      fingerprint('TypeError', "Cannot read properties of null (reading 'day')", [`/srv/src/claim.ts:36 ${name}`])
    expect(of('Claim.get lossDay').app).toBe(of('Claim.lossDay').app)
    expect(of('Claim.lossDay').parts.app).toContain('claim:lossDay')
  })
})

describe('a lambda of Mono', () => {
  it('is of the function that it is written in, however far it was counted', () => {
    const of = (name: string) => fingerprint('InvalidOperationException', 'too deep', ['/srv/Box.cs:78 Depth', `/srv/Entries.cs:${name}`])
    expect(of('63 <Entries>m__F').app).toBe(of('67 <Entries>m__10').app)
  })
})

describe('a class of a library that a minifier named', () => {
  const verify = (type: string, message: string) =>
    fingerprint(type, message, ['[/srv/node_modules/jose/verify.js:16 compactVerify]', '/srv/dist/partners.js:77 impersonate'])

  it('is told from others that one function meets by what was said', () => {
    const forged = verify('Qa', 'signature verification failed')
    const first = forged.partial!.find(
      (hash) => forged.own!.includes(hash) && verify('JWSInvalid', 'signature verification failed').partial!.includes(hash),
    )
    expect(first).toBeDefined()
    expect(verify('JWSInvalid', 'Invalid Compact JWS').partial).not.toContain(first)
  })
})

describe('a bundle whose names were kept', () => {
  const range = (calls: string[]) => fingerprint('CLIP_RANGE', 'volume must be from 0 to 1, got 15', calls)

  it('that is all of a file that starts programs has callers all the same', () => {
    expect(range(['/srv/dist/main.js:24 range', '/srv/dist/main.js:172 Studio2.voice', '/srv/dist/main.js:271']).parts.app).toEqual([
      'type:CLIP_RANGE',
      'main:range',
      'main:voice',
    ])
  })

  it('is found by its newest call with its caller before the call alone, which other callers have too', () => {
    const bundled = fingerprint('RangeError', 'Not a number', ['/srv/dist/bundle.js:20 interval', '/srv/dist/bundle.js:41 forVoice'])
    const files = fingerprint('RangeError', 'Not a number', ['/srv/lib/transpose.js:4 interval', '/srv/lib/transpose.js:14 forVoice'])
    const other = fingerprint('RangeError', 'Not a number', ['/srv/lib/transpose.js:4 interval', '/srv/lib/transpose.js:10 transposed'])
    expect(files.partial).toContain(bundled.own![0])
    expect(other.partial).not.toContain(bundled.own![0])
  })
})

describe('what a bundler added', () => {
  it('does not count where its map says nothing of it', () => {
    const mapped: Frame = { ...frameOf('/srv/src/meter.ts:25 Reading.minus'), status: 'mapped' }
    const added: Frame = { ...frameOf('/srv/dist/server.js:1 z'), status: 'missing', reason: 'no_mapping' }
    const fails = (...frames: Frame[]) => fingerprint('TypeError', 'Cannot read from private field', frames)
    expect(fails(added, mapped).app).toBe(fails(mapped).app)
    expect(fails(added).parts.app).not.toEqual([])
  })
})

describe('a minified program that Node mapped itself', () => {
  it('keeps the names of methods', () => {
    const calls = ['/srv/lib/studio.js:11 q.member', '/srv/lib/studio.js:15 q.invite', '/srv/lib/queue.js:30 k.run']
    expect(fingerprint('Error', 'no member', calls).parts.app).toContain('studio:member')
  })
})
