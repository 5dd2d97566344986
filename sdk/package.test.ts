import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { VERSION } from './core/version.ts'

/** The package as it is published: what `npm run build` makes, used by an application of its own. */
const run = promisify(execFile)
const ROOT = join(import.meta.dirname, '..')
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc')
const folder = mkdtempSync(join(tmpdir(), 'faultline-package-'))
const published = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as {
  version: string
  exports: Record<string, unknown>
}

beforeAll(async () => {
  const at = join(folder, 'node_modules/@faultline/sdk')
  mkdirSync(at, { recursive: true })
  await run(process.execPath, [TSC, '-p', join(import.meta.dirname, 'tsconfig.build.json'), '--outDir', join(at, 'dist')])
  writeFileSync(join(at, 'package.json'), JSON.stringify(published))
  symlinkSync(join(ROOT, 'node_modules/@opentelemetry'), join(folder, 'node_modules/@opentelemetry'))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the package as it is published', () => {
  test('has the version that it says of itself', () => expect(VERSION).toBe(published.version))

  test('has types that an application is checked by, in strict mode, without the sources', async () => {
    writeFileSync(
      join(folder, 'app.ts'),
      `import { captureException, init, type BrowserOptions, type CapturedEvent } from '@faultline/sdk/browser'
      import { createClient, fetchTransport, type Feature } from '@faultline/sdk/core'
      import { BROWSER_RULES, scrubber } from '@faultline/sdk/scrub'
      import { FAULTLINE_EVENT_ID } from '@faultline/sdk/shared'
      const options: BrowserOptions = { dsn: 'https://k@x.example', beforeSend: (event: CapturedEvent) => (event.handled ? null : event) }
      const id: string | undefined = init(options)?.captureException(new Error('x'), { tags: { [FAULTLINE_EVENT_ID]: 'x' } })
      const feature: Feature = { name: 'own', setup: (client) => client.onEvent((event) => void (event.tags['id'] = String(id))) }
      createClient({ dsn: 'https://k@x.example', features: [feature], scrubber: scrubber(BROWSER_RULES), transport: fetchTransport() })
      captureException('x')
      // @ts-expect-error a DSN is needed
      init({})`,
    )
    await check('app.ts', '--lib', 'es2023,dom', '--types', '')
  }, 60_000)

  test('has types for Node, Express and Next.js', async () => {
    symlinkSync(join(ROOT, 'node_modules/@types'), join(folder, 'node_modules/@types'))
    writeFileSync(
      join(folder, 'server.ts'),
      `import { createServer } from 'node:http'
      import { init, withScope, type NodeOptions } from '@faultline/sdk'
      import { faultlineErrors, faultlineRequests } from '@faultline/sdk/express'
      import { onRequestError, register, withFaultline } from '@faultline/sdk/nextjs'
      import { onRouterTransitionStart } from '@faultline/sdk/nextjs/client'
      const options: NodeOptions = { secret: 'fls_x', bufferFolder: false, breadcrumbs: { console: false } }
      init(options)?.captureException(new Error('x'))
      init()
      const [first, last] = [faultlineRequests(), faultlineErrors({ shouldCapture: (error) => error instanceof TypeError })]
      createServer((request, response) => first(request, response, () => last(new Error('x'), request, response, () => response.end())))
      const proxy: (request: Request) => Promise<Response> = withFaultline(async (request: Request) => new Response(request.url))
      const ended: Promise<void> = onRequestError(new Error('x'), { path: '/', method: 'GET', headers: {} }, { routerKind: 'App Router', routePath: '/', routeType: 'render', revalidateReason: undefined })
      const answer: number = withScope((scope) => (scope.setTag('a', 'b'), 1))
      register()
      onRouterTransitionStart('/carts', 'push')
      console.log(proxy, ended, answer)`,
    )
    await check('server.ts', '--lib', 'es2023,dom', '--types', 'node')
  }, 60_000)

  test('runs in Node as it is', async () => {
    const code = `import { createClient } from '@faultline/sdk/core'
      const sent = []
      const client = createClient({ dsn: 'https://k@x.example', transport: async (request) => (sent.push(request.url), { kind: 'ok', rejected: 0 }) })
      client.captureException(new Error('x'))
      await client.close()
      console.log(sent.join())`
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], { cwd: folder })
    expect(stdout.trim()).toBe('https://x.example/v1/traces')
  })
})

/** As an application that is strict in all, and looks into the types of its packages too. */
async function check(file: string, ...more: string[]): Promise<void> {
  const flags = [
    '--strict',
    '--exactOptionalPropertyTypes',
    '--noEmit',
    '--skipLibCheck',
    'false',
    '--module',
    'nodenext',
    '--target',
    'es2022',
  ]
  await run(process.execPath, [TSC, ...flags, ...more, file], { cwd: folder }).catch((error: { stdout: string }) => {
    throw new Error(error.stdout)
  })
}
