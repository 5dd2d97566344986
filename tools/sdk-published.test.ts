import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { npmCi } from './npm-ci.ts'
import { packSdk } from './sdk-published/pack.ts'
import { ROOT } from './sources.ts'

/** The tarball of the package in a project of its own, which has what the package declares and nothing else. */
const APPS = join(ROOT, 'sdk/testing/apps')
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc')
const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'faultline-sdk-published-'))
const sdk = join(folder, 'node_modules/@faultline/sdk')

interface Package {
  exports: Record<string, unknown>
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
  peerDependenciesMeta: Record<string, { optional?: boolean }>
}
const { exports, dependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
  readFileSync(join(ROOT, 'sdk/package.json'), 'utf8'),
) as Package
/** `./react` as `@faultline/sdk/react`. */
const ENTRIES = Object.keys(exports).map((entry) => `@faultline/sdk${entry.slice(1)}`)

/** What `@faultline/sdk/tracing` stands on. */
const TRACING = ['@opentelemetry/sdk-trace-base', '@opentelemetry/exporter-trace-otlp-http']

beforeAll(async () => {
  const [{ folder: packed }] = await Promise.all([packSdk(), npmCi(join(APPS, 'react')), npmCi(join(APPS, 'bundlers'))])
  cpSync(packed, sdk, { recursive: true })
  // npm installs peers, too, but for those that are optional.
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true)
  for (const name of [...Object.keys(dependencies), ...peers]) install(name, ROOT)
  for (const name of ['react', 'react-dom']) install(name, join(APPS, 'react'))
  for (const name of TRACING) install(name, ROOT)
  for (const name of ['esbuild', 'rollup', 'vite', 'webpack']) install(name, join(APPS, 'bundlers'))
  for (const name of ['@types/node', '@types/react']) install(name, ROOT)
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What it needs itself is found from where it really is. */
function install(name: string, from: string, to = folder): void {
  const at = join(to, 'node_modules', name)
  mkdirSync(dirname(at), { recursive: true })
  symlinkSync(realpathSync(join(from, 'node_modules', name)), at)
}

/** What each of `exports` leads to. */
const pathsOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : Object.values(value as object).flatMap(pathsOf))

test('all that the package says it exports is in the tarball', () => {
  expect(pathsOf(exports).filter((path) => !existsSync(join(sdk, path)))).toEqual([])
})

test('what is for tests is not in the tarball', async () => {
  const { tarball } = await packSdk()
  const { stdout } = await run('tar', ['-tzf', tarball])
  expect(stdout.split('\n').filter((path) => /test|example/i.test(path))).toEqual([])
})

/** Uses of each entry as applications have them. */
const CONSUMER = `
  import { createElement, type ReactElement } from 'react'
  import { createClient, fetchTransport, type CapturedEvent, type Feature } from '@faultline/sdk/core'
  import { captureException, init, type BrowserOptions } from '@faultline/sdk/browser'
  import { ErrorBoundary, reactErrorHandlers, useCaptureError, useErrorHandler, type FallbackProps } from '@faultline/sdk/react'
  import { BROWSER_RULES, scrubber } from '@faultline/sdk/scrub'
  import { FAULTLINE_EVENT_ID } from '@faultline/sdk/shared'
  import { tracing, type TracingOptions } from '@faultline/sdk/tracing'
  import vite, { type BuildOptions } from '@faultline/sdk/vite'

  const options: BrowserOptions = { dsn: 'https://k@x.example', beforeSend: (event: CapturedEvent) => (event.handled ? null : event) }
  export const id: string | undefined = init(options)?.captureException(new Error('x'), { tags: { [FAULTLINE_EVENT_ID]: 'x' } })
  const feature: Feature = { name: 'own', setup: (client) => client.onEvent((event) => void (event.tags['id'] = String(id))) }
  createClient({ dsn: 'https://k@x.example', features: [feature], scrubber: scrubber(BROWSER_RULES), transport: fetchTransport() })
  captureException('x')
  const traced: TracingOptions = { sampleRate: 0.1 }
  init({ dsn: 'https://k@x.example', features: [tracing(), tracing(traced)] })
  const Fallback = ({ error, eventId, reset }: FallbackProps): ReactElement => createElement('button', { onClick: reset }, String(error), eventId)
  export const tree = createElement(ErrorBoundary, { fallback: Fallback, resetKeys: [1], onReset: (by: 'reset' | 'keys') => console.log(by) }, 'x')
  export function Part(): null {
    useErrorHandler()(null)
    const captured: string | undefined = useCaptureError()(new Error('x'), { level: 'fatal' })
    console.log(captured)
    return null
  }
  reactErrorHandlers({ onCaughtError: (error: unknown) => console.log(error) }).onUncaughtError(new Error('x'), { componentStack: '' })
  const build: BuildOptions = { url: 'http://127.0.0.1:4319', service: 'shop', release: '1', maps: 'delete', strict: true }
  vite(build)
  // @ts-expect-error a DSN is needed
  init({})
  // @ts-expect-error there is no such place for maps
  vite({ maps: 'elsewhere' })
`

