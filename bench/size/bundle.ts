import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { npmCi } from '../../tools/npm-ci.ts'

/** Bytes of one bundle. */
export interface Size {
  minified: number
  gzip: number
  brotli: number
}

const SDK = join(import.meta.dirname, '..', '..', 'sdk')
const HERE = import.meta.dirname
const DSN = 'https://fl_0123456789abcdef0123456789abcdef@faultline.example'

/** An application that uses this much of the SDK: its imports, and the features it names. */
const SETS = {
  'errors only': { imports: [], parts: '', features: ['globalHandlers()'] },
  '+ breadcrumbs, retry, scrubbing': {
    imports: ["import { BROWSER_RULES, scrubber } from './scrub/index.ts'"],
    parts: 'scrubber: scrubber(BROWSER_RULES),',
    features: ['globalHandlers()', 'breadcrumbs()', 'page()', 'pageHide()'],
  },
  '+ offline': {
    imports: ["import { BROWSER_RULES, scrubber } from './scrub/index.ts'"],
    parts: 'scrubber: scrubber(BROWSER_RULES), buffer: indexedDbBuffer(),',
    features: ['globalHandlers()', 'breadcrumbs()', 'page()', 'pageHide()', 'online()'],
  },
} as const

/** Gzip and brotli of each set of features, bundled and minified by esbuild as an application's build would. */
export async function sizes(): Promise<Record<string, Size>> {
  const measured: Record<string, Size> = {}
  for (const [name, { imports, parts, features }] of Object.entries(SETS)) {
    const used = [...new Set([...features, ...(parts.match(/indexedDbBuffer/g) ?? [])].map((call) => call.replace('()', '')))]
    measured[name] = await bundle(
      SDK,
      `${imports.join('\n')}
      import { captureException, createClient, setClient } from './core/index.ts'
      import { ${used.join(', ')} } from './browser/index.ts'
      setClient(createClient({ dsn: '${DSN}', ${parts} features: [${features.join(', ')}] }))
      globalThis.report = captureException`,
    )
  }
  const everythingWith = (more: string): string => `import { captureException, init } from './browser/index.ts'
    init({ dsn: '${DSN}', ${more} })
    globalThis.report = captureException`
  const everything = everythingWith('')
  measured['everything: init()'] = await bundle(SDK, everything)
  // React itself is the application's.
  measured['init() and all for React'] = await bundle(
    SDK,
    `${everything}
    import { ErrorBoundary, reactErrorHandlers, useCaptureError, useErrorHandler } from './react/index.ts'
    globalThis.react = [ErrorBoundary, reactErrorHandlers(), useCaptureError, useErrorHandler]`,
  )
  measured['init() and tracing()'] = await bundle(
    SDK,
    `import { tracing } from './tracing/browser.ts'
    ${everythingWith('features: [tracing()]')}`,
  )
  return measured
}

/** @sentry/browser built the same way: errors with breadcrumbs, its default. Installed on first use. */
export async function sentrySize(): Promise<Size> {
  await npmCi(HERE)
  return bundle(
    HERE,
    `import { captureException, init } from '@sentry/browser'
    init({ dsn: 'https://0123456789abcdef0123456789abcdef@sentry.example/1' })
    globalThis.report = captureException`,
  )
}

export const sentryVersion = (): string =>
  (JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }).dependencies[
    '@sentry/browser'
  ]!

async function bundle(resolveDir: string, contents: string): Promise<Size> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    external: ['react'],
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  })
  const code = outputFiles[0]!.contents
  return { minified: code.length, gzip: gzipSync(code, { level: 9 }).length, brotli: brotliCompressSync(code).length }
}
