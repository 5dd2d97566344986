import { describe, expect, it } from 'vitest'
import { exampleEvent } from '../../collector/testing.ts'
import type { Fingerprint } from '../../collector/api.ts'
import { fingerprintV1 } from './v1.ts'

/** Calls at `file function` where a source map gave their places, and what was sent; `no_source`: it could not tell their functions itself. */
function mapped(type: string, message: string, calls: string[], reason: 'mapped' | 'no_source' = 'mapped', sent = 't'): Fingerprint {
  const frames = calls.map((call, i) => {
    const raw = { function: sent, file: 'https://shop.example/app.min.js', line: 1, column: 4000 + i }
    const [file, name = ''] = call.split(' ') as [string, string?]
    return { function: name, file, line: 10 + i, column: 3, module: '', inApp: true, raw, status: 'mapped' as const, reason }
  })
  return fingerprintV1(exampleEvent({ exceptions: [{ type, message, stack: '', frames }] }))
}

const inlined = (type: string, message: string, calls: string[], sent?: string) => mapped(type, message, calls, 'no_source', sent)

describe('a function that a minifier put into its caller, of which its map tells the file only', () => {
  it('joins what was said in that file', () => {
    const named = mapped('SyntaxError', 'Unexpected end of JSON input', ['src/cart.js restoreCart'])
    const unnamed = inlined('SyntaxError', 'JSON Parse error: Unexpected EOF', ['src/cart.js'])
    expect(named.partial).toContain(unnamed.own![0])
    expect(named.own).not.toContain(unnamed.own![0])
    expect(mapped('SyntaxError', 'Unexpected end of JSON input', ['src/consent.js readConsent']).partial).not.toContain(unnamed.own![0])
    expect(mapped('SyntaxError', 'Unexpected end of JSON input', ['src/cart.js', 'src/app.js start']).own).not.toContain(unnamed.own![0])
  })

  it('joins by what it says, or by less where its engine says less', () => {
    const named = mapped('TypeError', "Cannot read properties of undefined (reading 'run')", ['src/keys.js shortcut'])
    const chrome = inlined('TypeError', "Cannot read properties of undefined (reading 'run')", ['src/keys.js'])
    const firefox = inlined('TypeError', 'e[t.key] is undefined', ['src/keys.js'])
    for (const { own } of [chrome, firefox]) expect(named.partial).toContain(own![0])
    expect(chrome.own).not.toEqual(firefox.own)
  })

  it('joins by its caller first', () => {
    const named = mapped('RangeError', 'Not a day: asap', ['src/dates.js parseDay', 'src/dates.js dayKey'])
    const unnamed = inlined('RangeError', 'Not a day: someday', ['src/dates.js', 'src/dates.js dayKey'])
    expect(named.partial).toContain(unnamed.own![0])
    expect(mapped('RangeError', 'Not a day: asap', ['src/dates.js parseDay', 'src/dates.js monthKey']).partial).not.toContain(
      unnamed.own![0],
    )
  })

  it('does not stand for every such mistake of the project', () => {
    const [cart, rates] = ['src/cart.js', 'src/rates.js'].map((file) => inlined('SyntaxError', 'Unexpected end of JSON input', [file]))
    expect(cart!.by).toBe('message')
    expect(cart!.system).not.toBe(rates!.system)
    expect(cart!.system).not.toBe(
      fingerprintV1(exampleEvent({ exceptions: [{ type: 'SyntaxError', message: 'Unexpected end of JSON input', stack: '', frames: [] }] }))
        .system,
    )
  })

  it('leaves of a helper that it calls what the helper says', () => {
    const street = mapped('TypeError', 'Field street of 7 is empty', ['src/form.js requireField', 'src/checkout.js submitAddress'])
    const unnamed = inlined('TypeError', 'Field street of 9 is empty', ['src/form.js requireField', 'src/checkout.js'])
    expect(unnamed.parts.app).toEqual(['type:TypeError', 'form:requireField', 'message:Field street of <number> is empty'])
    expect(street.partial).toContain(unnamed.app)
    expect(inlined('TypeError', 'Field code of 9 is empty', ['src/form.js requireField', 'src/checkout.js']).app).not.toBe(unnamed.app)
  })
})

