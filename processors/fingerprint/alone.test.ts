import { describe, expect, it } from 'vitest'
import { exampleEvent } from '../../collector/testing.ts'
import { semconv } from '../../collector/api.ts'
import type { Fingerprint } from '../../collector/api.ts'
import { fingerprintV1 } from './v1.ts'

/** A call at `file:line:column function`. */
function fingerprint(type: string, message: string, calls: string[] = []): Fingerprint {
  const frames = calls.map((call) => {
    const [, file, line, column, name] = /^(.*):(\d+):(\d+) (.*)$/.exec(call)!
    const raw = { function: name!, file: file!, line: Number(line), column: Number(column) }
    return { ...raw, module: '', inApp: true, raw, status: 'raw' as const }
  })
  return fingerprintV1(exampleEvent({ exceptions: [{ type, message, stack: '', frames }] }))
}

const HASH: unknown = expect.stringMatching(/^[0-9a-f]{32}$/)
const WRITTEN = ['/app/src/cart.ts:10:3 Cart.total', '/app/src/checkout.ts:5:3 checkout']

describe('an event that says where it happened keeps what it would have if it did not', () => {
  it('of type and message, without its values', () => {
    expect(fingerprint('PriceError', 'cart 17 has no price', WRITTEN).message).toBe(fingerprint('PriceError', 'cart 4 has no price').system)
    expect(fingerprint('PriceError', 'cart 17 has no price').message).toBeUndefined()
  })

  it('and not where the message is what a hundred places say', () => {
    expect(fingerprint('HttpError', 'Not Found', WRITTEN).message).toBeUndefined()
    expect(fingerprint('RangeError', 'Maximum call stack size exceeded', WRITTEN).message).toBeUndefined()
    expect(fingerprint('TypeError', "Cannot read properties of undefined (reading 'price')", WRITTEN).message).toBeDefined()
  })
})

describe('an error of Go that was wrapped at another door', () => {
  const words = (message: string, type = '*fmt.wrapError') => fingerprint(type, message)

  it('keeps what it would have without the word that says who started it', () => {
    expect(words('courier: hull -7 is not positive').partial).toEqual([words('hull -12 is not positive', '*parcels.InvalidError').system])
    expect(words('job 17: open /srv/ann.json: no such file or directory').partial).toEqual([
      words('open /srv/bob.json: no such file or directory', '*fs.PathError').system,
    ])
    expect(words('handle POST /parcels/{id}: hull -7 is not positive').system).toBe(words('hull -12 is not positive').system)
  })

  it('and keeps none where the word tells, or two do, of a request too', () => {
    expect(words('load POST /parcels: hull -7 is not positive').partial).toBeUndefined()
    expect(words('tow: open /srv/ann.json: no such file or directory').partial).toBeUndefined()
    expect(words('load profile: the parcel is gone').partial).toBeUndefined()
  })

  it('is not that of another wrapper around the same', () => {
    expect(words('deliver 17: parcel is gone').system).not.toBe(words('return 17: parcel is gone').system)
  })
})

describe('an error of JavaScript with a cause', () => {
  const raw = { function: 'read', file: '/srv/shop/cart.js', line: 1, column: 1 }
  const of = (...types: string[]) => {
    const frames = [{ ...raw, module: '', inApp: true, raw, status: 'raw' as const }]
    return fingerprintV1(exampleEvent({ exceptions: types.map((type) => ({ type, message: 'gone', stack: '', frames })) }))
  }

  it('keeps what it would have if the cause had not been sent, as spans have none', () => {
    const alone = of('CartError')
    expect(of('CartError', 'StoreError').app).not.toBe(alone.app)
    expect(of('CartError', 'StoreError').partial!.some((hash) => alone.own!.includes(hash))).toBe(true)
    expect(of('OrderError', 'StoreError').partial!.some((hash) => alone.own!.includes(hash))).toBe(false)
  })
})

describe('an error of JavaScript whose type is not known', () => {
  const sent = (type: string, code = '', name = 'importFile') => {
    const raw = { function: name, file: '/srv/lab/lab.js', line: 1, column: 1 }
    const attributes = code === '' ? {} : { [semconv.FAULTLINE_ERROR_CODE]: code }
    const frames = [{ ...raw, module: '', inApp: true, raw, status: 'raw' as const }]
    return fingerprintV1(exampleEvent({ attributes, exceptions: [{ type, message: 'Invalid Quote: got 2', stack: '', frames }] }))
  }
  const joins = (known: Fingerprint, less: Fingerprint) => known.partial!.some((hash) => less.own!.includes(hash))

  it('is that of the class, where a log record has no code', () => {
    expect(joins(sent('Error', 'CSV_QUOTE'), sent('Error'))).toBe(true)
    expect(joins(sent('Error', 'CSV_QUOTE'), sent('Error', '', 'exportFile'))).toBe(false)
    expect(joins(sent('Error', 'CSV_QUOTE'), sent('RangeError'))).toBe(false)
  })

  it('is that of any class, where a minifier named it', () => {
    expect(joins(sent('QuoteError'), sent('ct'))).toBe(true)
    expect(joins(sent('QuoteError'), sent('ct', '', 'exportFile'))).toBe(false)
    expect(joins(sent('TypeError'), sent('ct'))).toBe(false)
  })

  it('is the code that Node writes before its message', () => {
    const message = "ENOENT: no such file or directory, open '/srv/lab/7.csv'"
    expect(fingerprint('Error', message, WRITTEN).parts.app).toContain('type:ENOENT')
    expect(fingerprint('Error', 'ENOUGH of that', WRITTEN).parts.app).toContain('type:Error')
  })
})

