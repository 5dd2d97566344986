import { describe, expect, it } from 'vitest'
import { semconv } from '../../collector/api.ts'
import { exampleEvent } from '../../collector/testing.ts'
import type { Fingerprint, Frame } from '../../collector/api.ts'
import { fingerprintV1 } from './v1.ts'

/** Of a source map without the source text; `sent` is in a minified line, or in one that a compiler wrote. */
interface Call {
  call: string
  sent?: string
  minified?: boolean
  library?: boolean
}

function frameOf({ call, sent, minified = true, library = false }: Call, i: number): Frame {
  const [file, name = ''] = call.split(' ') as [string, string?]
  const written = { function: name, file, line: 10 + i, column: 3 }
  const base = { ...written, module: library ? 'preact' : '', inApp: !library }
  if (sent === undefined) return { ...base, raw: written, status: 'raw' }
  const raw = { function: sent, file: 'https://shop.example/app.min.js', line: minified ? 1 : 40 + i, column: minified ? 4000 + i : 7 }
  return { ...base, raw, status: 'mapped', reason: 'no_source' }
}

function of(type: string, message: string, calls: (string | Call)[], stack = ''): Fingerprint {
  const frames = calls.map((call, i) => frameOf(typeof call === 'string' ? { call } : call, i))
  return fingerprintV1(exampleEvent({ exceptions: [{ type, message, stack, frames }] }))
}

const joins = (less: Fingerprint, more: Fingerprint): boolean => more.partial!.some((hash) => less.own!.includes(hash))

describe('a function without a name in a file of routes', () => {
  const route = (...doors: string[]) => of('Refused', 'no', ['src/cart.js parseLine', 'src/routes.js', ...doors])

  it('is called by what calls every route, which says nothing', () => {
    expect(route('src/doors.js cliDoor', 'src/start.js boot').parts.app).toEqual(['type:Refused', 'cart:parseLine'])
    expect(route('src/doors.js cliDoor').app).toBe(route('src/consumer.js take').app)
  })

  it('is of the function of its own file that holds it', () => {
    expect(route('src/routes.js orders', 'src/start.js boot').parts.app).toContain('routes:orders')
  })
})

describe('a source map without the source', () => {
  const total = (minified: boolean, name = 'Money.of') =>
    of('RangeError', 'no fraction', [
      { call: `src/money.ts ${name}`, sent: name, minified },
      { call: 'src/cart.ts', sent: '', minified },
      { call: 'src/main.ts start', sent: 'start', minified },
    ])

  it('of a compiler leaves each name as it was written', () => {
    expect(total(false).parts.app).toEqual(['type:RangeError', 'money:of'])
  })

  it('of a minifier says the file alone where the name is one that it may have made', () => {
    expect(total(true, 'Money.q1').parts.app).toEqual(['type:RangeError', 'money:', 'message:no fraction'])
    expect(total(true, 'of').parts.app).toEqual(['type:RangeError', 'money:', 'message:no fraction'])
  })

  it('of a minifier keeps short words that are properties', () => {
    expect(total(true, 'm.of').parts.app).toContain('money:of')
  })
})

describe('a minified build of which a library alone is mapped', () => {
  it('is one whose map is lost, and found by what was said', () => {
    const written = of('Error', 'There is no step after summary', [{ call: 'src/session.js nextStep', sent: 't' }])
    const calls = ['app-3f2a91c4.js q', 'app-3f2a91c4.js w'].map((call) => ({ call: `https://shop.example/${call}` }))
    const frames = [...calls.map(frameOf), frameOf({ call: 'preact/diff.js diff', sent: 'diff', library: true }, 2)]
    for (const frame of frames.slice(0, 2)) Object.assign(frame, { line: 1, column: 4000, status: 'missing', reason: 'no_artifact' })
    const lost = fingerprintV1(
      exampleEvent({ exceptions: [{ type: 'Error', message: 'There is no step after summary', stack: '', frames }] }),
    )
    expect(lost.vague).toBe(true)
    expect(lost.message).toBe(written.message)
  })
})

