import { describe, expect, it } from 'vitest'
import type { Exception, ExceptionEvent, Frame } from '../../../collector/api.ts'
import { exampleEvent } from '../../../collector/testing.ts'
import { bugsink } from './bugsink.ts'
import { glitchtip } from './glitchtip.ts'
import { newstyle } from './newstyle.ts'
import { oneuptime } from './oneuptime.ts'
import { parameterised } from './parameters.ts'
import { posthog } from './posthog.ts'
import { groupBy } from './rival.ts'
import type { Rival } from './rival.ts'
import { signoz } from './signoz.ts'

/** Each key on what its own documentation, issue threads or a description of it says that it does, misses included. */

const frame = (name: string, file: string, over: Partial<Frame> = {}): Frame => {
  const raw = { function: name, file, line: 1, column: 1 }
  return { ...raw, module: '', inApp: true, status: 'raw', ...over, raw: { ...raw, ...over.raw } }
}

function eventOf(type: string, message: string, frames: Frame[] = [], over: Partial<ExceptionEvent> = {}, stack = ''): ExceptionEvent {
  const exception: Exception = { type, message, frames, stack }
  return exampleEvent({ exceptions: [exception], ...over })
}

const areOne = (rival: Rival, ...events: ExceptionEvent[]): boolean => new Set(groupBy(rival, events)).size === 1

describe('SigNoz', () => {
  it('groups by service, type and message as they are, so that an id in a message makes a new exception', () => {
    expect(areOne(signoz, eventOf('E', 'x', [frame('a', 'a.js')]), eventOf('E', 'x', [frame('b', 'b.js')]))).toBe(true)
    expect(areOne(signoz, eventOf('E', 'user 1'), eventOf('E', 'user 2'))).toBe(false)
    expect(areOne(signoz, eventOf('E', 'x', [], { service: 'a' }), eventOf('E', 'x', [], { service: 'b' }))).toBe(false)
  })
})

describe('GlitchTip', () => {
  it('groups by title and culprit, whatever the frames', () => {
    const at = (name: string): Partial<ExceptionEvent> => ({ span: { name, kind: 2, status: { code: 2, message: '' } } })
    expect(areOne(glitchtip, eventOf('E', 'x', [frame('a', 'a.js')], at('GET /')), eventOf('E', 'x', [], at('GET /')))).toBe(true)
    expect(areOne(glitchtip, eventOf('E', 'x', [], at('GET /')), eventOf('E', 'x', [], at('GET /cart')))).toBe(false)
    expect(areOne(glitchtip, eventOf('E', 'user 1'), eventOf('E', 'user 2'))).toBe(false)
  })
})

describe('the parameterised message', () => {
  it.each([
    ['user 123 not found', 'user <int> not found'],
    ['mail ann@example.com bounced', 'mail <email> bounced'],
    ['GET https://a.example/x?y=1 failed', 'GET <url> failed'],
    ['no route to db.example.com', 'no route to <hostname>'],
    ['at 127.0.0.1', 'at <ip>'],
    ['trace 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', 'trace <traceparent>'],
    ['id 6f1ed002-ab12-4a8c-9c11-1234567890ab', 'id <uuid>'],
    ['on 2024-02-20T11:55:33Z', 'on <date>'],
    ['20240220 11:55:33 late', '<date> late'],
    ['after 12ms', 'after <duration>'],
    ['at 0xdeadbeef', 'at <hex>'],
    ['commit 3f2a91c', 'commit <git_sha>'],
    ['is 1.5 of -3', 'is <float> of <int>'],
    ['name="ann" ok=true', 'name=<quoted_str> ok=<bool>'],
    // Misses that its own tests keep.
    ['utf-8', 'utf-<int>'],
    ['tcp://user:pass@host:10', 'tcp://user:pass@host:<int>'],
    ['listen on 0.0.0.0:10', 'listen on <ip>:<int>'],
  ])('reads %j as %j', (message, expected) => {
    expect(parameterised(message)).toBe(expected)
  })

  it('is of the first two lines', () => {
    expect(parameterised('a 1\n\nb\nc')).toBe('a <int>\nb...')
  })
})

describe('Bugsink', () => {
  it('groups by type and first line of the message without its values, whatever the frames', () => {
    expect(areOne(bugsink, eventOf('E', 'user 1\nx', [frame('a', 'a.js')]), eventOf('E', 'user 2\ny'))).toBe(true)
    expect(areOne(bugsink, eventOf('E', 'user ann'), eventOf('E', 'user bob'))).toBe(false)
    expect(areOne(bugsink, eventOf('E', 'x'), eventOf('F', 'x'))).toBe(false)
  })
})

