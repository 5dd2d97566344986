import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createClient } from '../core/client.ts'
import { SERVER_RULES } from '../scrub/server-rules.ts'
import { scrubber } from '../scrub/scrubber.ts'
import { recorder, type Sent } from '../testing/recorder.ts'
import { sourceContext } from './source-context.ts'

let folder: string
let sent: Sent
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-source-'))
  sent = recorder()
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What is sent of an error with this stack: by place. */
async function contexts(stack: string, message = 'x'): Promise<Record<string, { pre: string[]; line: string; post: string[] }>> {
  const client = createClient({
    dsn: 'http://127.0.0.1:1',
    transport: sent.transport,
    scrubber: scrubber(SERVER_RULES),
    features: [sourceContext()],
  })
  client.captureException({ name: 'Error', message, stack: `Error: ${message}\n${stack}` })
  await client.close()
  return JSON.parse(String(sent.events().at(-1)?.['faultline.source_context'] ?? '{}'))
}

const write = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
const numbered = (count: number): string => Array.from({ length: count }, (_, i) => `const line${i + 1} = ${i + 1}`).join('\n')

test('seven lines stand on either side of each call of the application, by paths and by URLs', async () => {
  const file = write('app.js', numbered(30))
  mkdirSync(join(folder, 'node_modules'))
  const other = write('node_modules/lib.js', numbered(30))
  const found = await contexts(
    `    at total (${file}:10:3)\n    at async file://${file}:2:1\n    at lib (${other}:10:3)\n    at node:internal/x:1:1`,
  )
  expect(Object.keys(found)).toEqual([`${file}:10`, `file://${file}:2`])
  expect(found[`${file}:10`]).toEqual({
    pre: [3, 4, 5, 6, 7, 8, 9].map((n) => `const line${n} = ${n}`),
    line: 'const line10 = 10',
    post: [11, 12, 13, 14, 15, 16, 17].map((n) => `const line${n} = ${n}`),
  })
  expect(found[`file://${file}:2`]).toMatchObject({ pre: ['const line1 = 1'], line: 'const line2 = 2' })
})

test('secrets in the source are not sent, and what is sent is JSON all the same', async () => {
  const file = write(
    'app.ts',
    `const password = "hunter2-and-more"\nconst options = { 'api_key': 'abcdef0123456789', "x": \`\\n"\` }\nthrow new Error("x")`,
  )
  const found = await contexts(`    at ${file}:2:1`)
  expect(JSON.stringify(found)).not.toMatch(/hunter2|abcdef0123/)
  expect(found[`${file}:2`]?.post).toEqual(['throw new Error("x")'])
})

test('nothing is read that is no code, that has no end, or that only a message names', async () => {
  const secret = write('passwords.txt', numbered(30))
  const minified = write('bundle.js', 'x'.repeat(10_000))
  const own = write('own.js', numbered(30))
  const fifo = join(folder, 'pipe.js')
  execFileSync('mkfifo', [fifo])
  const missing = join(folder, 'missing.js')
  expect(await contexts([secret, minified, fifo, missing, folder].map((file) => `    at f (${file}:1:1)`).join('\n'))).toEqual({})
  expect(await contexts('    at g (node:x:1:1)', `bad\n    at f (${own}:3:1)`)).toEqual({})
})

test('however many calls there are, what is sent is bounded', async () => {
  const file = write('long.js', Array.from({ length: 500 }, (_, i) => `// ${i} ${'y'.repeat(300)}`).join('\n'))
  const found = await contexts(Array.from({ length: 60 }, (_, i) => `    at f (${file}:${i * 8 + 1}:1)`).join('\n'))
  expect(Object.keys(found).length).toBeGreaterThan(3)
  expect(JSON.stringify(found).length).toBeLessThan(24 * 1024)
})
