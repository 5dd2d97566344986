/**
 * The function's own name, without what engines, compilers and class names add, so that one call reads the same in every browser, build and
 * version. Empty for a function without a name. `ignore` says why the call is none of the application's.
 */
export interface ReducedFunction {
  name: string
  ignore?: string
  /** A closure within the function of this name; compilers number those, anew with each build. */
  closure?: true
}

const ANONYMOUS = new Set(
  (
    '? <anonymous> anonymous Anonymous (anonymous) {anonymous} <computed> <module> <unknown> <main> {main} {closure} <lambda> <anon> ' +
    '<fn> lambda main$ <top _onTimeout _onImmediate fn _sfc_render'
  ).split(' '),
)
for (const name of [
  '',
  '(anonymous function)',
  'Anonymous function',
  '<anonymous function>',
  'global code',
  'Global code',
  'module code',
  'top level',
  '<top (required)>',
  '<class:>',
  'anonymous class',
])
  ANONYMOUS.add(name)

/** What transpilers and runtimes put between an async function and its caller, and comprehensions, which Python 3.12 has no frames for. */
const GLUE = new Set(
  (
    'processTicksAndRejections runMicrotasks runNextTicks queueMicrotask nextTick _tickCallback asyncGeneratorStep _asyncToGenerator ' +
    '__awaiter __generator __async __typeError __accessCheck __privateGet __privateSet __privateAdd __privateMethod __step tryCatch _next _throw invokeGuardedCallback promiseReactionJob asyncFunctionResume ' +
    'asyncFunctionStart generatorResume eval evalmachine <listcomp> <dictcomp> <setcomp> <genexpr> goexit _callee _callee$ ' +
    'onInvokeTask onInvoke drainMicroTaskQueue invokeTask runTask runGuarded scheduleTask __wrap __wrapped Promise.then.async fulfilled rejected adopt'
  ).split(' '),
)

export function reduceFunction(name: string, file: string): ReducedFunction {
  let rest = name
  const alias = rest.indexOf(' [as ')
  if (alias > 0) rest = rest.slice(0, alias)
  const isGo = file.endsWith('.go') || file.endsWith('.s')
  // `setTimeout handler*tick` and `async*load` of Firefox.
  const star = rest.lastIndexOf('*')
  if (star >= 0 && !isGo) rest = rest.slice(star + 1)
  rest = rest.replace(/^(?:async |new |get |set |static |bound |block (?:\(\d+ levels\) )?in |rescue in |ensure in )+/, '')
  if (ELIXIR.test(file) || rest.startsWith('anonymous fn/') || (file === '' && /^\w{1,80}[!?]?\/\d{1,3}$/.test(rest)))
    return reduceElixir(rest)
  if (rest.startsWith('eval code')) return { name: '', ignore: 'code that was made while running' }
  if (isGo) return reduceGo(rest)
  // Firefox says `test/<` for a function without a name within test, and `test/inner` for a named one.
  if (rest.endsWith('<')) return { name: '' }
  if (rest.includes('/') && /^[\w$./<>[\]]+$/.test(rest)) rest = rest.slice(rest.lastIndexOf('/') + 1)
  // And `store[name]` where Chrome says `store.<computed>`.
  if (/^[\w$.]+\[[\w$.]+\]$/.test(rest) && /\.[cm]?[jt]sx?$/.test(file)) return { name: '' }
  if (ANONYMOUS.has(rest)) return { name: '' }
  if (GLUE.has(rest)) return { name: '', ignore: 'glue of the language' }
  const compiled = reduceCompiled(rest)
  if (compiled !== undefined) return compiled
  // Chrome says `Cart.total` where Firefox and Safari say `total`; Rust, Ruby and PHP divide by `::`, `#` and `->`.
  rest = rest.slice(
    Math.max(rest.lastIndexOf('.'), rest.lastIndexOf('#'), rest.lastIndexOf(':'), rest.lastIndexOf('>', rest.length - 2)) + 1,
  )
  if (GLUE.has(rest)) return { name: '', ignore: 'glue of the language' }
  if (ANONYMOUS.has(rest) || rest.startsWith('(anonymous') || rest.startsWith('<anonymous') || rest.startsWith('{closure'))
    return { name: '' }
  // Node's own maps say `Claim.get total`.
  const plain = withoutNumbers(rest.replace(/^(?:get|set) (?=.)/, ''))
  return { name: ANONYMOUS.has(plain) ? '' : plain }
}