describe('a minified build whose map is lost', () => {
  const built = (file: string, names: string[], message: string, mapped: readonly string[] = []) => {
    const frames = names.map((name, i): Frame => {
      const raw = { function: name, file: `https://shop.example/${file}`, line: 1, column: 4000 + i }
      const written = mapped[i]
      if (name === 'Array.map')
        return { ...raw, file: '<anonymous>', module: '', inApp: false, raw: { ...raw, file: '<anonymous>' }, status: 'raw' }
      if (written === undefined) return { ...raw, module: '', inApp: true, raw, status: 'missing', reason: 'no_artifact' }
      const [source, called = ''] = written.split(' ') as [string, string?]
      return { function: called, file: source, line: 10 + i, column: 3, module: '', inApp: true, raw, status: 'mapped', reason: 'mapped' }
    })
    return fingerprintV1(exampleEvent({ exceptions: [{ type: 'RangeError', message, stack: '', frames }] }))
  }
  const WRITTEN = ['src/days.js isoDay', 'src/days.js', '<anonymous> Array.map', 'src/calendar.js Calendar']
  const mapped = built('app-3f2a91c4.js', ['t', '', 'Array.map', 'n'], 'Invalid time value', WRITTEN)
  const lost = (names: string[], message = 'Invalid time value') => built('app-9b1c07d2.js', names, message)

  it('is found by what was said and the shape of its stack, whatever a minifier called its functions', () => {
    expect(joins(lost(['q', '', 'Array.map', 'x']), mapped)).toBe(true)
    expect(joins(lost(['q', 'w', 'x', 'y']), mapped)).toBe(false)
    expect(joins(lost(['q', '', 'Array.map', 'x'], 'Invalid array length'), mapped)).toBe(false)
    expect(mapped.own ?? []).not.toEqual(expect.arrayContaining([expect.toBeOneOf(lost(['q', '', 'Array.map', 'x']).own!)]))
  })

  it('is not looked for by fewer than three calls', () => {
    expect(lost(['q', '']).own ?? []).toEqual([])
  })
})

describe('what was said of a function without a name', () => {
  const trim = (file: string, ...callers: string[]) =>
    of('TypeError', "Cannot read properties of undefined (reading 'trim')", [
      { call: file, sent: '' },
      ...callers.map((call) => ({ call, sent: 't' })),
    ])

  it('is another mistake in another file of the source', () => {
    expect(trim('src/cart.js').system).not.toBe(trim('src/search.js').system)
    expect(trim('src/cart.js').message).toBe(trim('src/search.js').message)
  })

  it('is the same where Safari shows no caller', () => {
    expect(joins(trim('src/cart.js'), trim('src/cart.js', 'src/cart.js linesOf'))).toBe(true)
    expect(joins(trim('src/search.js'), trim('src/cart.js', 'src/cart.js linesOf'))).toBe(false)
  })
})

describe('a mistake that counts with its caller', () => {
  it('is found without it, where the stack ends', () => {
    const says = (...calls: string[]) => of('TypeError', "Cannot read properties of undefined (reading 'amount')", calls)
    const called = says('src/socket.js price', 'src/socket.js receive', 'src/main.js start')
    expect(called.parts.app).toContain('socket:receive')
    expect(joins(says('src/socket.js price'), called)).toBe(true)
    expect(joins(says('src/socket.js volume'), called)).toBe(false)
  })
})

describe('a code that was sent for a type', () => {
  it('leaves the class of the stack, which a log record has', () => {
    const calls = ['src/orders.js pay']
    const span = of('card_declined', 'declined', calls, 'PaymentDeclined: declined\n    at pay (src/orders.js:10:3)')
    const log = of('PaymentDeclined', 'declined', calls)
    expect(span.parts.app).toEqual(['type:card_declined', 'orders:pay'])
    expect(joins(log, span)).toBe(true)
    expect(of('ValidationError', 'declined', calls, 'Error: declined\n    at pay (src/orders.js:10:3)').parts.app).toContain(
      'type:ValidationError',
    )
  })
})

