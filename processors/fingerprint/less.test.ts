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

describe('a build whose map is lost', () => {
  const lost = (message: string, place: string, type = 'TypeError') => {
    const [line, column] = place.split(':').map(Number) as [number, number]
    const raw = { function: 'e', file: 'https://shop.example/main-34c44274.js', line, column }
    return fingerprint(type, message, [{ ...raw, module: '', inApp: true, raw, status: 'missing', reason: 'no_artifact' }])
  }

  it('is told by its place where neither a name nor what was said tells', () => {
    const [here, again, there] = [lost('e is undefined', '1:4000'), lost('t is undefined', '1:4000'), lost('e is undefined', '1:5100')]
    expect(here.system).toBe(again.system)
    expect(here.system).not.toBe(there.system)
    expect(here.app).toBeUndefined()
    expect(here.explain).toContainEqual(
      expect.objectContaining({ kind: 'frame', text: 'at place:main-34c44274.js:1:4000', used: true }) as unknown,
    )
  })

  it('is told by what was said where that tells', () => {
    expect(lost('No price for a basket of this kind', '1:4000', 'Error').system).toBe(
      lost('No price for a basket of this kind', '1:5100', 'Error').system,
    )
  })
})

describe('the line of the source, as one release has it', () => {
  const at = (message: string, line: number, release = '5.1.0') => {
    const raw = { function: 'ie', file: 'https://shop.example/app.min.js', line: 1, column: 4000 + line }
    const frame: Frame = { function: '', file: 'src/account.jsx', line, column: 3, module: '', inApp: true, raw, status: 'mapped' }
    return fingerprintV1(exampleEvent({ release, exceptions: [{ type: 'TypeError', message, stack: '', frames: [frame] }] }))
  }
  const chrome = at("Cannot read properties of undefined (reading 'name')", 23)

  it('joins what an engine says less of', () => {
    const firefox = at('t.plan is undefined', 23)
    expect(firefox.app).not.toBe(chrome.app)
    expect(chrome.partial).toContain(firefox.own![0])
    expect(chrome.own).not.toContain(firefox.own![0])
  })

  it('is another in another release, and where another line failed', () => {
    for (const firefox of [at('t.plan is undefined', 23, '5.1.1'), at('t.plan is undefined', 24)])
      expect(chrome.partial).not.toContain(firefox.own![0])
  })
})

describe('the line that was built, where a map holds no source text', () => {
  const at = (message: string, generated?: Frame['generated']) => {
    const raw = { function: 'ie', file: 'https://shop.example/app.min.js', line: 1, column: 4000 }
    const frame: Frame = { function: 'plan', file: 'src/account.jsx', line: 23, column: 3, module: '', inApp: true, raw, status: 'mapped' }
    if (generated !== undefined) frame.generated = generated
    return fingerprintV1(exampleEvent({ exceptions: [{ type: 'TypeError', message, stack: '', frames: [frame] }] }))
  }
  const chrome = at("Cannot read properties of undefined (reading 'name')")
  const firefox = at('t.plan is undefined', { text: '…s=await O(e);n(t.plan.name)})())},[e])…', column: 14 })

  it('says what was wanted of nothing, as Chrome does', () => {
    expect(firefox.app).toBe(chrome.app)
    expect(firefox.parts.app).toEqual(['type:TypeError name', 'account:plan'])
  })

  it('leads to the event of a build that was not uploaded', () => {
    const bare = at('t.plan is undefined')
    expect(bare.app).not.toBe(firefox.app)
    expect(firefox.partial).toContain(bare.app)
    expect(firefox.own ?? []).not.toContain(bare.app)
  })
})

describe('what was wanted of nothing, in a service whose files are its own', () => {
  const wanted = (property: string, ...calls: string[]) =>
    fingerprint('TypeError', `Cannot read properties of undefined (reading '${property}')`, calls)

  it('is of its file, where the function has no name', () => {
    const [lines, roster] = [wanted('id', '/srv/lamps/src/lines.js:27'), wanted('id', '/srv/lamps/src/roster.js:26')]
    expect(lines.system).not.toBe(roster.system)
    expect(lines.message).not.toBe(roster.system)
  })

  it('joins nothing by its function alone that wants something else of nothing', () => {
    const change = wanted('elo', '/srv/chess/rating.js:16 eloOf', '/srv/chess/rating.js:20 change', '/srv/chess/main.js:3 main')
    const average = wanted('rating', '/srv/chess/rating.js:16 eloOf', '/srv/chess/rating.js:25')
    for (const hash of average.own ?? []) expect([change.app, ...(change.partial ?? [])]).not.toContain(hash)
  })
})

