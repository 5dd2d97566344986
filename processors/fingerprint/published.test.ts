import { describe, expect, it } from 'vitest'
import { exampleEvent } from '../../collector/testing.ts'
import type { ExceptionEvent, Fingerprint } from '../../collector/api.ts'
import { parseEvent } from '../parse/parse.ts'
import { fingerprintV1 } from './v1.ts'

/**
 * The lists that error trackers publish of what must stay one issue and what must not, each pair as the text that a sender sends, through
 * `parse`. Our own words and data; the ideas are those of the lists.
 */
interface Sent {
  language?: string
  type: string
  message?: string
  stack: string
  attributes?: ExceptionEvent['attributes']
}

function grouped(sent: Sent): Fingerprint {
  const event = exampleEvent({
    exceptions: [{ type: sent.type, message: sent.message ?? '', frames: [], stack: sent.stack }],
    resource: sent.language === undefined ? {} : { 'telemetry.sdk.language': sent.language },
    attributes: { ...sent.attributes },
  })
  parseEvent(event)
  return fingerprintV1(event)
}

const keyOf = (sent: Sent): string => {
  const { app, system } = grouped(sent)
  return app ?? system
}

const v8 = (type: string, message: string, ...lines: string[]): Sent => ({
  language: 'nodejs',
  type,
  message,
  stack: [`${type}: ${message}`, ...lines.map((line) => `    at ${line}`)].join('\n'),
})
const gecko = (type: string, message: string, ...lines: string[]): Sent => ({ language: 'webjs', type, message, stack: lines.join('\n') })
const python = (type: string, message: string, ...calls: string[]): Sent => ({
  language: 'python',
  type,
  message,
  stack: ['Traceback (most recent call last):', ...calls.map(pythonCall), `${type}: ${message}`].join('\n'),
})
const pythonCall = (call: string): string => {
  const [place, name] = call.split(' ')
  return `  File "${place!.split(':')[0]}", line ${place!.split(':')[1] ?? 1}, in ${name}\n    ...`
}
const java = (type: string, message: string, ...lines: string[]): Sent => ({
  language: 'java',
  type,
  message,
  stack: [`${type}: ${message}`, ...lines.map((line) => (line.startsWith('Caused by') ? line : `\tat ${line}`))].join('\n'),
})

const elixir = (type: string, message: string, ...lines: string[]): Sent => ({
  language: 'erlang',
  type,
  message,
  stack: lines.map((line) => `    ${line}`).join('\n'),
})
const php = (type: string, message: string, ...lines: string[]): Sent => ({
  language: 'php',
  type,
  message,
  stack: [`${type}: ${message}`, ...lines.map((line) => `\tat ${line}`)].join('\n'),
})

const goPanic = (...calls: string[]): Sent => ({
  language: 'go',
  type: 'runtime.errorString',
  message: 'runtime error: invalid memory address or nil pointer dereference',
  stack: ['goroutine 1 [running]:', ...['panic({0x1, 0x2}) /usr/local/go/src/runtime/panic.go:860', ...calls].map(goCall), ''].join('\n'),
})
const goCall = (call: string): string => {
  const place = call.slice(call.lastIndexOf(' ') + 1)
  const name = call.slice(0, call.lastIndexOf(' '))
  return `${name.endsWith(')') ? name : `${name}(...)`}\n\t${place.startsWith('/') ? place : `/srv/harbor/${place}`}`
}
const ruby = (type: string, message: string, ...lines: string[]): Sent => ({
  language: 'ruby',
  type,
  message,
  stack: [`${lines[0]}: ${message} (${type})`, ...lines.slice(1).map((line) => `\tfrom ${line}`)].join('\n'),
})

const total = 'Cart.total (/srv/shop/src/cart.js:10:5)'
const checkout = 'checkout (/srv/shop/src/checkout.js:20:7)'
const said = 'x is not a function'
const base = v8('TypeError', said, total, checkout, 'next (/srv/shop/node_modules/express/lib/router/layer.js:9:1)')