describe('a NullPointerException', () => {
  it('of a Java that says what was wanted keeps what one without a message has', () => {
    const calls = ['Cart.java:10:0 total', 'Checkout.java:5:0 checkout']
    const said = fingerprint('NullPointerException', 'Cannot invoke "String.trim()" because "name" is null', calls)
    const silent = fingerprint('NullPointerException', '', calls)
    expect(said.app).not.toBe(silent.app)
    expect(said.partial).toContain(silent.app)
    expect(said.own).not.toContain(silent.app)
    expect(silent.own).toEqual([silent.app])
  })
})

describe('JavaScript that was built', () => {
  const names = (calls: string[], type = 'OutOfStock') => fingerprint(type, 'only 2 left', calls)

  it('keeps the names of its calls without their places, which are all that it knows', () => {
    const built = names(['https://shop.example/main-RGzKXTOc.js:24:31 Catalog.reserve'])
    const joins = (calls: string[], type?: string) => names(calls, type).partial!.some((hash) => built.own!.includes(hash))
    expect(built.partial).toEqual(expect.arrayContaining(built.own!))
    expect(built.parts.app).toEqual(['type:OutOfStock', 'main:reserve'])
    expect(built.likely).toBeUndefined()
    expect(joins(['https://shop.example/app-3f2a91c4.js:9:2 reserve'])).toBe(true)
    expect(joins(['https://shop.example/app-3f2a91c4.js:9:2 release'])).toBe(false)
    expect(joins(['https://shop.example/app-3f2a91c4.js:9:2 reserve'], 'NoSeat')).toBe(false)
  })

  it('is likely so where the newest calls are in one file, whatever that is called', () => {
    const calls = (file: string) => ['reserve', 'act', 'onClick'].map((name) => `https://shop.example/${file}.js:24:31 ${name}`)
    const built = names([...calls('main-RGzKXTOc'), 'https://shop.example/boot.js:4:1 start'])
    const near = calls('shop')
    const single = names([...near, 'https://shop.example/boot.js:4:1 start'])
    expect(single).toMatchObject({ own: [built.own![0], HASH, HASH, HASH, HASH], likely: true })
    const modules = names([near[0]!, 'https://shop.example/cart.js:7:3 act', ...near.slice(1)])
    expect(modules.own).not.toContain(built.own![0])
    expect(modules.likely).toBeUndefined()
  })

  it('keeps none where the files are of another language', () => {
    const calls = ['Cart.java:10:0 total', 'Checkout.java:5:0 checkout']
    // By the call and what was said, however that is called then.
    expect(names(calls)).toMatchObject({ partial: [HASH], own: [HASH] })
  })

  it('of short names that were written is not taken for minified', () => {
    const print = names(['https://shop.example/app-3f2a91c4.js:41:7 of', 'https://shop.example/app-3f2a91c4.js:90:2 reserve'])
    expect(print.parts.app).toEqual(['type:OutOfStock', 'app:of'])
  })
})

describe('JavaScript whose source map applied', () => {
  /** Calls at `file:line:column function of what was sent`. */
  function mapped(message: string, calls: [written: string, sent: string][]): Fingerprint {
    const frames = calls.map(([written, sent], i) => {
      const raw = { function: sent, file: 'https://shop.example/app.min.js', line: 1, column: 4000 + i }
      const [file, name] = written.split(' ') as [string, string]
      return { function: name, file, line: 10 + i, column: 3, module: '', inApp: true, raw, status: 'mapped' as const }
    })
    return fingerprintV1(exampleEvent({ exceptions: [{ type: 'RangeError', message, stack: '', frames }] }))
  }
  const written = mapped('Invalid array length', [
    ['src/stars.js setStars', 'x'],
    ['src/views/inbox.js Inbox.star', 'p.star'],
  ])

  it('keeps what it would have in a bundle whose names were kept', () => {
    const plain = fingerprint('RangeError', 'Invalid array length', ['https://shop.example/main-RGzKXTOc.js:24:31 setStars'])
    expect(written.parts.app).toEqual(['type:RangeError', 'stars:setStars', 'message:an invalid array length'])
    const joined = plain.own!.filter((hash) => written.partial!.includes(hash))
    expect(joined).not.toEqual([])
    for (const hash of joined) expect(written.own).not.toContain(hash)
  })

  it('keeps what it would have without its map, of the names that a minifier left', () => {
    const sent = ['https://shop.example/app.min.js:1:2393 w', 'https://shop.example/app.min.js:1:2206 l.star']
    const lost = fingerprint('RangeError', 'Invalid array length', sent)
    expect(lost.parts.app).toEqual(['type:RangeError', ':star', 'message:an invalid array length'])
    expect(lost.own).toContain(lost.app)
    expect(written.partial).toContain(lost.app)
  })

  it('need not show a call of one part of a program between two others, as not all engines do of what waits', () => {
    const calls = ['src/api.js send', 'src/api.js page', 'src/search.js firstPage', 'src/main.js start'].map(
      (call) => [call, 'x'] as [string, string],
    )
    const shown = mapped('404 on /flats/7', calls)
    expect(shown.parts.app).toEqual(['type:RangeError', 'api:send', 'api:page', 'search:firstPage', 'message:/flats'])
    expect(shown.own).toContain(mapped('404 on /flats/9', calls.toSpliced(1, 1)).app)
  })

  it('believes a short name that is not the one that was sent', () => {
    expect(mapped('Invalid array length', [['src/views/compose.js Compose.to', 'l.to']]).parts.app[1]).toBe('compose:to')
    expect(mapped('Invalid array length', [['src/views/compose.js l', 'l']]).parts.app[1]).toBe('compose:')
  })
})

