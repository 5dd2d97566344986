import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AlertList, IssueList } from '../collector/api/types.ts'
import { startProduct, type Product } from './product.ts'

const MAIN = fileURLToPath(new URL('../collector/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'faultline-grouping-'))
let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(async () => {
  await product?.stop({ remove: true })
  rmSync(folder, { recursive: true, force: true })
})

const attribute = (key: string, value: object) => ({ key, value })
const text = (stringValue: string) => ({ stringValue })

/** One log record with an exception, as an SDK sends it. */
async function send(type: string, file: string, fingerprint: string[] = []): Promise<void> {
  const attributes = [
    attribute('exception.type', text(type)),
    attribute('exception.message', text('it failed')),
    attribute('exception.stacktrace', text(`${type}: it failed\n    at run (/srv/shop/src/${file}.js:1:1)`)),
    ...(fingerprint.length === 0 ? [] : [attribute('faultline.fingerprint', { arrayValue: { values: fingerprint.map(text) } })]),
  ]
  const resource = { attributes: [attribute('service.name', text('shop')), attribute('telemetry.sdk.language', text('nodejs'))] }
  const body = { resourceLogs: [{ resource, scopeLogs: [{ logRecords: [{ severityNumber: 17, attributes }] }] }] }
  const headers = { 'Content-Type': 'application/json' }
  expect((await fetch(`http://${product.http}/v1/logs`, { method: 'POST', headers, body: JSON.stringify(body) })).status).toBe(200)
}

const issues = async () => ((await (await fetch(`${product.api}/issues?sort=count`)).json()) as IssueList).issues
const group = async (...args: string[]) => (await promisify(execFile)(process.execPath, [MAIN, 'group', ...args])).stdout

test(
  'the running product groups by client fingerprints and rules, and its command line tries rules on what it stored',
  { timeout: 180_000 },
  async () => {
    const settings = { grouping: { rules: [{ match: { type: 'ApiError' }, fingerprint: ['api'], title: 'API of {{ service }} fails' }] } }
    const saved = await fetch(`${product.api}/settings`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ version: 0, settings }),
    })
    expect(saved.status).toBe(200)
    for (const file of ['one', 'two', 'three']) await send('ApiError', file)
    for (const file of ['four', 'five']) await send('Other', file, ['checkout'])
    await send('Plain', 'six')
    const listed = async () => (await issues()).map(({ title, type, count }) => [title, type, count])
    await expect
    .poll(listed, { timeout: 30_000 })
    .toEqual([['API of shop fails', 'ApiError', 3], [null, 'Other', 2], [null, 'Plain', 1]]) // prettier-ignore
    const decided = async () => ((await (await fetch(`${product.api}/alerts`)).json()) as AlertList).alerts.map(({ title }) => title)
    await expect.poll(decided, { timeout: 20_000 }).toContain('API of shop fails')

    const rules = join(folder, 'rules.yaml')
    writeFileSync(rules, '- match: { type: [ApiError, Plain] }\n  fingerprint: [all]\n')
    const trial = await group('--dry-run', '--rules', rules, '--url', `http://${product.ui}`)
    expect(trial).toContain('Looked at')
    expect(trial).toMatch(
      /Would be one issue, a new one:\n  DEFAULT-\d  \d  ApiError: it failed  run in src\/\w+\.js\n  DEFAULT-\d  1  Plain: it failed +run in src\/six\.js/,
    )

    const stack = join(folder, 'stack.txt')
    writeFileSync(stack, 'ApiError: it failed\n    at other (/srv/shop/src/seven.js:1:1)')
    const explained = await group('--explain', stack, '--url', `http://${product.ui}`)
    expect(explained).toContain('title   API of unknown_service fails')
    expect(explained).toContain('rule    match: { type: ApiError }')
  },
)