describe('one issue', () => {
  it.each<[string, Sent, Sent]>([
    [
      'other arguments of a call that Elixir could not match',
      elixir('E', 'x', 'lib/cart.ex:3: Shop.Cart.total(nil, :eur)', 'lib/shop.ex:9: Shop.main/0'),
      elixir('E', 'x', 'lib/cart.ex:5: Shop.Cart.total(%{lines: []}, :usd)', 'lib/shop.ex:9: Shop.main/0'),
    ],
    [
      'an exit status that varies',
      {
        ...v8('2', 'Command failed: convert a.png', 'exithandler (node:child_process:422:12)'),
        stack: 'Error: Command failed: convert a.png',
      },
      {
        ...v8('1', 'Command failed: convert b.png', 'exithandler (node:child_process:422:12)'),
        stack: 'Error: Command failed: convert b.png',
      },
    ],
    [
      "another version of Node's own calls, where no call is the application's",
      v8('Error', 'socket hang up', 'connResetException (node:internal/errors:720:14)', 'Socket.socketOnEnd (node:_http_client:525:23)'),
      v8('Error', 'socket hang up', 'Socket.socketOnEnd (node:_http_client:790:25)', 'Socket.emit (node:events:526:24)'),
    ],
    [
      'a timeout of Python by its older name',
      python('socket.timeout', 'timed out', '/app/shop/remote.py:3 slow'),
      python('TimeoutError', 'timed out', '/app/shop/remote.py:3 slow'),
    ],
    [
      'a bare verb of another in one class, through more middleware',
      java('E', 'x', 'com.acme.Cellar.insert(Cellar.java:1)', 'com.acme.Cellar.save(Cellar.java:1)', 'com.acme.Main.main(Main.java:1)'),
      java(
        'E',
        'x',
        'com.acme.Cellar.insert(Cellar.java:1)',
        'com.acme.Cellar.save(Cellar.java:1)',
        'com.acme.Timing.around(Timing.java:1)',
      ),
    ],
    [
      'one thing that was wanted of nothing, by another name of it',
      java(
        'java.lang.NullPointerException',
        'Cannot invoke "com.acme.Cart.total()" because "cart" is null',
        'com.acme.Shop.pay(Shop.java:3)',
      ),
      java(
        'java.lang.NullPointerException',
        'Cannot invoke "com.acme.Cart.total()" because "<local4>" is null',
        'com.acme.Shop.pay(Shop.java:3)',
      ),
    ],
    [
      'another code of Node for one wrong argument',
      { ...v8('ERR_OUT_OF_RANGE', 'size'), stack: 'RangeError: size\n    at reserve (/srv/shop/src/cart.js:3:1)' },
      { ...v8('ERR_INVALID_ARG_VALUE', 'size'), stack: 'RangeError: size\n    at reserve (/srv/shop/src/cart.js:3:1)' },
    ],
    [
      'an error with a name of its own from a bare verb, whatever it says',
      python('shop.DepotFull', 'Bram has 1 litre', '/app/shop/main.py:9 <module>', '/app/shop/depot.py:3 store'),
      python('shop.DepotFull', 'Celine has 2 litres', '/app/shop/main.py:9 <module>', '/app/shop/depot.py:3 store'),
    ],
    ['lines shift', base, v8('TypeError', said, 'Cart.total (/srv/shop/src/cart.js:99:1)', 'checkout (/srv/shop/src/checkout.js:1:1)')],
    [
      'another path prefix',
      base,
      v8('TypeError', said, 'Cart.total (C:\\apps\\shop\\src\\cart.js:10:5)', 'checkout (C:\\apps\\shop\\src\\checkout.js:20:7)'),
    ],
    ['a folder for each deploy', base, v8('TypeError', said, 'Cart.total (/srv/releases/20240101/src/cart.js:10:5)')],
    [
      'a generic file name under other prefixes',
      v8('E', '', 'boot (/home/ann/shop/index.js:1:1)'),
      v8('E', '', 'boot (/app/index.js:1:1)'),
    ],
    [
      'async and sync',
      base,
      v8('TypeError', said, 'async Cart.total (/srv/shop/src/cart.js:10:5)', 'async checkout (/srv/shop/src/checkout.js:20:7)'),
    ],
    [
      'more middleware',
      base,
      v8(
        'TypeError',
        said,
        total,
        checkout,
        'dispatch (/srv/shop/node_modules/koa-compose/index.js:42:32)',
        'helmet (/srv/shop/node_modules/helmet/i.js:1:1)',
      ),
    ],
    ['several callers of the bug', base, v8('TypeError', said, total, 'nightly (/srv/shop/src/nightly.js:3:3)')],
    [
      'another version of Node',
      base,
      v8('TypeError', said, total, checkout, 'process.processTicksAndRejections (node:internal/process/task_queues:105:5)'),
    ],
    [
      'Node 14, which names its files otherwise',
      v8('E', '', total, 'emit (events.js:315:20)'),
      v8('E', '', total, 'emit (node:events:517:28)'),
    ],
    [
      'Chromium and Firefox',
      base,
      gecko('TypeError', said, 'total@https://shop.example/src/cart.js:10:5', 'checkout@https://shop.example/src/checkout.js:20:7'),
    ],
    [
      'Firefox and Safari show the constructor of the error',
      v8('CartError', 'x', total, checkout),
      gecko('CartError', 'x', 'CartError@https://shop.example/errors.js:1:1', 'total@https://shop.example/src/cart.js:10:5'),
    ],
    [
      'and of the class that it extends',
      v8('CartError', 'x', total),
      gecko(
        'CartError',
        'x',
        'AppError@https://s.example/e.js:1:1',
        'CartError@https://s.example/e.js:9:1',
        'total@https://s.example/cart.js:10:5',
      ),
    ],
    [
      'a bundle hash that changes',
      v8('E', '', 'total (https://cdn.example/cart.3f2a91c4.js:1:100)'),
      v8('E', '', 'total (https://cdn.example/cart-B8x_kd2a.js:1:900)'),
    ],
    [
      'a build minified anew, of which methods and engine messages are left',
      v8(
        'TypeError',
        "Cannot read properties of undefined (reading 'price')",
        'n (https://cdn.example/main.3f2a91c4.js:1:5100)',
        'e.total (https://cdn.example/main.3f2a91c4.js:1:5200)',
        'HTMLButtonElement.onclick (https://cdn.example/main.3f2a91c4.js:1:9)',
      ),
      gecko(
        'TypeError',
        'can\'t access property "price", t is undefined',
        'total@https://cdn.example/main.77aa00bb.js:1:4100',
        'onclick@https://cdn.example/main.77aa00bb.js:1:5',
        'r@https://cdn.example/main.77aa00bb.js:1:900',
      ),
    ],
    [
      'a polyfilled async function',
      v8('E', '', total, checkout),
      v8(
        'E',
        '',
        total,
        'asyncGeneratorStep (/srv/shop/node_modules/@babel/runtime/helpers/asyncToGenerator.js:3:24)',
        '_next (/srv/shop/src/checkout.js:1:1)',
        checkout,
      ),
    ],
    [
      'another depth of a recursion',
      v8('RangeError', 'x', 'walk (/a/tree.js:1:1)', 'walk (/a/tree.js:1:1)', 'main (/a/m.js:1:1)'),
      v8('RangeError', 'x', 'walk (/a/tree.js:1:1)', 'main (/a/m.js:1:1)'),
    ],
    [
      'an endless recursion, in two engines',
      v8('RangeError', 'Maximum call stack size exceeded', ...Array.from({ length: 10 }, () => 'even (/a/t.js:1:1)')),
      gecko('InternalError', 'too much recursion', ...Array.from({ length: 100 }, () => 'even@https://s.example/t.js:1:1')),
    ],
    [
      'a function of TypeScript whose body runs as a generator',
      v8('E', '', total, checkout),
      v8(
        'E',
        '',
        '/srv/shop/src/cart.js:8:3',
        'Generator.next (<anonymous>)',
        '/srv/shop/src/cart.js:7:71',
        'new Promise (<anonymous>)',
        '__awaiter (/srv/shop/src/cart.js:3:12)',
        total,
      ),
    ],
    [
      'a client behind another door, by its message where no caller tells',
      v8('HttpError', 'status code 500', 'request (/srv/shop/src/http.js:1:1)', 'work (/srv/shop/run.js:1:1)'),
      v8('HttpError', 'status code 500', 'request (/srv/shop/src/http.js:1:1)', 'onRequest (/srv/shop/server.js:1:1)'),
    ],
    [
      'a code that a logger wrote behind the stack, and that the SDK sent as the type',
      { ...v8('23505', 'duplicate key', total), stack: `DatabaseError: duplicate key\n    at ${total}` },
      { ...v8('DatabaseError', 'duplicate key', total), stack: `DatabaseError: duplicate key\n    at ${total} {\n  code: '23505'\n}` },
    ],
    [
      'a timeout that some versions say was cancelled',
      python('TimeoutError', '', '/app/shop/lab.py:3 measure'),
      {
        ...python('TimeoutError', '', '/app/shop/lab.py:3 measure'),
        stack: `${python('asyncio.CancelledError', '', '/usr/lib/python3.12/asyncio/tasks.py:1 sleep').stack}\n\nThe above exception was the direct cause of the following exception:\n\n${python('TimeoutError', '', '/app/shop/lab.py:3 measure').stack}`,
      },
    ],
    [
      'an error of Go that was recorded with a stack, or without',
      { language: 'go', type: '*fmt.wrapError', message: 'assign berth 12: no rows', stack: '' },
      {
        language: 'go',
        type: '*fmt.wrapError',
        message: 'assign berth 99: no rows',
        stack:
          'goroutine 1 [running]:\nruntime/debug.Stack()\n\t/usr/local/go/src/runtime/debug/stack.go:26 +0x5e\nmain.record(0x1)\n\t/srv/shop/main.go:9 +0x1\n',
      },
    ],
    [
      'a panic in a closure of Go that the compiler put into its caller, or did not',
      goPanic('main.main.func11.Sort.1 cargo/cargo.go:71', 'harbor/cargo.Sort cargo/cargo.go:70', 'main.main main.go:52'),
      goPanic('harbor/cargo.Sort.func1 cargo/cargo.go:71', 'harbor/cargo.Sort cargo/cargo.go:70', 'main.main main.go:52'),
    ],
    [
      'a template of Ruby that names something else each day',
      ruby(
        'NameError',
        "undefined local variable or method `tripod' for main:Object",
        "(erb):2:in `<main>'",
        "/srv/clinic/lib/visits.rb:26:in `letter'",
      ),
      ruby(
        'NameError',
        "undefined local variable or method `teapot' for main:Object",
        "(erb):7:in `<main>'",
        "/srv/clinic/lib/visits.rb:26:in `letter'",
      ),
    ],
    [
      'an error of Go, and the same in a wrapper of the same words',
      { language: 'go', type: '*json.SyntaxError', message: "invalid character 'x' looking for beginning of value", stack: '' },
      { language: 'go', type: '*fmt.wrapError', message: "invalid character 'r' in literal true (expecting 'u')", stack: '' },
    ],
    [
      'a name and a word after a preposition in a message of Go',
      { language: 'go', type: '*errors.errorString', message: 'no pilot for Petra de Vries tonight', stack: '' },
      { language: 'go', type: '*errors.errorString', message: 'no pilot for garden-hose tonight', stack: '' },
    ],
    [
      'a day of the week in a message without a stack',
      { type: 'Error', message: 'spa is closed on Monday', stack: '' },
      { type: 'Error', message: 'spa is closed on Sunday', stack: '' },
    ],
    [
      'ids in a message without a stack',
      { type: 'Error', message: 'User 12 not found', stack: '' },
      { type: 'Error', message: 'User 9041 not found', stack: '' },
    ],
    [
      'a redacted value and a quoted one',
      { type: 'E', message: 'no user [redacted]', stack: '' },
      { type: 'E', message: 'no user "ann"', stack: '' },
    ],
    [
      'a stack of one URL without a function, by its message',
      v8('Error', 'no price for 12', 'https://shop.example/:1:1'),
      v8('Error', 'no price for 99', 'https://shop.example/checkout:7:1'),
    ],
    [
      'a span event and a log record of Python',
      python('requests.exceptions.ConnectionError', 'x', '/app/shop/cart.py:3 total'),
      python('ConnectionError', 'x', '/app/shop/cart.py:3 total'),
    ],
    [
      'Java’s nested class, from SDK and stack',
      java('com.acme.Outer.Inner', 'x', 'com.acme.Cart.total(Cart.java:1)'),
      java('com.acme.Outer$Inner', 'x', 'com.acme.Cart.total(Cart.java:2)'),
    ],
    [
      'a virtual environment elsewhere',
      python('E', '', '/app/.venv/lib/python3.12/site-packages/flask/app.py:1 dispatch'),
      python('E', '', '/home/a/v/lib/python3.11/site-packages/flask/app.py:9 dispatch'),
    ],
    [
      'generated code of the JVM',
      java(
        'E',
        '',
        'com.acme.Cart$$EnhancerBySpringCGLIB$$3f2a91.total(Cart.java:1)',
        'jdk.internal.reflect.GeneratedMethodAccessor42.invoke(Unknown Source)',
      ),
      java('E', '', 'com.acme.Cart$$SpringCGLIB$$0.total(Cart.java:1)', 'java.lang.reflect.Method.invoke(Method.java:580)'),
    ],
    [
      'a lambda that is numbered anew',
      java('E', '', 'com.acme.Cart.lambda$total$3(Cart.java:1)'),
      java('E', '', 'com.acme.Cart.lambda$total$7(Cart.java:1)'),
    ],
    [
      'a cause that was wrapped once, or not',
      java('com.acme.NoPrice', 'x', 'com.acme.Cart.total(Cart.java:1)', 'com.acme.Shop.checkout(Shop.java:4)'),
      java(
        'com.acme.ShopError',
        'y',
        'com.acme.Shop.checkout(Shop.java:9)',
        'Caused by: com.acme.NoPrice: x',
        'com.acme.Cart.total(Cart.java:1)',
        'com.acme.Shop.checkout(Shop.java:4)',
      ),
    ],
    [
      'members of a group in any order, however many of each',
      { language: 'python', type: 'ExceptionGroup', message: '2', stack: groupOf('one', 'two') },
      { language: 'python', type: 'ExceptionGroup', message: '3', stack: groupOf('two', 'one', 'one') },
    ],
    [
      'a group of one kind, and that error alone',
      { language: 'python', type: 'ExceptionGroup', message: '2', stack: groupOf('one', 'one') },
      python('ValueError', 'bad', '/app/shop/one.py:1 one'),
    ],
  ])('%s', (_, left, right) => {
    const [a, b] = [grouped(left), grouped(right)]
    expect({ key: b.app ?? b.system, parts: b.parts }, JSON.stringify(a.parts)).toMatchObject({ key: a.app ?? a.system })
  })
})