describe('what is no function', () => {
  const called = (what: string) => of('TypeError', `${what} is not a function`, ['src/reports.js', 'src/reports.js table'])

  it('is one mistake where a variable chose it, and another where a property is named', () => {
    const chosen = called('handlers[kind]')
    expect(called('text.padEnd').app).not.toBe(chosen.app)
    expect(called('Pe[e].cart[t]').app).toBe(chosen.app)
  })
})

describe('an error of Elixir', () => {
  const raised = (type: string, message: string, ...calls: string[]) => {
    const frames = calls.map((call, i): Frame => {
      const [file, module, name] = call.split(' ') as [string, string, string]
      const inApp = file.startsWith('lib/clinic')
      return {
        function: name,
        file,
        module,
        line: 10 + i,
        column: 0,
        inApp,
        raw: { function: name, file, line: 10 + i, column: 0 },
        status: 'raw',
      }
    })
    const resource = { [semconv.SDK_LANGUAGE]: 'erlang' }
    return fingerprintV1(exampleEvent({ resource, exceptions: [{ type, message, stack: '', frames }] }))
  }
  const calls = ['lib/map.ex Map fetch!/2', 'lib/clinic/booking.ex Clinic.Booking rename/2', 'lib/clinic/web.ex Clinic.Web update/2']

  it('is found by its calls where it was raised again by who ran it', () => {
    const bare = raised('Elixir.KeyError', 'key :name not found', ...calls)
    const again = raised('Elixir.Clinic.VisitGone', 'job failed: key :name not found', ...calls)
    expect(joins(again, bare)).toBe(true)
    expect(bare.own ?? []).not.toContain(again.own![0])
    expect(raised('Elixir.Clinic.VisitGone', 'depot does not answer: timeout', ...calls).own).not.toContain(again.own![0])
  })

  it('that wraps what any step failed by is told by what it says of that', () => {
    const failed = (what: string) => raised('Elixir.Clinic.StepError', `step for Canal Relay failed: ${what}`, ...calls.slice(1))
    expect(failed('key 1317 not found in: %{}').app).toBe(failed('key 12 not found in: %{}').app)
    expect(failed('key 1317 not found in: %{}').app).not.toBe(failed('bad argument in arithmetic expression').app)
  })

  it('of a library is found by its calls where what took the work in left none, or wrapped it', () => {
    const decode = ['lib/base.ex Base bad_character!/1', 'lib/base.ex Base decode64!/2']
    const bare = raised(
      'Elixir.ArgumentError',
      'non-alphabet character found: "_"',
      ...decode,
      'lib/task/supervised.ex Task.Supervised invoke_mfa/2',
    )
    const main = raised('Elixir.ArgumentError', 'non-alphabet character found: "-"', ...decode, 'lib/clinic/main.ex Clinic.Main step/4')
    const wrapped = raised(
      'Elixir.Clinic.StepError',
      'step for Night Mile failed: non-alphabet character found: "_"',
      ...decode,
      'lib/clinic/web.ex Clinic.Web wrapped/2',
    )
    expect([joins(main, bare), joins(wrapped, main), joins(bare, wrapped)]).toEqual([true, true, true])
    expect(
      joins(raised('Elixir.ArgumentError', 'cannot build date', 'lib/date.ex Date new!/4', 'lib/clinic/main.ex Clinic.Main step/4'), bare),
    ).toBe(false)
  })

  it('says what was wanted of nil', () => {
    const read = (key: string) =>
      raised('Elixir.KeyError', `key :${key} not found in: nil. If you are using the dot syntax`, ...calls.slice(1)).app
    expect(read('name')).not.toBe(read('amount'))
    expect(raised('Elixir.KeyError', 'key :name not found in: %{age: 7}', ...calls.slice(1)).parts.app[0]).toBe('type:KeyError')
  })

  it('says why the other process is not there', () => {
    const exit = (reason: string) => raised('exit', `{:${reason}, {GenServer, :call, [#PID<0.149.0>, :next, 5000]}}`, ...calls)
    expect(exit('timeout').app).not.toBe(exit('noproc').app)
    expect(exit('timeout').parts.app[0]).toBe('type:exit timeout GenServer')
  })
})