describe('in a bundle', () => {
  const bundle = 'https://shop.example/index-3f2a91c4.js'
  const read = "Cannot read properties of undefined (reading 'price')"

  it('what a framework does between the calls is none of them', () => {
    const [price, total] = [`${bundle}:41 price`, `${bundle}:60 total`]
    expect(fingerprint('TypeError', read, [price, `${bundle}:900 renderWithHooks`, total]).app).toBe(
      fingerprint('TypeError', read, [price, total]).app,
    )
  })

  it('a property that a framework looks for is one of many, and needs what was said', () => {
    const click = (message: string) => fingerprint('TypeError', message, ['/srv/src/forms.jsx:36 onClick'])
    expect(click('t is not a function').app).not.toBe(click('e.send is not a function').app)
  })

  it('a name that V8 gives by where a function was put tells nothing as a caller', () => {
    const of = (caller: string) =>
      fingerprint('ClaimError', 'too long', ['/srv/api.ts:82 Api.renew', `/srv/entries.ts:57 ${caller}`, '/srv/main.ts:20 x.start'])
    expect(of('entries.api.api').parts.app).toEqual(['type:ClaimError', 'api:renew'])
    expect(of('entries').parts.app).toEqual(['type:ClaimError', 'api:renew', 'entries:entries'])
  })

  it('numbers that tell two files apart are no part of a name', () => {
    const of = (name: string) => fingerprint('TypeError', read, [`${bundle}:41 ${name}`]).app
    expect(of('total$1')).toBe(of('total'))
  })

  it('the newest call that tells finds those of libraries that stand before it', () => {
    const quoted = (...calls: string[]) => fingerprint('CSV_QUOTE', 'Quote Not Closed at line 2', calls)
    const bundled = quoted(`${bundle}:18 parse`, `${bundle}:20 rowsOf`, `${bundle}:22 importRows`)
    const source = quoted('[/srv/node_modules/csv-parse/sync.js:18 parse]', '/srv/intake.js:19 rowsOf', '/srv/events.js:37 importRows')
    expect(joins(bundled, source)).toBe(true)
  })
})

describe('what took the work in', () => {
  it('says of any that it failed: its words tell', () => {
    const failed = (job: string) => fingerprint('JobFailed', `Job ${job} #1 failed after 3 attempts`, ['/srv/lib/queue.js:35 Queue.run'])
    expect(failed('poster').app).not.toBe(failed('thumbnail').app)
    expect(failed('poster').app).toBe(
      fingerprint('JobFailed', 'Job poster #7 failed after 2 attempts', ['/srv/lib/queue.js:35 Queue.run']).app,
    )
  })
})

describe('an error of Elixir that ends with an atom', () => {
  const refused = (why: string) =>
    fingerprint('Elixir.Parcel.Rejected', `hub AMS rejected the parcel: ${why}`, ['lib/parcel.ex:87 accept!/2'], 'erlang')

  it('is told by that reason', () => {
    expect(refused('{:too_heavy, 32}').app).toBe(refused('{:too_heavy, 40}').app)
    expect(refused('{:too_heavy, 32}').app).not.toBe(refused(':closed').app)
    expect(refused(':timeout').app).toBe(refused('{:failed_connect, [{:inet, [:inet], :timeout}]}').app)
  })
})

describe('an error of Go with a stack of where it was made', () => {
  const checked = (message: string) =>
    fingerprint('*errors.withStack', message, ['/srv/geo.go:30 Position.Check', '/srv/dispatch.go:73 (*Desk).Track'], 'go')

  it('is told by its words too, as its type is that of any', () => {
    expect(checked('position: latitude 50502196.00 is out of range').app).toBe(checked('position: latitude 7.5 is out of range').app)
    expect(checked('position: latitude 7.5 is out of range').app).not.toBe(checked('position: speed 1716.00 is out of range').app)
  })
})

describe('a function that was given another name, or made a part of another', () => {
  const report = (message: string, ...calls: string[]) => fingerprint('com.acme.IllegalTransition', message, calls, 'java')
  const words = 'Claim 17 cannot become CLOSED from REPORTED'
  const before = report(words, 'src/claims.ts:53 move', 'src/claims.ts:63 close', 'src/main.ts:9 main')

  it('is found by what calls it and what was said', () => {
    const renamed = report(words, 'src/claims.ts:66 transition', 'src/claims.ts:76 close', 'src/main.ts:9 main')
    expect(renamed.app).not.toBe(before.app)
    expect(joins(renamed, before)).toBe(true)
    expect(joins(before, renamed)).toBe(true)
    const extracted = report('amount is no text', 'src/claims.ts:46 amountOf', 'src/claims.ts:39 report', 'src/main.ts:9 main')
    expect(joins(extracted, report('amount is no text', 'src/claims.ts:32 report', 'src/main.ts:9 main'))).toBe(true)
  })

  it('is not where something else was said, another function called it, or engines say so of anything', () => {
    expect(joins(report('Claim 17 is locked', 'src/claims.ts:66 lock', 'src/claims.ts:76 close', 'src/main.ts:9 main'), before)).toBe(false)
    expect(joins(report(words, 'src/claims.ts:66 transition', 'src/claims.ts:76 reject', 'src/main.ts:9 main'), before)).toBe(false)
    const frozen = (name: string) =>
      fingerprint('TypeError', "Cannot assign to read only property 'a' of object '#<Object>'", [
        `/srv/src/store.js:5 ${name}`,
        '/srv/src/store.js:9 reduce',
      ])
    expect(joins(frozen('add'), frozen('clear'))).toBe(false)
  })
})

