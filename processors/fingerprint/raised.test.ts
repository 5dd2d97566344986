import { describe, expect, it } from 'vitest'
import { exampleEvent } from '../../collector/testing.ts'
import type { Fingerprint } from '../../collector/api.ts'
import { fingerprintV1 } from './v1.ts'

/** Calls at `file function`, newest first; what stands in `node:` is the runtime's. */
function of(type: string, message: string, ...calls: string[]): Fingerprint {
  const frames = calls.map((call, i) => {
    const [file, name = ''] = call.split(' ') as [string, string?]
    const raw = { function: name, file, line: 10 + i, column: 3 }
    return { ...raw, module: file.startsWith('node:') ? file : '', inApp: !file.startsWith('node:'), raw, status: 'raw' as const }
  })
  return fingerprintV1(exampleEvent({ exceptions: [{ type, message, stack: '', frames }] }))
}

const app = (...sent: Parameters<typeof of>) => of(...sent).parts.app

describe('an error that a function raised for its caller', () => {
  const seat = ['/srv/choir/demand.js demand', '/srv/choir/seats.js seat', '/srv/choir/main.js start']

  it('is that of the caller, whatever the function is called', () => {
    expect(app('DemandError', 'no voice', ...seat)).toEqual(['type:DemandError', 'demand:demand', 'seats:seat'])
  })

  it('passes over callers that only hand on, and functions without a name within one that has', () => {
    expect(app('DemandError', 'no voice', seat[0]!, '/srv/choir/bus.js emit', '/srv/choir/seats.js', ...seat.slice(1))).toEqual([
      'type:DemandError',
      'demand:demand',
      'seats:seat',
    ])
  })

  it('is of nobody else where what takes in any work was handed it', () => {
    const calls = [seat[0]!, '/srv/choir/routes.js handle', '/srv/choir/doors.js queue', '/srv/choir/main.js start']
    expect(app('DemandError', 'no voice', ...calls)).toEqual(['type:DemandError', 'demand:demand'])
  })

  it('leaves out the outermost call, which starts the program', () => {
    expect(app('DemandError', 'no voice', ...seat.slice(0, 2))).toEqual(['type:DemandError', 'demand:demand'])
  })

  it('is that of a caller of a class of the program too, though its name says that it hands on', () => {
    const guard = (place: string) => app('Refused', 'no', '/srv/care/visit.rb guard', `/srv/care/${place}.rb start`, '/srv/care/main.rb')
    expect(guard('visit')).toEqual(['type:Refused', 'visit:guard', 'visit:start'])
    expect(guard('server')).toEqual(['type:Refused', 'visit:guard'])
  })

  it('is told by the part that is missing, where a container of dependencies says so', () => {
    const get = (message: string) => app('Error', message, '/srv/zoo/container.js make', '/srv/zoo/container.js get', '/srv/zoo/main.js')
    expect(get('Nobody provides scales')).toContain('message:Nobody provides scales')
    expect(get('Nobody provides printer')).not.toEqual(get('Nobody provides scales'))
    expect(get('Made too often')).not.toContain('message:Made too often')
  })

  it('is that of the caller where PHP says that an argument is of another type', () => {
    const message = 'Money::format(): Argument #1 ($cents) must be of type int, null given, called in /srv/shop/Cart.php on line 36'
    const calls = ['/srv/shop/Money.php format', '/srv/shop/Cart.php summary']
    expect(app('TypeError', message, ...calls)).toEqual(['type:TypeError Money::format($cents)', 'money:format', 'cart:summary'])
    expect(app('TypeError', 'Unsupported operand types: string + int', ...calls)).toEqual(['type:TypeError operand', 'money:format'])
  })

  it('is not that of the handler which PHP calls to make an exception of a warning', () => {
    const at = (name: string, line: number) => {
      const raw = { function: name, file: '/srv/shop/Catalog.php', line, column: 0 }
      return { ...raw, module: '', inApp: true, raw, status: 'raw' as const }
    }
    const frames = [at('{closure}', 87), at('heading', 87), { ...at('page', 12), file: '/srv/shop/main.php' }]
    const exception = { type: 'ErrorException', message: 'Undefined array key "pl"', stack: '', frames }
    expect(fingerprintV1(exampleEvent({ exceptions: [exception] })).parts.app).toEqual(['type:ErrorException key', 'catalog:heading'])
  })

  it('is not one that an engine, the runtime or an interpreter raised', () => {
    expect(app('TypeError', "Cannot read properties of undefined (reading 'voice')", ...seat)).not.toContain('seats:seat')
    expect(app('TypeError', 'The "path" argument must be of type string', 'node:fs readFile', ...seat)).not.toContain('seats:seat')
    const python = seat.map((call) => call.replace('.js', '.py'))
    expect(app('KeyError', "'voice'", ...python)).not.toContain('seats:seat')
    expect(app('ValueError', 'max() arg is an empty sequence', ...python)).not.toContain('seats:seat')
  })

  it('is told by the caller of both where two calls of one file tell', () => {
    const within = (outer: string) =>
      app('Refused', 'weight', '/srv/post/check.js that', '/srv/post/check.js inRange', `/srv/post/${outer}`, '/srv/post/main.js start')
    expect(within('letters.js stamp')).toEqual(['type:Refused', 'check:that', 'check:inRange', 'letters:stamp'])
  })
})