describe('what was wanted of nothing', () => {
  const place = ['/app/src/inbox.js:10:3 initials', '/app/src/row.js:5:3 row']
  const says = (message: string, calls = place) => fingerprint('TypeError', message, calls)

  it('tells two statements of one function apart, in the words of every engine', () => {
    const chrome = says("Cannot read properties of null (reading 'name')")
    expect(chrome.parts.app).toEqual(['type:TypeError name', 'inbox:initials'])
    for (const message of [
      'can\'t access property "name", sender is null',
      "null is not an object (evaluating 'sender.name')",
      "Cannot destructure property 'name' of 'sender' as it is null.",
    ])
      expect(says(message).app, message).toBe(chrome.app)
    const element = says("Cannot read properties of undefined (reading '0')")
    expect(element.app).not.toBe(chrome.app)
    for (const message of [
      "Cannot read properties of undefined (reading '17')",
      "undefined is not an object (evaluating 'words.pop()[0]')",
    ])
      expect(says(message).app, message).toBe(element.app)
  })

  it('is kept without, for engines that do not say it', () => {
    const chrome = says("Cannot read properties of null (reading 'name')")
    for (const message of ['sender is null', "undefined is not an object (evaluating 'rates[currency]')"]) {
      const unsaid = says(message)
      expect(unsaid.parts.app, message).toEqual(['type:TypeError', 'inbox:initials'])
      expect(unsaid.own, message).toContain(unsaid.app)
      expect(chrome.partial).toContain(unsaid.app)
      expect(chrome.own).not.toContain(unsaid.app)
    }
  })
})

describe('a call that works for others', () => {
  const get = '/app/src/api.ts:10:3 getJson'

  it('keeps what it would have if its caller were not known', () => {
    const called = fingerprint('ApiError', '/carts/7 answered 404', [get, '/app/src/cart.ts:5:3 loadCart'])
    const alone = fingerprint('ApiError', '/carts/12 answered 404', [get])
    expect(called.partial).toContain(alone.app)
    expect(alone.own).toContain(alone.app)
    expect(called.own).not.toContain(alone.app)
    expect(fingerprint('ApiError', '/orders/7 answered 404', [get, '/app/src/cart.ts:5:3 loadCart']).partial).not.toContain(alone.app)
  })

  it('of a bare verb is two mistakes where its words begin otherwise', () => {
    const says = (message: string, calls = [get, '/app/src/cart.ts:5:3 loadCart']) => fingerprint('ApiError', message, calls).parts.app
    expect(says('GET https://a.example/carts/7 answered 503')).toEqual(['type:ApiError', 'api:getJson', 'cart:loadCart', 'message:GET'])
    expect(says('no account at https://a.example/carts/7')).toContain('message:no')
    expect(says('cart 7 of Ann is gone', ['/app/src/cart.ts:5:3 loadCart'])).toEqual(['type:ApiError', 'cart:loadCart'])
    // The words of what only throws are its caller's.
    expect(says('no account at all', ['/app/src/api.ts:10:3 rethrow', '/app/src/cart.ts:5:3 loadCart'])).not.toContain('message:no')
  })
})

describe('a build of shortened names', () => {
  it('hardly says where it happened', () => {
    const shortened = ['https://shop.example/app.js:1:4711 addLine', 'https://shop.example/app.js:1:815 e']
    const print = fingerprint('PriceError', 'cart 17 has no price', shortened)
    expect([print.vague, print.message]).toEqual([true, fingerprint('PriceError', 'cart 4 has no price').system])
    expect(fingerprint('PriceError', 'cart 17 has no price', WRITTEN).vague).toBeUndefined()
  })
})
