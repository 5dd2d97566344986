import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { IssueList } from '../collector/api/types.ts'
import { startProduct } from './product.ts'
import { read, ROOT } from './sources.ts'

const readme = read('README.md')
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({ language, text: text! }))

describe('the README', () => {
  test("the Collector's block in it is the file that is tested", () => {
    expect(blocks.map(({ text }) => text)).toContain(read('docs/collector-block.yaml'))
  })

  test('each command of npm in it is one that package.json has', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)
    const named = [...readme.matchAll(/npm (?:run )?([\w:]+)/g)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !scripts.includes(name!))).toEqual([])
  })

  test('the plugin in it drops what it says, run from a folder outside the repository', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'faultline-readme-'))
    // Each block says in its first line which file it is.
    for (const { text } of blocks) {
      const path = /^(?:\/\/|#) plugins\/(\S+)\n/.exec(text)?.[1]
      if (path !== undefined) writeFileSync(join(folder, basename(path)), text)
    }
    const product = await startProduct({ configs: [join(ROOT, 'faultline.yaml'), join(folder, 'faultline.yaml')] })
    try {
      await send(product.http, '/healthz', 'ProbeError')
      await send(product.http, '/cart', 'CartError')
      const types = async (): Promise<string[]> => {
        const list = (await (await fetch(`${product.api}/issues`)).json()) as IssueList
        return list.issues.map(({ type }) => type)
      }
      for (let waited = 0; waited < 20_000 && !(await types()).includes('CartError'); waited += 100) await sleep(100)
      expect(await types()).toEqual(['CartError'])
    } finally {
      await product.stop({ remove: true })
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

async function send(http: string, route: string, type: string): Promise<void> {
  const attribute = (key: string, stringValue: string): object => ({ key, value: { stringValue } })
  const record = { body: { stringValue: type }, attributes: [attribute('exception.type', type), attribute('http.route', route)] }
  const response = await fetch(`http://${http}/v1/logs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords: [record] }] }] }),
  })
  expect(response.status).toBe(200)
}
