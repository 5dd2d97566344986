import type { Frame } from '../../../collector/api.ts'
import { reduceFile } from './file.ts'

/**
 * A frame as the fingerprint sees it: `place:function`, where the place is the module when the runtime names one, else the reduced file.
 * Undefined for glue: what runtimes, transpilers and instrumentations put between the calls, which differs between versions and browsers
 * of the same code. Lines and columns are never in it.
 */
export function describeFrame(frame: Frame): { part: string; speaks: boolean } | undefined {
  const name = reduceFunction(frame.function, frame.file)
  if (name === undefined) return undefined
  const module = reduceModule(frame.module)
  if (module === undefined) return undefined
  // Native code has a name for each engine (`Array.map`, `map`, none), or no frame at all.
  if (
    module === '' &&
    (frame.file === '' || /^(?:<anonymous>|\[?(?:native|wasm)(?: code)?\]?|eval code|unknown location)$/.test(frame.file))
  )
    return undefined
  const place = module === '' ? reduceFile(frame.file) : module
  if (place === '' && name === '') return undefined
  return { part: `${place}:${name}`, speaks: name !== '' }
}

const GLUE_FUNCTIONS = new Set(
  (
    'processTicksAndRejections runMicrotasks runNextTicks queueMicrotask nextTick _tickCallback asyncGeneratorStep _asyncToGenerator ' +
    '__awaiter __generator tryCatch _next _throw invokeGuardedCallback promiseReactionJob ' +
    'eval evalmachine <listcomp> <dictcomp> <setcomp> goexit'
  ).split(' '),
)

const ANONYMOUS = new Set([
  '',
  '?',
  '<anonymous>',
  'anonymous',
  '(anonymous)',
  '(anonymous function)',
  'Anonymous function',
  '<anonymous function>',
  '{anonymous}',
  '<computed>',
  'global code',
  'Global code',
  'module code',
  '<module>',
  '<unknown>',
])

/** The function's own name; empty for one without a name; undefined for glue. */
function reduceFunction(name: string, file: string): string | undefined {
  let rest = name
  const alias = rest.indexOf(' [as ')
  if (alias > 0) rest = rest.slice(0, alias)
  // `setTimeout handler*tick` and `async*load` of Firefox.
  const star = rest.lastIndexOf('*')
  if (star >= 0 && !file.endsWith('.go')) rest = rest.slice(star + 1)
  rest = rest.replace(/^(?:async |new |get |set |static |bound )+/, '')
  // `test/<` is Firefox's name for an anonymous function within test.
  if (ANONYMOUS.has(rest) || rest.endsWith('/<') || rest.endsWith('<') || rest.startsWith('eval code'))
    return rest.startsWith('eval code') ? undefined : ''
  if (file.endsWith('.go') || file.endsWith('.s')) return reduceGo(rest)
  // Chrome says `Cart.total` where Firefox and Safari say `total`; methods of prototypes and modules likewise.
  rest = rest.slice(rest.lastIndexOf('.') + 1)
  if (GLUE_FUNCTIONS.has(rest)) return undefined
  if (ANONYMOUS.has(rest) || rest.startsWith('(anonymous') || rest.startsWith('<anonymous')) return ''
  // Java's `lambda$send$3` and `access$000`, C#'s `<Main>b__2`: the numbers move with every edit.
  return rest
    .replace(/\$\d+/g, '$')
    .replace(/__\d+(?:_\d+)?/g, '__')
    .replace(/`\d+/g, '')
}

/** Closures are numbered in the order of the file (`Serve.func1.2`), generic instances carry their types in brackets. */
function reduceGo(name: string): string | undefined {
  const short = name.replace(/\[[^\]]*\]/g, '').replace(/-fm$/, '')
  if (GLUE_FUNCTIONS.has(short)) return undefined
  return short.replace(/\.?(?:func|gowrap)\d+(?:\.\d+)*/g, '.func').replace(/(?:\.func)+/g, '.func')
}

const GLUE_MODULES = [
  'node:internal/process/',
  'node:internal/modules/',
  'node:internal/timers',
  'node:internal/main/',
  'node:internal/async_',
  '@babel/runtime',
  'core-js',
  'regenerator-runtime',
  'tslib',
  'zone.js',
  '@opentelemetry/',
  'opentelemetry.',
  'io.opentelemetry.',
  'go.opentelemetry.io/',
  'OpenTelemetry.',
  // Reflection: the JVM swaps its native accessor for a generated one after some calls.
  'java.lang.reflect.',
  'jdk.internal.reflect.',
  'sun.reflect.',
  'java.lang.invoke.',
  'System.Runtime.CompilerServices.TaskAwaiter',
  'System.Runtime.CompilerServices.ConfiguredTaskAwaitable',
  'System.Runtime.ExceptionServices.',
  'System.Runtime.CompilerServices.AsyncMethodBuilder',
]

/** The module without what a proxy generator, a compiler or a version number adds; undefined for glue. */
function reduceModule(module: string): string | undefined {
  if (module === '') return ''
  for (const prefix of GLUE_MODULES) if (module.startsWith(prefix)) return undefined
  return module
    .replace(/\$\$(?:EnhancerBy|FastClassBy|SpringCGLIB|Lambda|HibernateProxy|_javassist|_WeldSubclass|_WeldClientProxy|ByteBuddy).*$/, '')
    .replace(/_\$\$_(?:jvst|javassist|Weld).*$/, '')
    .replace(/\/0x[0-9a-f]+$/, '')
    .replace(/\$(?:Proxy)?\d+/g, (found) => (found.startsWith('$P') ? '$Proxy' : '$'))
    .replace(/__\d+(?:_\d+)?/g, '__')
    .replace(/`\d+/g, '')
    .replace(/@v?\d[\w.+-]*/g, '')
}