it('a recursion through two functions, cut at another call, is one issue', () => {
  const endless = (first: number): Sent =>
    v8('RangeError', 'too deep', ...Array.from({ length: 10 }, (_, i) => `${(i + first) % 2 ? 'odd' : 'even'} (/a/t.js:1:1)`))
  expect(keyOf(endless(0))).toBe(keyOf(endless(1)))
})

function groupOf(...names: string[]): string {
  return [
    '  + Exception Group Traceback (most recent call last):',
    '  |   File "/app/shop/group.py", line 8, in collect',
    '  |     raise ExceptionGroup("many", errors)',
    `  | ExceptionGroup: many (${names.length} sub-exceptions)`,
    ...names.flatMap((name, i) => [
      `  ${i === 0 ? '+-+' : '  +'}---------------- ${i + 1} ----------------`,
      '    | Traceback (most recent call last):',
      `    |   File "/app/shop/${name}.py", line 2, in ${name}`,
      '    |     raise ValueError("bad")',
      '    | ValueError: bad',
    ]),
    '    +------------------------------------',
  ].join('\n')
}

describe('two issues', () => {
  it.each<[string, Sent, Sent]>([
    [
      'two callers that asked for what may not be',
      java('java.lang.IllegalStateException', 'on', 'com.acme.Stone.turn(Stone.java:1)', 'com.acme.Mill.grind(Mill.java:1)'),
      java('java.lang.IllegalStateException', 'on', 'com.acme.Stone.turn(Stone.java:1)', 'com.acme.Mill.clean(Mill.java:9)'),
    ],
    [
      'two rules of a database that one helper broke',
      python('sqlite3.IntegrityError', 'UNIQUE constraint failed: stay.id', '/app/inn/desk.py:3 reserve', '/app/inn/store.py:9 insert'),
      python(
        'sqlite3.IntegrityError',
        'NOT NULL constraint failed: stay.guest',
        '/app/inn/desk.py:3 reserve',
        '/app/inn/store.py:9 insert',
      ),
    ],
    [
      'one assertion of Elixir, two callers',
      elixir('ArgumentError', 'x', 'lib/check.ex:3: Shop.Check.must/2', 'lib/cart.ex:9: Shop.Cart.total/1'),
      elixir('ArgumentError', 'x', 'lib/check.ex:3: Shop.Check.must/2', 'lib/cart.ex:19: Shop.Cart.refund/1'),
    ],
    [
      'two things that one method wanted of nothing',
      java(
        'java.lang.NullPointerException',
        'Cannot invoke "com.acme.Cart.total()" because "cart" is null',
        'com.acme.Shop.pay(Shop.java:3)',
      ),
      java('java.lang.NullPointerException', 'Cannot invoke "String.trim()" because "name" is null', 'com.acme.Shop.pay(Shop.java:7)'),
    ],
    [
      'one bare verb of a class, by two others of it',
      java('E', 'x', 'com.acme.Cellar.insert(Cellar.java:1)', 'com.acme.Cellar.save(Cellar.java:1)'),
      java('E', 'x', 'com.acme.Cellar.insert(Cellar.java:1)', 'com.acme.Cellar.delete(Cellar.java:1)'),
    ],
    [
      'two kinds of files that are missing, without a stack',
      { type: 'ENOENT', message: "no such file, open '/srv/shop/data/ann.txt'", stack: '' },
      { type: 'ENOENT', message: "no such file, open '/srv/shop/data/ann.png'", stack: '' },
    ],
    [
      "one function of PHP's own, two callers",
      php('JsonException', 'Syntax error', 'json_decode(hotel.php:14)', 'Hotel.Office.preferences(hotel.php:14)', '{main}(main.php:9)'),
      php('JsonException', 'Syntax error', 'json_decode(hotel.php:24)', 'Hotel.Office.import(hotel.php:24)', '{main}(main.php:9)'),
    ],
    [
      'one helper that throws, two callers',
      v8('Error', 'x', 'invariant (/a/src/invariant.js:1:1)', total),
      v8('Error', 'x', 'invariant (/a/src/invariant.js:1:1)', checkout),
    ],
    [
      'one client, two callers',
      v8('Error', 'x', 'request (/a/src/http.js:1:1)', 'get (/a/src/api.js:1:1)', total),
      v8('Error', 'x', 'request (/a/src/http.js:1:1)', 'get (/a/src/api.js:1:1)', checkout),
    ],
    [
      'one client, two messages, where no caller tells',
      v8('DatabaseError', 'relation "guests" does not exist', 'execute (/a/src/db.js:1:1)'),
      v8('DatabaseError', 'relation "rooms" does not exist', 'execute (/a/src/db.js:1:1)'),
    ],
    [
      'two handlers without a name that one function of their file calls',
      v8('Error', 'no menu', '/a/src/routes.js:3:1', 'serve (/a/src/routes.js:20:1)'),
      v8('Error', 'no spa', '/a/src/routes.js:9:1', 'serve (/a/src/routes.js:20:1)'),
    ],
    [
      'one bare verb of a shared class, two callers',
      java('E', 'x', 'com.acme.Archive.insert(Archive.java:1)', 'com.acme.Hall.save(Hall.java:1)'),
      java('E', 'x', 'com.acme.Archive.insert(Archive.java:1)', 'com.acme.Ticket.save(Ticket.java:1)'),
    ],
    [
      'one message, two modules',
      v8('Error', 'not found', 'total (/a/src/cart.js:1:1)'),
      v8('Error', 'not found', 'refund (/a/src/refund.js:1:1)'),
    ],
    ['one function’s name, two files', v8('Error', 'x', 'total (/a/src/cart.js:1:1)'), v8('Error', 'x', 'total (/a/src/order.js:1:1)')],
    [
      'one file’s name, two folders',
      v8('Error', 'x', 'load (/a/src/cart/index.js:1:1)'),
      v8('Error', 'x', 'load (/a/src/order/index.js:1:1)'),
    ],
    ['two types in one function', v8('TypeError', 'x', total), v8('RangeError', 'x', total)],
    [
      'two error codes',
      { ...v8('ENOENT', 'x', total), stack: `Error: x\n    at ${total}` },
      { ...v8('EACCES', 'x', total), stack: `Error: x\n    at ${total}` },
    ],
    [
      'two messages without a stack',
      { type: 'Error', message: 'User 12 not found', stack: '' },
      { type: 'Error', message: 'Order 12 not found', stack: '' },
    ],
    [
      'two status codes without a stack',
      { type: 'E', message: 'failed with status code 404', stack: '' },
      { type: 'E', message: 'failed with status code 500', stack: '' },
    ],
    [
      'two handlers without a name, by their messages',
      v8('Error', 'no cart', '/srv/shop/src/routes.js:3:1'),
      v8('Error', 'no order', '/srv/shop/src/routes.js:9:1'),
    ],
    [
      'two failures of one library, where no call is the application’s',
      v8('Error', 'connect ECONNREFUSED 10.0.0.1:5432', 'TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16)'),
      v8('Error', 'read ECONNRESET', 'TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16)'),
    ],
    [
      'a mistake made while another error was handled',
      python('ConnectionError', 'x', '/app/shop/db.py:1 connect_to'),
      {
        ...python('NameError', 'name "lgo" is not defined', '/app/shop/cart.py:9 total'),
        stack: `${python('ConnectionError', 'x', '/app/shop/db.py:1 connect_to').stack}\n\nDuring handling of the above exception, another exception occurred:\n\n${python('NameError', 'name "lgo" is not defined', '/app/shop/cart.py:9 total').stack}`,
      },
    ],
    [
      'two causes of one wrapper',
      java(
        'com.acme.ShopError',
        'y',
        'com.acme.Shop.checkout(Shop.java:9)',
        'Caused by: com.acme.NoPrice: x',
        'com.acme.Cart.total(Cart.java:1)',
      ),
      java(
        'com.acme.ShopError',
        'y',
        'com.acme.Shop.checkout(Shop.java:9)',
        'Caused by: com.acme.NoStock: x',
        'com.acme.Stock.take(Stock.java:1)',
      ),
    ],
    [
      'two causes of a library within one call',
      java(
        'com.acme.ShopError',
        'y',
        'com.acme.Shop.checkout(Shop.java:9)',
        'Caused by: java.net.ConnectException: x',
        'java.net.Socket.connect(Socket.java:1)',
      ),
      java(
        'com.acme.ShopError',
        'y',
        'com.acme.Shop.checkout(Shop.java:9)',
        'Caused by: java.net.SocketTimeoutException: x',
        'java.net.Socket.read(Socket.java:1)',
      ),
    ],
    [
      'groups of other members',
      { language: 'python', type: 'ExceptionGroup', message: '2', stack: groupOf('one', 'two') },
      { language: 'python', type: 'ExceptionGroup', message: '2', stack: groupOf('one', 'three') },
    ],
  ])('%s', (_, left, right) => {
    expect(keyOf(left), JSON.stringify([grouped(left).parts, grouped(right).parts])).not.toBe(keyOf(right))
  })
})