describe('what an engine says less of', () => {
  it('of a function without a name is joined by its named caller', () => {
    const calls = ['src/labels.js', 'src/labels.js labelOf']
    const chrome = mapped('TypeError', "Cannot read properties of null (reading 'trim')", calls)
    const firefox = mapped('TypeError', 'label.name is null', calls)
    expect(chrome.app).not.toBe(firefox.app)
    expect(firefox.own!.some((hash) => chrome.partial!.includes(hash) && !chrome.own!.includes(hash))).toBe(true)
  })

  it('is which function a minified variable held', () => {
    const says = (message: string) => mapped('TypeError', message, ['src/store.js dispatch'])
    const written = says('reducer is not a function')
    const minified = says('r is not a function')
    expect(written.app).not.toBe(minified.app)
    expect(written.partial).toContain(minified.app)
    expect(minified.own).toContain(minified.app)
    expect(says('handler is not a function').own).not.toContain(written.app)
  })
})

describe('the constructor of a minified class', () => {
  it('is left out where it is that of the error, which Firefox and Safari show', () => {
    const shown = inlined('StaleBoard', 'Board 7 moved on', ['src/board.js constructor', 'src/board.js acceptBoard'])
    expect(shown.parts.app).toEqual(['type:StaleBoard', 'board:acceptBoard'])
    const failed = inlined('StaleBoard', 'Board 7 moved on', ['src/board.js constructor', 'src/board.js acceptBoard'], 'new t')
    expect(failed.parts.app).toContain('board:constructor')
    expect(inlined('TypeError', 'no board', ['src/board.js constructor', 'src/board.js acceptBoard']).parts.app).toContain(
      'board:constructor',
    )
  })
})

it('what was sent is looked at beyond the calls of libraries', () => {
  const deep = (last: string) => {
    const library = Array.from({ length: 12 }, (_, i) => `node_modules/axios/lib/a${i}.js send${i}`)
    const frames = [...library, last].map((call) => {
      const [file, name] = call.split(' ') as [string, string]
      const raw = { function: name, file, line: 1, column: 1 }
      const inApp = !file.startsWith('node_modules')
      const status = file.startsWith('src/') ? ('mapped' as const) : ('raw' as const)
      return { ...raw, module: inApp ? '' : 'axios', inApp, raw, status }
    })
    return fingerprintV1(exampleEvent({ exceptions: [{ type: 'Refused', message: 'refused', stack: '', frames }] }))
  }
  const built = deep('dist/server-3f2a91c4.js bookCredit')
  expect(deep('src/payments.ts bookCredit').partial!.some((hash) => built.own!.includes(hash))).toBe(true)
})

describe('a minified program that Node mapped itself', () => {
  /** What Node makes of `calls`: the places are those of the source, a name is what stands where the function is called. */
  const event = (type: string, message: string, calls: string[]): Fingerprint => {
    const frames = calls.map((call, i) => {
      const [name, file] = call.split(' ') as [string, string]
      return {
        function: name,
        file,
        line: 20 + i,
        column: 33,
        module: '',
        inApp: true,
        raw: { function: name, file, line: 20 + i, column: 33 },
        status: 'missing' as const,
      }
    })
    return fingerprintV1(exampleEvent({ exceptions: [{ type, message, stack: '', frames }] }))
  }
  const written = event('ClipError', 'Not a timecode: 7', [
    'seconds /srv/clips/lib/clips.js',
    'cut /srv/clips/lib/clips.js',
    'run /srv/clips/queue.js',
  ])
  const renamed = event('ClipError', 'Not a timecode: 9', [
    'Object.text /srv/clips/lib/clips.js',
    'Object.K /srv/clips/lib/clips.js',
    'k.run /srv/clips/queue.js',
  ])

  it('is grouped by what it says and where, as its names are of something else', () => {
    expect(renamed.parts.app).toEqual(['type:ClipError', 'clips:', 'message:Not a timecode'])
    expect(written.parts.app).toEqual(['type:ClipError', 'clips:seconds', 'clips:cut'])
  })

  it('joins the same of a program that was not minified', () => {
    expect(written.partial).toEqual(expect.arrayContaining([expect.toBeOneOf(renamed.own!)]))
    expect(written.own ?? []).not.toEqual(expect.arrayContaining([expect.toBeOneOf(renamed.own!)]))
  })

  it('is not what has one short name', () => {
    expect(event('ClipError', 'Not a timecode: 9', ['seconds /srv/clips/lib/clips.js', 'k /srv/clips/lib/clips.js']).parts.app).toContain(
      'clips:seconds',
    )
  })
})
