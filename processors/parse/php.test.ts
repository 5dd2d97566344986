import { describe, expect, it } from 'vitest'
import { parsePhp } from './php.ts'

const brief = (text: string, message = ''): unknown[] =>
  parsePhp(text, message).map(({ type, message, frames }) => [
    type,
    message,
    frames.map((frame) => `${frame.module} ${frame.function} ${frame.file}:${frame.line}`),
  ])

describe('parsePhp', () => {
  it("puts each function where it stood, and PHP's order of causes round", () => {
    const text = String.raw`Acme\Bad: no price in /app/price.php:4
Stack trace:
#0 [internal function]: Acme\Cart->Acme\{closure}('a): b')
#1 /app/cart.php(12): array_map(Object(Closure), Array)
#2 {main}

Next Acme\Worse: no total in /app/cart.php:14
Stack trace:
#0 /app/index.php(3): Acme\Cart::total()
#1 {main}`
    expect(brief(text, 'no total')).toEqual([
      [String.raw`Acme\Worse`, 'no total', [String.raw`Acme\Cart total /app/cart.php:14`, ' {main} /app/index.php:3']],
      [String.raw`Acme\Bad`, 'no price', [String.raw`Acme\Cart {closure} /app/price.php:4`, ' array_map :0', ' {main} /app/cart.php:12']],
    ])
  })

  it('reads getTraceAsString, which does not say where it was thrown', () => {
    expect(brief("#0 /app/a.php(3) : eval()'d code(1): total(1)\n#1 {main}")).toEqual([
      ['', '', [' total :0', " {main} /app/a.php(3) : eval()'d code:1"]],
    ])
  })

  it("reads the OpenTelemetry SDK's form, with what is elided put back, into the same names", () => {
    const text = [
      'Acme.Worse: no total',
      '\tat Acme.Cart.total(cart.php:14)',
      '\tat {main}(index.php:3)',
      'Caused by: Acme.Bad: no price',
      '\tat Acme.Cart.Acme.{closure}(price.php:4)',
      '\tat array_map(Unknown Source)',
      '\tat Acme.helper(cart.php:12)',
      '\t... 1 more',
    ].join('\n')
    expect(brief(text, 'no total')).toEqual([
      [String.raw`Acme\Worse`, 'no total', [String.raw`Acme\Cart total cart.php:14`, ' {main} index.php:3']],
      [
        String.raw`Acme\Bad`,
        'no price',
        [String.raw`Acme\Cart {closure} price.php:4`, ' array_map :0', 'Acme helper cart.php:12', ' {main} index.php:3'],
      ],
    ])
  })

  it('reads the log of a fatal error, and the words of PHP 5', () => {
    const stack = 'Stack trace:\n#0 /app/a.php(3): f()\n#1 {main}\n  thrown in /app/a.php on line 9'
    expect(brief(`PHP Fatal error:  Uncaught Error: bad in /app/a.php:9\n${stack}`)).toMatchObject([['Error', 'bad', { length: 2 }]])
    expect(brief(`exception 'Exception' with message 'bad' in /app/a.php:9\n${stack}`)).toMatchObject([['Exception', 'bad', { length: 2 }]])
  })

  it('reads closures of PHP 8.4 and anonymous classes', () => {
    const text = `E: x in /app/a.php:1\nStack trace:\n#0 /app/a.php(2): Acme\\Cart->{closure:Acme\\Cart::total():12}(1)\n#1 /app/a.php(3): class@anonymous\0/app/a.php:3$0->run()\n#2 {main}`
    expect(brief(text, 'x')).toMatchObject([
      [
        'E',
        'x',
        [String.raw`Acme\Cart {closure:Acme\Cart::total():12} /app/a.php:1`, 'class@anonymous run /app/a.php:2', ' {main} /app/a.php:3'],
      ],
    ])
  })

  it('reads no call out of a message that looks like a trace', () => {
    const message = 'remote:\nStack trace:\n#0 /other/x.php(1): y()\n#1 {main}'
    expect(brief(`E: ${message} in /app/a.php:9\nStack trace:\n#0 /app/a.php(3): f()\n#1 {main}`, message)).toMatchObject([
      ['E', expect.any(String), [' f /app/a.php:9', ' {main} /app/a.php:3']],
    ])
  })

  it.each([
    [String.raw`Symfony\Kernel->handle`, '/app/vendor/symfony/kernel.php', false],
    [String.raw`Symfony\Kernel->handle`, 'kernel.php', false],
    [String.raw`Acme\Kernel->handle`, '/app/vendor/acme/kernel.php', false],
    [String.raw`Acme\Kernel->handle`, '/app/src/kernel.php', true],
    ['handle', '/app/src/kernel.php', true],
  ])('tells whose %s in %s is', (name, file, inApp) => {
    expect(parsePhp(`E: x in ${file}:1\nStack trace:\n#0 /b.php(1): ${name}()\n#1 {main}`, 'x')[0]!.frames[0]!.inApp).toBe(inApp)
  })

  it.each(['', '#0', '#0 ', 'Stack trace:', 'Stack trace:\n#1 {main}', '\tat (', 'E: x in a:1'])('finds no frame in %j', (text) => {
    expect(parsePhp(text, '')).toEqual([])
  })
})
