/* Programs that fail, for engines with V8's API of call sites. A classic script, so that a page can load it as well. */
class CartError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = 'CartError'
  }
}

class Cart {
  #items = [undefined]
  static load(id) {
    return new Cart(id)
  }
  constructor(id) {
    if (id < 0) throw new RangeError(`no cart ${id}`)
    this.id = id
  }
  total() {
    return this.#items.map((item) => item.price)
  }
  get size() {
    return this.#count()
  }
  set size(value) {
    fail(value)
  }
  #count() {
    throw new CartError('can not count')
  }
  *lines() {
    yield fail('in a generator')
  }
  async *pages() {
    await tick()
    yield fail('in an async generator')
  }
  [Symbol.toPrimitive]() {
    return fail('no number')
  }
  ['computed name']() {
    return fail('computed')
  }
  static {
    this.shared = () => fail('shared')
  }
}
class Order extends Cart {
  constructor() {
    super(-1)
  }
  total() {
    return super.total()
  }
}

function tick() {
  return new Promise((resolve) => setTimeout(resolve, 1))
}
function fail(message) {
  throw new CartError(String(message))
}
const recurse = (n) => (n === 0 ? fail('deep') : recurse(n - 1))
async function later(n) {
  await tick()
  if (n === 0) fail('later')
  await later(n - 1)
}
async function wrap(run) {
  try {
    await run()
  } catch (error) {
    throw new CartError('order failed', { cause: error })
  }
}
const plain = {
  method() {
    return fail('method')
  },
  arrow: () => fail('arrow'),
  'a b.c': function () {
    return fail('quoted')
  },
  ['@scoped']() {
    return fail('scoped')
  },
  größe() {
    return fail('größe')
  },
  'naïve (v2)': () => fail('brackets'),
}
plain.alias = plain.method
function Legacy() {
  this.run()
}
Legacy.prototype.run = function () {
  return fail('prototype')
}
const anonymous = [() => fail('anonymous')]

globalThis.CASES = {
  typeError: () => undefined.price,
  privateMethod: () => new Cart(1).size,
  setter: () => {
    new Cart(1).size = 3
  },
  constructorThrows: () => new Order(),
  staticMethod: () => Cart.load(-2),
  methodOfClass: () => new Cart(1).total(),
  inherited: () => Object.setPrototypeOf(new Cart(2), Order.prototype).total(),
  staticBlock: () => Cart.shared(),
  generator: () => [...new Cart(1).lines()],
  asyncGenerator: async () => {
    for await (const page of new Cart(1).pages()) return page
  },
  toPrimitive: () => +new Cart(1),
  computedName: () => new Cart(1)['computed name'](),
  objectMethod: () => plain.method(),
  objectArrow: () => plain.arrow(),
  alias: () => plain.alias(),
  quotedName: () => plain['a b.c'](),
  scopedName: () => plain['@scoped'](),
  unicodeName: () => plain.größe(),
  bracketsInName: () => plain['naïve (v2)'](),
  prototype: () => new Legacy(),
  anonymousInArray: () => anonymous[0](),
  deepRecursion: () => recurse(40),
  deeperThanTheLimit: () => recurse(400),
  stackOverflow: () => {
    const endless = (n) => 1 + endless(n + 1)
    return endless(0)
  },
  nativeSort: () => [3, 1].sort((a, b) => fail(a + b)),
  nativeMap: () => [1].map((x) => [x].forEach(fail)),
  nativeReplace: () => 'a'.replace(/a/, () => fail('replace')),
  jsonParse: () => JSON.parse('{"a":'),
  jsonToJson: () => JSON.stringify({ toJSON: () => fail('toJSON') }),
  proxy: () => new Proxy({}, { get: (_, key) => fail(key) }).price,
  reflect: () => Reflect.apply(fail, undefined, ['reflect']),
  bound: () => fail.bind(null, 'bound')(),
  callApply: () => plain.method.call(null),
  evalDirect: () => eval('fail("eval")'),
  evalNested: () => eval('eval("fail(\\"nested\\")")'),
  evalFunction: () => eval('(function inner() { return fail("inner") })')(),
  newFunction: () => new Function('fail', 'return fail("new Function")')(fail),
  evalWithSourceUrl: () => (0, eval)('fail("named")\n//# sourceURL=generated/price.js'),
  iife: () =>
    (function () {
      ;(() => fail('iife'))()
    })(),
  defaultArgument: () => ((price = fail('default')) => price)(),
  destructuring: () => (({ a: { b } }) => b)({}),
  taggedTemplate: () => fail`tagged`,
  optionalCall: () => plain.method?.(),
  symbolName: () => ({ [Symbol('price')]: () => fail('symbol') })[Object.getOwnPropertySymbols({})[0]]?.() ?? fail('none'),
  multiline: () => fail('first line\nsecond line\n'),
  looksLikeFrames: () => fail('remote said:\n    at total (/srv/other/cart.js:1:2)\n    at async /srv/other/main.js:3:4'),
  looksLikeACause: () => fail('remote said:\n  [cause]: Error: x\nCaused by: Error: y'),
  emptyMessage: () => {
    throw new CartError('')
  },
  colonInMessage: () => fail('Error: connect ECONNREFUSED 127.0.0.1:5432'),
  messageIsTheName: () => fail('Error'),
  unicodeMessage: () => fail('価格がありません 🛒'),
  errorWithCode: () => {
    throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
  },
  asyncFunction: () => later(3),
  asyncMethod: () => ({ load: async () => (await tick(), fail('in async method')) }).load(),
  asyncArrow: async () => {
    await tick()
    return fail('async arrow')
  },
  promiseThen: () => tick().then(() => fail('then')),
  promiseAll: () => Promise.all([later(1), tick()]),
  promiseAny: () => Promise.any([later(0), later(1)]),
  promiseConstructor: () => new Promise(() => fail('executor')),
  timer: () =>
    new Promise((_, reject) =>
      setTimeout(() => {
        try {
          fail('timer')
        } catch (error) {
          reject(error)
        }
      }, 1),
    ),
  cause: () => wrap(() => later(1)),
  causeTwice: () => wrap(() => wrap(() => new Cart(-3))),
  causeShared: () => {
    const outer = (n) => (n === 0 ? inner() : outer(n - 1))
    const inner = () => {
      try {
        recurse(2)
      } catch (error) {
        throw new CartError('with shared frames', { cause: error })
      }
    }
    return outer(5)
  },
  aggregate: async () => {
    const results = await Promise.allSettled([later(0), wrap(() => new Cart(-4))])
    throw new AggregateError(
      results.map(({ reason }) => reason),
      'two failed',
    )
  },
  wasm: () => {
    const bytes = [
      0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 10, 1, 3, 101, 110, 118, 2, 102, 110, 0, 0, 3, 2, 1, 0, 7, 7, 1, 3, 114, 117, 110,
      0, 1, 10, 6, 1, 4, 0, 16, 0, 11,
    ]
    const module = new WebAssembly.Module(new Uint8Array(bytes))
    new WebAssembly.Instance(module, { env: { fn: () => fail('called by wasm') } }).exports.run()
  },
}
