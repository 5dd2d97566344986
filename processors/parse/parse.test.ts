import { describe, expect, it } from 'vitest'
import { LIMITS, semconv } from '../../collector/api.ts'
import type { ExceptionEvent } from '../../collector/api.ts'
import { exampleEvent, testHost } from '../../collector/testing.ts'
import parse from './index.ts'
import { parseEvent } from './parse.ts'

function eventWith(stack: string, over: { type?: string; message?: string; language?: string } = {}): ExceptionEvent {
  return exampleEvent({
    exceptions: [{ type: over.type ?? 'Error', message: over.message ?? '', frames: [], stack }],
    resource: over.language === undefined ? {} : { [semconv.SDK_LANGUAGE]: over.language },
  })
}

describe('parse', () => {
  it('keeps every event, those that it can not read as they were', async () => {
    const processor = parse.create({}, testHost())
    const unreadable = eventWith('what is this')
    const before = structuredClone(unreadable)
    const outcomes = await processor.process([unreadable, eventWith('Error\n    at f (/a.js:1:2)')])
    expect(outcomes).toHaveLength(2)
    expect(outcomes[0]).toEqual({ kept: before })
  })

  it('takes from what a panic of Rust says where it was, where no stack was sent', () => {
    const message = 'panicked at src/cart.rs:16:5:\nattempt to divide by zero'
    const event = eventWith('', { type: '', message, language: 'rust' })
    parseEvent(event)
    expect(event.exceptions[0]).toMatchObject({
      type: 'panic',
      message,
      frames: [{ file: 'src/cart.rs', line: 16, column: 5, inApp: true }],
    })
    const plain = eventWith('', { type: 'Error', message: 'panicked at the sight of it' })
    parseEvent(plain)
    expect(plain.exceptions[0]).toMatchObject({ type: 'Error', frames: [] })
  })

  it('takes the place of a panic of Rust for the newest call, or for one that was inlined into it', () => {
    const framesOf = (place: string) => {
      const stack = `   0: core::panicking::panic_fmt\n   1: tidegate::entries::all::{{closure}}\n   2: tidegate::main\n`
      const event = eventWith(stack, { type: 'panic', message: `panicked at ${place}:\nno price`, language: 'rust' })
      parseEvent(event)
      return event.exceptions[0]!.frames.filter(({ inApp }) => inApp).map(({ function: name, file, line }) => [name, file, line])
    }
    expect(framesOf('src/entries.rs:4:9')[0]).toEqual(['all::{{closure}}', 'src/entries.rs', 4])
    expect(framesOf('src/entries/mod.rs:4:9')[0]).toEqual(['all::{{closure}}', 'src/entries/mod.rs', 4])
    expect(framesOf('src/service/passages.rs:86:9').slice(0, 2)).toEqual([
      ['', 'src/service/passages.rs', 86],
      ['all::{{closure}}', '', 0],
    ])
    // A library panicked.
    expect(framesOf('/usr/local/cargo/registry/src/index-1/chrono-0.4/src/lib.rs:1:1')[0]).toEqual(['all::{{closure}}', '', 0])
  })

  it('takes the class for the type where the JavaScript SDK sent an error code, and keeps the code', () => {
    const event = eventWith("Error: ENOENT: no such file, open 'x'\n    at open (/app/a.js:1:2)", {
      type: 'ENOENT',
      message: "ENOENT: no such file, open 'x'",
      language: 'nodejs',
    })
    parseEvent(event)
    expect(event.exceptions[0]!.type).toBe('Error')
    expect(event.attributes[semconv.FAULTLINE_ERROR_CODE]).toBe('ENOENT')
    expect(event.notes).toHaveLength(1)
  })

  it.each(['CartError', 'URIError', 'T'])('keeps %s, a class of which the stack shows only Error', (type) => {
    const event = eventWith('Error: x\n    at f (/a.js:1:2)', { type, message: 'x', language: 'nodejs' })
    parseEvent(event)
    expect(event.exceptions[0]!.type).toBe(type)
  })

  it('appends the causes with their own frames and no stack text', () => {
    const event = eventWith('com.acme.A: x\n\tat com.acme.B.c(B.java:1)\nCaused by: com.acme.D: y\n\tat com.acme.E.f(E.java:2)\n', {
      type: 'com.acme.A',
      message: 'x',
      language: 'java',
    })
    parseEvent(event)
    expect(event.exceptions).toMatchObject([
      { type: 'com.acme.A', message: 'x', frames: [{ function: 'c' }] },
      { type: 'com.acme.D', message: 'y', frames: [{ function: 'f' }], stack: '' },
    ])
  })

  it('fills type and message from the text where nothing was sent', () => {
    const event = eventWith('Traceback (most recent call last):\n  File "a.py", line 1, in f\nValueError: bad\n', { type: '' })
    parseEvent(event)
    expect(event.exceptions[0]).toMatchObject({ type: 'ValueError', message: 'bad' })
  })

  it.each([
    ['java', 'java.lang.E: x\n\tat com.acme.A.b(A.java:1)'],
    ['python', 'Traceback (most recent call last):\n  File "a.py", line 1, in f\nE: x'],
    ['go', 'goroutine 1 [running]:\nmain.f()\n\t/src/a.go:1 +0x1'],
    ['nodejs', 'E: x\n    at f (/a.js:1:2)'],
    ['ruby', "/a.rb:3:in `f': x (E)"],
    ['php', 'E: x in /a.php:3\nStack trace:\n#0 {main}'],
    ['php', 'E: x\n\tat Acme.f(a.php:3)'],
    ['rust', "thread 'main' panicked at a.rs:1:1:\nx\nstack backtrace:\n   0: a::b\n             at ./a.rs:1:1"],
    ['erlang', '    (shop 0.1.0) lib/shop.ex:3: Shop.f/1'],
    ['erlang', '[{shop,f,1,[{file,"shop.erl"},{line,3}]}]'],
    ['dotnet', 'E: x\n   at Acme.Cart.Total(Int32 id) in C:\\src\\Cart.cs:line 12'],
  ])('reads %s by its look when the sender names no language, or the wrong one', (_, stack) => {
    for (const language of [undefined, 'swift', 'ruby', 'python', 'go', 'rust', 'erlang']) {
      const event = eventWith(stack, language === undefined ? {} : { language })
      parseEvent(event)
      expect(event.exceptions[0]!.frames).toHaveLength(1)
    }
  })

  it('reads a stack that was sent as a JSON string, and lets alone what only begins like one', () => {
    const event = eventWith(JSON.stringify('Error: x\n    at f (/a.js:1:2)\n    at g (/a.js:3:4)'), { message: 'x', language: 'nodejs' })
    parseEvent(event)
    expect(event.exceptions[0]!.frames.map((frame) => frame.function)).toEqual(['f', 'g'])
    const broken = eventWith('"Error: x \\q"')
    parseEvent(broken)
    expect(broken.exceptions[0]!.frames).toEqual([])
  })

  it('keeps both ends of a deep stack and says so', () => {
    const lines = Array.from({ length: LIMITS.frames + 50 }, (_, i) => `    at f${i} (/a.js:${i + 1}:1)`)
    const event = eventWith(`Error: x\n${lines.join('\n')}`, { message: 'x' })
    parseEvent(event)
    const { frames } = event.exceptions[0]!
    expect(frames).toHaveLength(LIMITS.frames)
    expect([frames[0]!.function, frames.at(-1)!.function]).toEqual(['f0', `f${LIMITS.frames + 49}`])
    expect(event.notes).toHaveLength(1)
  })

  it('keeps the root of a chain that is too long', () => {
    const causes = Array.from({ length: LIMITS.causes + 10 }, (_, i) => `Caused by: E${i}: y\n\tat a.B.c(B.java:1)`)
    const event = eventWith(`E: x\n\tat a.B.c(B.java:1)\n${causes.join('\n')}`, { language: 'java' })
    parseEvent(event)
    expect(event.exceptions).toHaveLength(LIMITS.causes + 1)
    expect(event.exceptions.at(-1)!.type).toBe(`E${LIMITS.causes + 9}`)
  })
})

