/** A module's name as it counts, or why its calls do not. */
export interface ReducedModule {
  name: string
  ignore?: string
}

export const OF_RUNTIME = 'the runtime'

/** Names or prefixes, with what they are. Their calls come and go with a version, a setting or a build of the same code. */
const GLUE: readonly (readonly [prefix: string, why: string])[] = (
  [
    [
      OF_RUNTIME,
      'node:* ext:* internal:* runtime runtime/debug ' +
        'threading runpy concurrent.futures asyncio contextlib functools importlib java.lang.Thread java.lang.VirtualThread ' +
        'java.util.concurrent.ThreadPoolExecutor java.util.concurrent.FutureTask java.util.concurrent.Executors ' +
        'java.util.concurrent.ForkJoin* jdk.internal.vm kotlin.coroutines kotlinx.coroutines System.Threading ' +
        'System.Runtime.CompilerServices.TaskAwaiter System.Runtime.CompilerServices.ConfiguredTaskAwaitable ' +
        'System.Runtime.CompilerServices.Async* System.Runtime.CompilerServices.ValueTask* System.Runtime.ExceptionServices ' +
        ':elixir_compiler :elixir_lexical :elixir_dispatch :elixir_eval :erl_eval Module.ParallelChecker Code :init ' +
        'core::panicking std::panicking std::rt std::sys_common std::sys core::ops::function*',
    ],
    ['a transpiler', '@babel/runtime core-js regenerator-runtime tslib zone.js @swc/helpers'],
    // The JVM swaps its native accessor for a generated one after some calls.
    [
      'reflection or a proxy',
      'java.lang.reflect jdk.internal.reflect sun.reflect java.lang.invoke jdk.proxy* com.sun.proxy org.springframework.aop ' +
        'org.springframework.cglib net.sf.cglib org.aopalliance org.springframework.transaction.interceptor System.Reflection ' +
        'System.RuntimeMethodHandle System.RuntimeType reflect lambda_method*',
    ],
    [
      'instrumentation',
      '@opentelemetry opentelemetry io.opentelemetry go.opentelemetry.io OpenTelemetry wrapt @sentry newrelic dd-trace ' +
        'import-in-the-middle require-in-the-middle shimmer',
    ],
    [
      'the loop of a framework',
      'koa-compose jakarta.servlet javax.servlet org.apache.catalina.core.ApplicationFilterChain org.springframework.web.filter ' +
        'django.core.handlers django.utils.deprecation asgiref starlette.middleware werkzeug.middleware',
    ],
  ] as const
).flatMap(([why, prefixes]) => prefixes.split(' ').map((prefix) => [prefix, why] as const))

/** The module without what a proxy generator, a compiler or a version number adds. */
export function reduceModule(module: string): ReducedModule {
  if (module === '') return { name: '' }
  for (const [prefix, why] of GLUE) {
    // A prefix is a whole name, or with a `*` the beginning of one.
    const open = prefix.endsWith('*')
    const length = prefix.length - (open ? 1 : 0)
    if (!module.startsWith(open ? prefix.slice(0, -1) : prefix)) continue
    if (open || prefix.endsWith('/') || module.length === length || /[./:$+`[]/.test(module[length]!)) return { name: '', ignore: why }
  }
  if (/(?:^|\.)\$Proxy\d*$|GeneratedMethodAccessor\d*$|GeneratedConstructorAccessor\d*$|\$\$FastClassBy|^Proxy\d+$/.test(module))
    return { name: '', ignore: 'reflection or a proxy' }
  return {
    name: module
      .replace(
        /\$\$(?:EnhancerBy|FastClassBy|SpringCGLIB|Lambda|HibernateProxy|_javassist|_WeldSubclass|_WeldClientProxy|ByteBuddy|EnhancerByCGLIB).*$/,
        '',
      )
      .replace(/_\$\$_(?:jvst|javassist|Weld).*$/, '')
      .replace(/\/0x[0-9a-f]+$/, '')
      // Kotlin's and Scala's lambdas and coroutines are classes of their own: `CartKt$total$2$1`, `Cart$$anonfun$total$1`.
      .replace(/\$\$?anonfun\$.*$/, '')
      .replace(/\$[a-z]\w*(?:\$\d+)+.*$/, '')
      // C#: the state machine and the closures of a class: `Cart+<TotalAsync>d__5`, `Cart+<>c__DisplayClass3_0`, `Cart.<>c`.
      .replace(/[+.]<.*$/, '')
      .replace(/\$\d+/g, '$')
      .replace(/__\d+(?:_\d+)?/g, '__')
      .replace(/`\d+/g, '')
      .replace(/\$+$/, '')
      .replace(/@v?\d[\w.+-]*/g, '')
      .replace(/::h[0-9a-f]{16}$/, ''),
  }
}
