import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IssueList, Key, KeyWithSecret } from '../collector/api/types.ts'
import { sign } from '../sdk/shared/signature.ts'
import { startProduct, type Product } from './product.ts'

/** The real product where a key is required, the command line, and the shell lines of docs/keys.md. */
const ROOT = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'faultline-keys-'))
const configs = [join(ROOT, 'faultline.yaml'), join(folder, 'keys.yaml')]
writeFileSync(configs[1]!, 'receivers: { otlp: { auth: required } }\n')
let product: Product
let made: KeyWithSecret

beforeAll(async () => {
  product = await startProduct({ configs })
}, 120_000)
afterAll(async () => {
  await product?.stop({ remove: true })
  rmSync(folder, { recursive: true, force: true })
})

const value = (stringValue: string) => ({ stringValue })
const body = Buffer.from(
  JSON.stringify({
    resourceSpans: [
      {
        resource: { attributes: [{ key: 'service.name', value: value('cart') }] },
        scopeSpans: [
          {
            spans: [
              {
                traceId: '0af7651916cd43dd8448eb211c80319c',
                spanId: 'b7ad6b7169203331',
                name: 'GET /',
                events: [{ name: 'exception', attributes: [{ key: 'exception.type', value: value('Signed') }] }],
              },
            ],
          },
        ],
      },
    ],
  }),
)

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<{ status: number | null; out: string }> {
  const child = spawn(command, args, { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()))
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out })))
}

async function faultline<T>(...args: string[]): Promise<T> {
  const { status, out } = await run(process.execPath, [
    join(ROOT, 'collector/main.ts'),
    'keys',
    ...args,
    '--json',
    '--url',
    `http://${product.ui}`,
  ])
  expect(status).toBe(0)
  return JSON.parse(out) as T
}

async function send(headers: Record<string, string> = {}): Promise<number> {
  const request = { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }
  return (await fetch(`http://${product.http}/v1/traces`, request)).status
}

async function sendSigned(): Promise<number> {
  const { key, secret } = made
  return send({ 'x-faultline-key': key, 'x-faultline-signature': await sign({ key, secret, body, time: Date.now() }) })
}

const soon = { timeout: 5_000, interval: 100 }

test('who has no key is refused, and who has a new one is taken within seconds', async () => {
  expect(await send()).toBe(401)
  made = await faultline<KeyWithSecret>('create', '--name', 'servers', '--project', 'shop', '--require-signature')
  expect(made.dsn).toBe(`http://${made.key}@${product.http}`)
  await expect.poll(sendSigned, soon).toBe(200)
  expect(await send({ 'x-faultline-key': made.key })).toBe(401)
  expect(statSync(join(product.data, 'keys.json')).mode & 0o777).toBe(0o600)
}, 60_000)

test('what comes with it is an issue of its project', async () => {
  const issues = async () => {
    const list = (await (await fetch(`${product.api}/issues?project=shop`)).json()) as IssueList
    return list.issues.map(({ type, service, project }) => ({ type, service, project }))
  }
  await expect.poll(issues, { timeout: 20_000, interval: 200 }).toEqual([{ type: 'Signed', service: 'cart', project: 'shop' }])
}, 60_000)

test('the SDK signs what it sends with the secret, also in a crash', async () => {
  const env = { FAULTLINE_DSN: made.dsn!, FAULTLINE_SECRET: made.secret, OTEL_SERVICE_NAME: 'checkout' }
  const program = (rest: string): string =>
    `import { captureException, flush, init } from ${JSON.stringify(join(ROOT, 'sdk/node/index.ts'))}\ninit({ bufferFolder: false })\n${rest}`
  writeFileSync(
    join(folder, 'captures.mjs'),
    program("captureException(new RangeError('captured'))\nprocess.stdout.write(String(await flush(10_000)))"),
  )
  writeFileSync(join(folder, 'crashes.mjs'), program("throw new TypeError('crashed')"))
  expect(await run(process.execPath, [join(folder, 'captures.mjs')], env)).toEqual({ status: 0, out: 'true' })
  expect((await run(process.execPath, [join(folder, 'crashes.mjs')], env)).status).toBe(1)
  const types = async () => {
    const list = (await (await fetch(`${product.api}/issues?project=shop&query=service:checkout`)).json()) as IssueList
    return list.issues.map(({ type }) => type).sort()
  }
  await expect.poll(types, { timeout: 20_000, interval: 200 }).toEqual(['RangeError', 'TypeError'])
}, 60_000)

test('the shell lines of the documentation sign', async () => {
  const [, lines] = /```sh\n(T=[\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/keys.md'), 'utf8'))!
  writeFileSync(join(folder, 'body.json'), body)
  const shell = lines!.replace('curl ', "curl -s -o /dev/null -w '%{http_code}' ")
  const env = { URL: `http://${product.http}`, KEY: made.key, SECRET: made.secret }
  expect(await run('sh', ['-c', shell], env)).toEqual({ status: 0, out: '200' })
}, 60_000)

test('ingest alone goes on with the keys that it was told', async () => {
  expect(await product.stop()).toBe(0)
  product = await startProduct({ configs, command: 'ingest', like: product })
  expect(await sendSigned()).toBe(200)
  expect(await send({ 'x-faultline-key': 'fl_unknown' })).toBe(401)
}, 120_000)

test('a key that is disabled counts no more, and its last use is known', async () => {
  await product.stop()
  product = await startProduct({ configs, like: product })
  expect(await sendSigned()).toBe(200)
  expect(await faultline<Key>('disable', made.key)).toMatchObject({ state: 'disabled', lastUsedAt: expect.any(String) })
  await expect.poll(sendSigned, soon).toBe(401)
}, 120_000)