describe('a bundle of one file, whose map is lost', () => {
  it('joins by a call of the application behind those of its libraries, by name and what was said', () => {
    const message = '[big.js] Invalid number'
    const known = fingerprint('Error', message, [
      '[/srv/node_modules/big.js/big.mjs:142 parse]',
      '/srv/src/money.js:3 amount',
      '/srv/src/money.js:9 split',
    ])
    const calls = ['parse', 'Big2', 'amount2', 'split'].map((name, i) => `/srv/assets/app-cc4c721b.js:${700 + i} ${name}`)
    expect(joins(fingerprint('Error', message, calls), known)).toBe(true)
    expect(joins(fingerprint('Error', '[big.js] Division by zero', calls), known)).toBe(false)
  })
})

describe('the name that a minifier gave a caller', () => {
  it('tells nothing, as that of a function without a name does not', () => {
    const violated = (caller: string) =>
      fingerprint('RuleViolation', 'Rule overlap violated', [
        '/srv/src/shifts.ts:88 ge.overlap',
        `/srv/src/entries.ts:37${caller}`,
        '/srv/src/server.ts:9 ge.serve',
      ])
    expect(violated(' v').app).toBe(violated('').app)
    expect(violated(' swapShifts').app).not.toBe(violated('').app)
  })
})

describe('a name that V8 made of where a function without one was put', () => {
  it('is that of no caller, however deep it was put', () => {
    const violated = (caller: string) =>
      fingerprint('RuleViolation', 'Rule overlap violated', [
        '/srv/src/shifts.ts:88 ShiftService.overlap',
        `/srv/src/entries.ts:37${caller}`,
        '/srv/src/server.ts:9 serve',
      ])
    for (const caller of [' rota.swap.from.shift.employee', ' exports.entries.people.imported.name', ' entries.api.api'])
      expect(violated(caller).app, caller).toBe(violated('').app)
  })
})

describe('what an engine said of a function without a name', () => {
  const big = 'JSON.stringify cannot serialize BigInt.'
  const known = fingerprint('TypeError', 'Do not know how to serialize a BigInt', ['/srv/normalise.js:50 exported', '/srv/entries.js:42'])

  it('finds the one issue that has it, where Bun leaves out what ends with a call', () => {
    const bun = fingerprint('TypeError', big, ['[unknown:0 stringify]', '/srv/main.js:12', '/srv/main.js:53'])
    expect(bun.app).not.toBe(known.app)
    expect(joins(bun, known)).toBe(true)
    expect(joins(known, bun)).toBe(false)
    expect(joins(fingerprint('TypeError', big, ['/srv/main.js:12']), known)).toBe(false)
  })

  it('finds it where no call of the application is known, as Node 24 shows none behind a fetch', () => {
    const undici = { ...frameOf('[/undici:15270]'), file: 'node:internal/deps/undici/undici', module: 'node:internal/deps/undici/undici' }
    const known = fingerprint('TypeError', 'fetch failed', [undici, '/srv/rates.js:21 exchangeRates', '/srv/main.js:9 work'])
    const bare = fingerprint('TypeError', 'fetch failed', [undici])
    expect(bare.app).toBeUndefined()
    expect(joins(bare, known)).toBe(true)
    expect(fingerprint('TypeError', 'fetch failed', [undici], 'python').own).toBeUndefined()
  })

  it('finds it behind a door of the program, and so does what the system says', () => {
    const missing = (...calls: string[]) =>
      fingerprint('ENOENT', "ENOENT: no such file or directory, open '/srv/state/pebble.csv'", ['[node:fs/promises:639 open]', ...calls])
    const known = missing('/srv/reader.js:40 cursor')
    expect(joins(missing('/srv/consumer.js:40 Consumer.handle'), known)).toBe(true)
    expect(joins(missing('/srv/export.js:9 exportRows'), known)).toBe(false)
  })

  it('finds it of a bundle, whose function may have any name', () => {
    const read = (property: string) => `Cannot read properties of undefined (reading '${property}')`
    const at = (line: number, property: string) => fingerprint('TypeError', read(property), [`/srv/assets/app-cc4c721b.js:${line}`])
    expect(joins(at(12, 'amount'), fingerprint('TypeError', read('amount'), ['/srv/card.js:11']))).toBe(true)
    expect(joins(at(12, 'rows'), fingerprint('TypeError', read('amount'), ['/srv/card.js:11']))).toBe(false)
  })
})