const tsc = (...args: string[]): Promise<unknown> =>
  run(process.execPath, [TSC, '--strict', '--noEmit', '--target', 'es2022', '--lib', 'es2023,dom,dom.iterable', ...args], {
    cwd: folder,
  }).catch((error: { stdout: string }) => {
    throw new Error(error.stdout)
  })

describe.each([
  ['bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ['bundler for browsers', ['--module', 'esnext', '--moduleResolution', 'bundler', '--customConditions', 'browser']],
  ['node16', ['--module', 'node16', '--moduleResolution', 'node16']],
  ['nodenext', ['--module', 'nodenext', '--moduleResolution', 'nodenext']],
])('under the module resolution of %s', (_, flags) => {
  test('types of each entry are whole, without the sources and without types of bundlers', { timeout: 120_000 }, async () => {
    const entries = ENTRIES.map((entry, i) => `import * as entry${i} from '${entry}'\nconsole.log(Object.keys(entry${i}))`)
    writeFileSync(join(folder, 'entries.ts'), entries.join('\n'))
    writeFileSync(join(folder, 'consumer.ts'), CONSUMER)
    await tsc(...flags, '--exactOptionalPropertyTypes', '--skipLibCheck', 'false', '--types', 'node', 'entries.ts', 'consumer.ts')
  })
})

test('each bundler takes its plugin by its own types', { timeout: 120_000 }, async () => {
  writeFileSync(
    join(folder, 'bundlers.ts'),
    `import esbuild from '@faultline/sdk/esbuild'
    import rollup from '@faultline/sdk/rollup'
    import vite from '@faultline/sdk/vite'
    import webpack from '@faultline/sdk/webpack'
    import { build } from 'esbuild'
    import type { RollupOptions } from 'rollup'
    import { defineConfig } from 'vite'
    import type { Configuration } from 'webpack'
    export const a = defineConfig({ plugins: [vite()] })
    export const b: RollupOptions = { plugins: [rollup()] }
    export const c: Configuration = { plugins: [webpack()] }
    export const d = () => build({ plugins: [esbuild()] })`,
  )
  await tsc('--module', 'nodenext', '--skipLibCheck', '--types', 'node', 'bundlers.ts')
})

test.for(ENTRIES)('%s can be imported, and required, by Node', async (entry) => {
  const print = 'console.log(Object.keys(entry).sort().join())'
  const imported = await run(process.execPath, ['--input-type=module', '-e', `import * as entry from '${entry}'; ${print}`], {
    cwd: folder,
  })
  const required = await run(process.execPath, ['--input-type=commonjs', '-e', `const entry = require('${entry}'); ${print}`], {
    cwd: folder,
  })
  expect(required.stdout.split(',').filter((name) => !name.includes('__esModule'))).toEqual(imported.stdout.split(','))
})

describe('where nothing that is optional is installed', () => {
  const bare = mkdtempSync(join(tmpdir(), 'faultline-sdk-bare-'))
  beforeAll(() => {
    cpSync(join(folder, 'node_modules/@faultline'), join(bare, 'node_modules/@faultline'), { recursive: true })
    for (const name of ['@opentelemetry/api', ...Object.keys(dependencies)]) install(name, ROOT, bare)
  })
  afterAll(() => rmSync(bare, { recursive: true, force: true }))
  const load = (entry: string): Promise<unknown> =>
    run(process.execPath, ['--input-type=module', '-e', `await import('${entry}')`], { cwd: bare })
  const needsMore = /\/(react|tracing)$/

  test.for(ENTRIES.filter((entry) => !needsMore.test(entry)))('%s can be imported', async (entry) => void (await load(entry)))

  test('@faultline/sdk/tracing says which package it lacks, and who wants it', async () => {
    await expect(load('@faultline/sdk/tracing')).rejects.toThrow(
      /Cannot find package '@opentelemetry\/(sdk-trace-base|exporter-trace-otlp-http)' imported from .*@faultline\/sdk\/dist\/tracing\//,
    )
  })
})

describe('of an entry only what is imported is in a bundle:', () => {
  test.each([
    ['@faultline/sdk/browser', 'captureException', ['core/current']],
    ['@faultline/sdk/core', 'parseDsn', ['delivery/dsn']],
    ['@faultline/sdk/core', 'backoff', ['delivery/retry']],
    ['@faultline/sdk/shared', 'FAULTLINE_EVENT_ID', ['shared/attributes']],
    ['@faultline/sdk/react', 'useErrorHandler', ['react/hooks']],
    ['@faultline/sdk/react', 'useCaptureError', ['core/current', 'react/hooks']],
  ])('%s, %s', async (entry, name, expected) => {
    const { metafile } = await build({
      stdin: { contents: `import { ${name} } from '${entry}'; globalThis.used = ${name}`, resolveDir: folder },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      external: ['react'],
      metafile: true,
      write: false,
      absWorkingDir: folder,
    })
    const [output] = Object.values(metafile.outputs)
    const held = Object.entries(output!.inputs).filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && path !== '<stdin>')
    expect(held.map(([path]) => path.replace(/^.*\/dist\/(.*)\.js$/, '$1')).sort()).toEqual(expected)
  })
})