describe('OneUptime', () => {
  const at = (stack: string, message = 'x'): ExceptionEvent => eventOf('E', message, [], {}, stack)

  it('groups by the text of the stack without positions and ids', () => {
    expect(areOne(oneuptime, at('E: x\n    at a (/app/a.js:1:2)'), at('E: x\n    at a (/app/a.js:9:9)'))).toBe(true)
    expect(areOne(oneuptime, at('', 'id 6f1ed002-ab12-4a8c-9c11-1234567890ab'), at('', 'id 7f1ed002-ab12-4a8c-9c11-1234567890ab'))).toBe(
      true,
    )
  })

  it('splits by a frame of a framework, and by Python’s line numbers, which end no line', () => {
    expect(
      areOne(oneuptime, at('E\n    at a (/app/a.js:1:2)'), at('E\n    at a (/app/a.js:1:2)\n    at next (/app/node_modules/x.js:1:2)')),
    ).toBe(false)
    expect(areOne(oneuptime, at('  File "/a.py", line 3, in a'), at('  File "/a.py", line 4, in a'))).toBe(false)
  })
})

describe('PostHog', () => {
  it('leaves the message out where there is a stack, and takes it where there is none', () => {
    expect(areOne(posthog, eventOf('E', '1', [frame('a', 'a.js')]), eventOf('E', '2', [frame('a', 'a.js')]))).toBe(true)
    expect(areOne(posthog, eventOf('E', '1'), eventOf('E', '2'))).toBe(false)
  })

  it('looks at frames of the application, and at the first alone where none is', () => {
    const library = (name: string): Frame => frame(name, 'l.js', { inApp: false })
    expect(areOne(posthog, eventOf('E', '', [library('x'), frame('a', 'a.js')]), eventOf('E', '', [frame('a', 'a.js')]))).toBe(true)
    expect(areOne(posthog, eventOf('E', '', [library('x'), library('y')]), eventOf('E', '', [library('x')]))).toBe(true)
  })

  it('passes over frames of a page that no map resolved where another was, and counts their positions alone', () => {
    const page = { resource: { 'telemetry.sdk.language': 'webjs' } }
    const mapped = frame('a', 'a.ts', { status: 'mapped' })
    expect(areOne(posthog, eventOf('E', '', [mapped, frame('t', 'x.js')], page), eventOf('E', '', [mapped], page))).toBe(true)
    const moved = frame('t', 'x.js', { raw: { function: 't', file: 'x.js', line: 2, column: 1 } })
    expect(areOne(posthog, eventOf('E', '', [frame('t', 'x.js')], page), eventOf('E', '', [moved], page))).toBe(false)
  })
})

describe('Sentry newstyle', () => {
  const js = (name: string, file: string, over?: Partial<Frame>): ExceptionEvent => eventOf('E', 'x', [frame(name, file, over)])

  it('leaves message, lines and folders out where frames count', () => {
    expect(areOne(newstyle, eventOf('E', '1', [frame('a', '/x/A.js')]), eventOf('E', '2', [frame('a', '/y/a.js', { line: 9 })]))).toBe(true)
    expect(areOne(newstyle, js('a', '/x/a.js'), js('b', '/x/a.js'))).toBe(false)
    expect(areOne(newstyle, eventOf('E', 'user 1'), eventOf('E', 'user 2'))).toBe(true)
  })

  it('takes the last part of a function, and leaves the file of a URL out', () => {
    expect(areOne(newstyle, js('Object.foo', '/x/a.js'), js('foo', '/x/a.js'))).toBe(true)
    expect(areOne(newstyle, js('foo', 'https://a.example/a.js'), js('foo', 'https://a.example/b.js'))).toBe(true)
  })

  it('takes a module before a file, without what a proxy generator adds', () => {
    const at = (module: string): ExceptionEvent => js('total', 'Cart.java', { module })
    expect(areOne(newstyle, at('com.acme.Cart$$EnhancerBySpringCGLIB$$3f2a'), at('com.acme.Cart'))).toBe(true)
  })

  it('takes the line of source instead of a name that a map gave', () => {
    const at = (name: string, line: string): ExceptionEvent => js(name, 'a.ts', { status: 'mapped', context: { pre: [], line, post: [] } })
    expect(areOne(newstyle, at('a', '  go( 1)'), at('b', 'go( 1)'))).toBe(true)
    expect(areOne(newstyle, at('a', 'go(1)'), at('a', 'go(2)'))).toBe(false)
  })

  it('counts a recursion once, and passes over what Node puts between', () => {
    const a = frame('a', 'a.js')
    const between = frame('processTicksAndRejections', 'node:internal/process/task_queues', { inApp: false })
    expect(areOne(newstyle, eventOf('E', '', [a, a, a]), eventOf('E', '', [a]))).toBe(true)
    expect(areOne(newstyle, eventOf('E', '', [a, between]), eventOf('E', '', [a]))).toBe(true)
  })

  it('joins by either variant', () => {
    const all = [frame('a', 'a.js'), frame('l', 'l.js', { inApp: false })]
    const none = all.map((one) => ({ ...one, inApp: false }))
    expect(areOne(newstyle, eventOf('E', '', all), eventOf('E', '', none))).toBe(true)
  })

  it('falls to the message for one URL without a function', () => {
    expect(
      areOne(newstyle, eventOf('E', 'no 1', [frame('', 'https://a.example/')]), eventOf('E', 'no 2', [frame('', 'https://a.example/b')])),
    ).toBe(true)
  })
})