describe('a function without a name in a bundle', () => {
  it('is told by its place where an engine says the same of any', () => {
    const parsed = (line: number) => fingerprint('SyntaxError', 'Unexpected end of JSON input', [`/srv/assets/app-cc4c721b.js:${line}`])
    expect(parsed(12).system).not.toBe(parsed(40).system)
    expect(parsed(12).parts.system.at(-1)).toBe('at place:app-cc4c721b.js:12:7')
  })
})

describe('a bundle that runs in what a minifier wrote', () => {
  it('keeps its names, as only the file of the newest calls says what it is', () => {
    const of = (...calls: string[]) => fingerprint('ValiError', 'Invalid type', calls).parts.app
    const bundle = '/srv/assets/index-Ct5kupNB.js'
    const shell = {
      ...frameOf('/srv/assets/dom.js:1 xh'),
      column: 4000,
      raw: { function: 'xh', file: '/srv/assets/dom.js', line: 1, column: 4000 },
    }
    const frames = [`${bundle}:16576 tariff`, `${bundle}:16702 act`].map(frameOf)
    const built = fingerprint('ValiError', 'Invalid type', [...frames, shell])
    expect(built.parts.app).toEqual(of(`${bundle}:16576 tariff`, `${bundle}:16702 act`))
  })
})

describe('a constructor of an error, whose name a minifier took', () => {
  it('is left out by its file', () => {
    const booked = (...calls: string[]) =>
      fingerprint(
        'BookingError',
        'Class Judo is full',
        calls.map((call) => ({ ...frameOf(call), status: 'mapped' as const })),
      )
    const calls = ['/srv/stores/classes.ts:12 book', '/srv/schedule.ts:18 press']
    expect(booked('/srv/lib/failures.ts:16', ...calls).app).toBe(booked(...calls).app)
    expect(booked('/srv/lib/rules.ts:16', ...calls).app).not.toBe(booked(...calls).app)
  })
})

describe('code of a runtime', () => {
  it('is of Node, of Bun and of Deno', () => {
    for (const module of ['node:internal/streams/writable', 'internal:streams/writable', 'ext:deno_node/internal/errors.ts']) {
      const frame = { ...frameOf('[/x:241 _write]'), file: module, module }
      expect(fingerprint('Error', 'write after end', [frame, frameOf('/srv/packed.js:39 concat')]).parts.system, module).toEqual([
        'type:Error',
        'packed:concat',
      ])
    }
  })
})

describe('a part between two calls that was made of the outer one', () => {
  it('is found by the two of them, and what was said', () => {
    const failed = (...calls: string[]) => fingerprint('NotFoundError', 'shipment 12 not found', [...calls, '/srv/main.js:9 main'])
    const before = failed('/srv/shipments.js:16 get', '/srv/booking.js:28 collect')
    const after = failed('/srv/shipments.js:28 get', '/srv/booking.js:58 advance', '/srv/booking.js:50 collect')
    expect(after.app).not.toBe(before.app)
    expect([joins(after, before), joins(before, after)]).toEqual([true, true])
    expect(joins(failed('/srv/shipments.js:28 get', '/srv/booking.js:58 cancel'), before)).toBe(false)
  })
})

describe('what was nothing, in a function without a name', () => {
  it('is told by its line where the engine says no more', () => {
    const at = (line: number, message = 'e is null') => {
      const frame = frameOf(`/srv/src/entries.js:${line}`)
      return fingerprint('TypeError', message, [
        { ...frame, status: 'mapped', raw: { function: 'n', file: '/a.js', line: 1, column: 4000 } },
      ])
    }
    expect(at(54).parts.system.at(-1)).toBe('at place:54')
    expect(at(54).system).not.toBe(at(67).system)
    expect(at(54, 't[(e + 1)] is undefined').system).toBe(at(54).system)
    expect(at(54, 'e.rows is undefined').system).toBe(at(55, 'e.rows is undefined').system)
  })
})

describe('what a schema refused, where no call between it and the door is shown', () => {
  const refused = (field: string, ...calls: string[]) =>
    fingerprint('ZodError', JSON.stringify([{ code: 'too_small', path: [field], message: 'Too small' }]), [
      '[/srv/node_modules/zod/lib/types.js:39 ZodType.parse]',
      ...calls,
    ])

  it('is found by the field', () => {
    const whole = refused('litres', '/srv/src/meters.js:5 readingOf', '/srv/src/main.js:30 handle')
    expect(joins(refused('litres', '/srv/src/main.js:33'), whole)).toBe(true)
    expect(joins(refused('plot', '/srv/src/main.js:33'), whole)).toBe(false)
  })
})
