import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../collector/api.ts'
import { parseJava } from './java.ts'

describe('parseJava', () => {
  it('reads causes, with the frames that they share put back, and without what was suppressed', () => {
    const text = [
      'Exception in thread "main" com.acme.OrderException: order failed',
      '\tat com.acme.Order.place(Order.java:12)',
      '\tat com.acme.Main.main(Main.java:3)',
      '\tSuppressed: java.io.IOException: close failed',
      '\t\tat com.acme.Pool.close(Pool.java:7)',
      '\t\t... 2 more',
      '\tCaused by: java.lang.Error: inside the suppressed one',
      '\t\tat com.acme.Pool.free(Pool.java:9)',
      'Caused by: java.lang.NullPointerException',
      '\tat com.acme.Price.of(Price.java:5)',
      '\t... 1 more',
    ].join('\n')
    expect(
      parseJava(text, '').map(({ type, message, frames }) => [type, message, frames.map((frame) => `${frame.module}.${frame.function}`)]),
    ).toEqual([
      ['com.acme.OrderException', 'order failed', ['com.acme.Order.place', 'com.acme.Main.main']],
      ['java.lang.NullPointerException', '', ['com.acme.Price.of', 'com.acme.Main.main']],
    ])
  })

  it('finds the type before the place that parsers of XML write behind it', () => {
    const text = [
      'java.util.concurrent.ExecutionException: failed',
      '\tat com.acme.Main.main(Main.java:3)',
      'Caused by: org.xml.sax.SAXParseException; systemId: file:/srv/a.xml; lineNumber: 1; columnNumber: 29; The element "b" must be closed; it is not.',
      '\tat com.acme.Feed.read(Feed.java:9)',
    ].join('\n')
    expect(parseJava(text, 'failed')[1]).toMatchObject({
      type: 'org.xml.sax.SAXParseException',
      message: 'The element "b" must be closed; it is not.',
    })
  })

  it.each([
    ['at java.base/java.lang.Thread.run(Thread.java:833)', 'java.lang.Thread', 'run', 'Thread.java', 833, false],
    ['at app//com.acme.Cart.total(Cart.java:7) ~[shop.jar:1.0]', 'com.acme.Cart', 'total', 'Cart.java', 7, true],
    ['at com.acme.Cart.lambda$total$3(Cart.kt:9)', 'com.acme.Cart', 'lambda$total$3', 'Cart.kt', 9, true],
    [
      'at com.acme.Cart$$Lambda$14/0x0000000800066840.run(Unknown Source)',
      'com.acme.Cart$$Lambda$14/0x0000000800066840',
      'run',
      '',
      0,
      true,
    ],
    [
      'at jdk.internal.reflect.NativeMethodAccessorImpl.invoke0(Native Method)',
      'jdk.internal.reflect.NativeMethodAccessorImpl',
      'invoke0',
      '',
      0,
      false,
    ],
    ['at org.springframework.web.Servlet.service(Servlet.java:1)', 'org.springframework.web.Servlet', 'service', 'Servlet.java', 1, false],
    ['at com.acme.Cart.<init>(Cart.java:2)', 'com.acme.Cart', '<init>', 'Cart.java', 2, true],
  ])('reads %s', (line, module, name, file, number, inApp) => {
    expect(parseJava(`x.Y: z\n\t${line}`, 'z')[0]!.frames).toMatchObject([{ module, function: name, file, line: number, inApp }])
  })

  it('reads a cause with a message of several lines, and blanks in a name of Kotlin', () => {
    const text = [
      'com.acme.A: x',
      '\tat com.acme.CartTest.total is right(Cart Test.kt:9)',
      'Caused by: com.acme.B: first',
      '  second',
      '\tat com.acme.C.d(C.java:1)',
      '\t... 1 common frames omitted',
    ].join('\n')
    const [outer, cause] = parseJava(text, 'x')
    expect(outer!.frames).toMatchObject([{ module: 'com.acme.CartTest', function: 'total is right', file: 'Cart Test.kt', line: 9 }])
    expect(cause).toMatchObject({ message: 'first\n  second', frames: [{ function: 'd' }, { function: 'total is right' }] })
    expect(cause!.frames[1]).not.toBe(outer!.frames[0])
  })

  it('puts back no more frames in all than a chain can show', () => {
    const deep = Array.from({ length: 400 }, (_, i) => `\tat a.B.c(B.java:${i + 1})`).join('\n')
    const parsed = parseJava(`E: x\n${deep}\n${'Caused by: E: y\n\t... 400 more\n'.repeat(100)}`, 'x')
    const restored = parsed.slice(1).reduce((sum, { frames }) => sum + frames.length, 0)
    expect(restored).toBe(LIMITS.frames * LIMITS.causes)
  })

  it('does not read frames out of a message that looks like them', () => {
    const message = 'remote said:\n\tat com.other.Remote.call(Remote.java:1)'
    expect(parseJava(`com.acme.E: ${message}\n\tat com.acme.A.b(A.java:2)`, message)[0]!.frames).toMatchObject([{ function: 'b' }])
  })

  it.each(['', 'Caused by: ', '\tat ', '\tat (', '\tat a(b:1', '\tat at at(at:at)'])('finds no frame in %j', (text) => {
    expect(parseJava(text, '')).toEqual([])
  })
})