/** Names that compilers make of the name that was written: it is what counts. */
function reduceCompiled(name: string): ReducedFunction | undefined {
  // Java: `lambda$total$3`; Scala: `$anonfun$total$1`; Kotlin: `total$default`, `total$lambda$3`, `total$suspendImpl`; synthetic accessors.
  if (name.includes('$')) {
    if (/^access\$\w{1,64}$/.test(name)) return { name: '', ignore: 'an accessor that the compiler made' }
    const lambda = /^(?:lambda\$|\$anonfun\$|\$r8\$lambda\$)([A-Za-z_][\w-]*?)(?:\$\d+)*$/.exec(name)
    if (lambda !== null)
      return lambda[1] === 'new' || lambda[1] === 'static' || lambda[1] === 'null' ? { name: '' } : { name: lambda[1]!, closure: true }
    const kotlin = /^([A-Za-z_]\w*)\$(?:default|lambda\$\d+|suspendImpl|\d+)$/.exec(name)
    if (kotlin !== null) return { name: kotlin[1]! }
  }
  // Mono numbers lambdas in hex: `<Entries>m__F`.
  const mono = /^(?:[\w.+]*[.+])?<(\w+)>m__[0-9A-F]+$/.exec(name)
  if (mono !== null) return { name: mono[1]! }
  // C#: `<Main>b__2_0`, `<TotalAsync>g__Add|3_1`, `<TotalAsync>d__5`.
  const csharp = /^(?:[\w.+]*[.+])?<(\w+)>[a-z]__([A-Za-z]\w*)?/.exec(name)
  if (csharp !== null) return { name: csharp[2] ?? csharp[1]! }
  // Mono's, of lambdas: `<>m__3`.
  if (/^<?[\w>]*>?m__[0-9A-F]*$/.test(name)) return { name: '' }
  // Babel's and TypeScript's state machines: `_callee3$`, `total$`, `_total2`.
  if (/^_callee\d*\$?$/.test(name)) return { name: '', ignore: 'glue of the language' }
  return undefined
}

const ELIXIR = /\.(?:exs?|[ehy]rl)$/

/**
 * `register/1`, `downcase(nil, :default)` with what it was called with, `anonymous fn/3 in total/1`; Erlang's own for comprehensions and
 * closures: `-map/2-lists^map/1-0-/2`, `-total/1-fun-0-/1`.
 */
function reduceElixir(name: string): ReducedFunction {
  const outer = /^anonymous fn\/\d+ in (.*)$/.exec(name)?.[1]
  const made = /^"?-([^/]*)\/\d+-/.exec(outer ?? name)?.[1]
  const plain = (made ?? outer ?? name).replace(/\(.*$|\/\d+$/s, '').replace(/^"|"$/g, '')
  const short = /^[A-Z:]/.test(plain) ? plain.slice(plain.lastIndexOf('.') + 1) : plain
  return outer === undefined && made === undefined ? { name: short } : { name: short, closure: true }
}

/** Closures are numbered in the order of the file (`Serve.func1.2`), generic instances carry their types in brackets. */
function reduceGo(name: string): ReducedFunction {
  const short = name.replace(/\[[^\]]*\]/g, '').replace(/-fm$/, '')
  if (GLUE.has(short)) return { name: '', ignore: 'glue of the language' }
  // `main.func35.retried.1` is a closure of `retried`, which was put into `main` with what calls it.
  const outer = short
    .replace(/(?:\.(?:func|gowrap)?\d+)+(?:\.\d+)*$/, '')
    .replace(/^.*\.(?:func|gowrap)\d+(?:\.\d+)*\.(?=[^.])/, '')
    .replace(/\.(?:func|gowrap)\d+(?:\.\d+)*/g, '')
  return outer === '' || outer === short ? { name: short } : { name: outer, closure: true }
}

/** `lambda$0`, `anonymous_12`, `handler__3`, `closure-7`, `fn_1a2b`: what follows the name is counted anew by each build. */
function withoutNumbers(name: string): string {
  return (
    name
      // Bundlers number what two files have a name for.
      .replace(/(?<=\w)\$\d+$/, '')
      .replace(/\$\d+/g, '$')
      .replace(/__\d+(?:_\d+)?/g, '__')
      .replace(/`\d+/g, '')
      .replace(/^(anonymous|lambda|closure|fn|func|block|proxy)[_$-]?(?:\d+|(?=[0-9a-f]*\d)[0-9a-f]{4,16})$/i, '')
      .replace(/(?<=[a-z])_(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{6,16}$/, '')
      // Private methods of classes, as esbuild lowers them.
      .replace(/(?<=\w)_fn$/, '')
      .replace(/[=!?]$/, '')
  )
}