describe('an error of one part of a program', () => {
  const get = ['/srv/zoo/upstream.js get', '/srv/zoo/main.js']

  it('from a bare verb without a caller is told by its words', () => {
    expect(app('UpstreamError', 'studbook answers no more', ...get)).toContain('message:studbook answers no more')
    expect(app('StudbookClosedError', 'studbook answers no more', ...get)).toEqual(['type:StudbookClosedError', 'upstream:get'])
  })
})

describe("what the program's own client was asked for", () => {
  const refused = (message: string, ...calls: string[]) => app('ApiError', message, ...calls)
  const get = ['/srv/net/api.js call', '/srv/net/api.js json', '/srv/main.js perform']

  it('tells where its functions do not', () => {
    expect(refused('/api/renewals/578 answered 409', ...get)).toContain('message:/renewals')
    expect(refused('/api/renewals/91 answered 503', ...get)).toEqual(refused('/api/renewals/578 answered 409', ...get))
    expect(refused('https://shop.example/v2/proofs?day=3: 503', ...get)).toContain('message:/proofs')
  })

  it('says no more than a function of one thing', () => {
    expect(refused('/api/renewals/578 answered 409', '/srv/renewals.js renewPatent', ...get.slice(1))).not.toContain('message:/renewals')
  })
})

describe('a cause that the words of an error name', () => {
  const run = ['/srv/zoo/plugins.js activatePlugins', '/srv/zoo/main.js']

  it('counts, as every engine says it', () => {
    const tuner = (message: string) => of('PluginError', `Plugin tuner failed in activate: ${message}`, ...run)
    const says = (message: string) => tuner(message).parts.app
    const chrome = "Cannot read properties of null (reading 'gain')"
    expect(says(chrome)).toContain('message:property gain of nothing')
    expect(says("null is not an object (evaluating 'audio.gain')")).toEqual(says(chrome))
    expect(tuner(chrome).partial).toContain(tuner('audio is null').app)
    expect(says('printer is out of paper')).toEqual(['type:PluginError', 'plugins:activatePlugins'])
  })

  it('counts by its type', () => {
    expect(app('Exhausted', "sync: 4 attempts, last FileNotFoundError(2, 'gone')", ...run)).toContain('message:FileNotFoundError')
    expect(app('Exhausted', 'an Exhausted is no other', ...run)).toEqual(['type:Exhausted', 'plugins:activatePlugins'])
  })
})

describe('what log records of Python have for a message', () => {
  it('is the first argument of an error, of which spans have the text', () => {
    const key = (message: string) => of('KeyError', message, '/srv/bees/items.py __getattr__').app
    expect(key('maker')).toBe(key("'colour'"))
    const number = (message: string) => of('FileNotFoundError', message).system
    expect(number('2')).toBe(number("[Errno 2] No such file or directory: 'opusenc'"))
    expect(number('13')).not.toBe(number('2'))
  })
})
