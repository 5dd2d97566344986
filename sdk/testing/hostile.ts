/** What an application, or somebody who attacks it, may throw: none of it may throw into the host, hang it or become large. By name. */
export function hostileErrors(): [name: string, error: unknown][] {
  const boom = (): never => {
    throw new Error('from a getter')
  }
  const throwing = Object.defineProperties(
    new Error('x'),
    Object.fromEntries(['name', 'message', 'stack', 'cause', 'code', 'errors'].map((key) => [key, { get: boom }])),
  )
  const cyclic: Error & { errors?: unknown } = new Error('cyclic')
  cyclic.cause = cyclic
  cyclic.errors = [cyclic, { message: 'm', stack: 's', cause: cyclic }]
  const handler: ProxyHandler<object> = Object.fromEntries(
    ['get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor', 'isExtensible', 'set', 'defineProperty'].map((trap) => [
      trap,
      boom,
    ]),
  )
  let chain: Error = new Error('root')
  for (let i = 0; i < 10_000; i++) chain = new Error(`level ${i}`, { cause: chain })
  let endless = 0
  const growing: unknown = new Proxy(
    {},
    { get: (_, key) => (key === 'cause' ? { message: `m${endless++}`, stack: 's', cause: growing } : `${String(key)}`) },
  )
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  const deep: unknown[] = []
  let at = deep
  for (let i = 0; i < 100_000; i++) at.push((at = []))
  const huge = new Error('m'.repeat(5_000_000))
  huge.stack = `Error: ${huge.message}\n${'    at f (/app/a.js:1:1)\n'.repeat(100_000)}`
  return [
    ['a getter that throws', throwing],
    ['an error that is its own cause and member', cyclic],
    ['a proxy of which every trap throws', new Proxy(new Error('x'), handler)],
    ['a proxy of a function of which every trap throws', new Proxy(() => {}, handler)],
    ['a revoked proxy', proxy],
    ['ten thousand causes', chain],
    ['causes without end', growing],
    ['ten megabytes', huge],
    ['a stack of one line without a break', Object.assign(new Error('x'), { stack: 'a/'.repeat(500_000) })],
    ['a stack of digits and colons', Object.assign(new Error('x'), { stack: `${':1'.repeat(500_000)}x` })],
    ['an AggregateError of a million', new AggregateError(Array.from({ length: 1_000_000 }, () => 'm'))],
    ['an AggregateError whose list is a proxy', Object.assign(new Error('x'), { errors: new Proxy([], handler) })],
    ['a list that is nested without end', deep],
    ['an object with a toJSON and a toString that throw', { toJSON: boom, toString: boom, [Symbol.toPrimitive]: boom }],
    ['an object without a prototype', Object.create(null)],
    ['a symbol', Symbol('s')],
    ['a bigint', 10n ** 1000n],
    ['undefined', undefined],
    ['null', null],
    ['NaN', NaN],
    ['a lone surrogate', `\ud800${'\udc00'.repeat(3)}`],
    ['an empty text', ''],
    ['a date that is none', new Date(NaN)],
    ['a name that is an object', Object.assign(new Error('x'), { name: { toString: boom } })],
    ['a global object', globalThis],
    ['a typed array of megabytes', new Uint8Array(5_000_000)],
    ['an object of two hundred thousand members', Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`k${i}`, i]))],
    ['a frozen error', Object.freeze(new Error('frozen'))],
  ]
}