describe('the time that parse takes', () => {
  const fill = (unit: string): string => unit.repeat(Math.ceil(LIMITS.stackLength / unit.length)).slice(0, LIMITS.stackLength)
  const hostile = [
    'a',
    '@',
    'a@',
    'at ',
    'at a (',
    '(',
    ')',
    '\n',
    ' ',
    '\t',
    'at a.b(c:1)\n',
    '  File "a", line 1\n',
    '  | ',
    '  File "a", line 1, in b\n  [Previous line repeated 999 more times]\n',
    '  | Traceback (most recent call last):\n',
    '[errors]: [\n',
    '    at a (b:1:2) {\n    ... 9 lines matching cause stack trace ...\n  [cause]: E: x\n',
    'a\n\tb.go:1\n',
    'Caused by: ',
    'Caused by: a\n\tat a.b(c.java:1)\n\t... 999 more\n',
    ' ---> ',
    '---> (Inner Exception #0) a\n',
    "a:1:in `b': c (D)\n",
    "{'a','",
    '#0 a(1): b\n',
    'a.',
    '::<',
    '  1: a::b\n      at c:1:2\n',
    '** (A) ',
    '    (a 1) b.ex:1: C.d/1\n',
  ]
  const nested = `at x (${'eval at y ('.repeat(9000)}${')'.repeat(9001)}`

  it.each([...hostile.map(fill), nested].map((text) => [JSON.stringify(text.slice(0, 12)), text]))(
    'does not grow beyond the length of the text: %s…',
    (_, text) => {
      for (const language of ['nodejs', 'python', 'java', 'go', 'dotnet', 'ruby', 'php', 'rust', 'erlang']) {
        // Of the thread alone, and the best of three, since other tests run beside this one.
        const times = [1, 2, 3].map(() => {
          const start = process.threadCpuUsage()
          parseEvent(eventWith(text, { language }))
          const { user, system } = process.threadCpuUsage(start)
          return (user + system) / 1000
        })
        expect(Math.min(...times), language).toBeLessThan(100)
      }
    },
  )
})
