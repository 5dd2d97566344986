import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Usage } from '../../collector/api.ts'
import { INBOX } from './limits.ts'
import { quarantine } from './quarantine.ts'
import { UsageSum } from './usage.ts'

const one: Usage = {
  project: 'p',
  service: 's',
  environment: '',
  release: '',
  language: '',
  sdk: '',
  time: '0',
  spans: 1,
  logs: 2,
  exceptions: 3,
  stackless: 4,
  drops: { a: 1 },
}

test('the sum adds every count and leaves what it was given alone', () => {
  const sum = new UsageSum()
  sum.add(one)
  sum.add({ ...one, drops: { a: 1, b: 1 } })
  expect(sum.take()).toEqual(new Map([['p', [{ ...one, spans: 2, logs: 4, exceptions: 6, stackless: 8, drops: { a: 2, b: 1 } }]]]))
  expect(one.drops).toEqual({ a: 1 })
  expect(sum.empty).toBe(true)
})

test('services beyond the limit count as one, so that no count is lost', () => {
  const sum = new UsageSum()
  for (let i = 0; i < INBOX.usageKeys + 500; i++) sum.add({ ...one, service: `s${i}` })
  const list = sum.take().get('p') as Usage[]
  expect(list).toHaveLength(INBOX.usageKeys + 1)
  expect(list.at(-1)).toMatchObject({ service: '(others)', spans: 500 })
})

test('quarantine keeps so many files and so much of each', () => {
  const lane = mkdtempSync(join(tmpdir(), 'faultline-quarantine-'))
  quarantine(lane, 1, 0, Buffer.alloc(INBOX.quarantineBytes + 1))
  for (let offset = 1; offset < INBOX.quarantineFiles + 10; offset++) quarantine(lane, 1, offset, Buffer.from('x'))
  const folder = join(lane, 'quarantine')
  expect(readdirSync(folder)).toHaveLength(INBOX.quarantineFiles)
  expect(readFileSync(join(folder, '1-0.bin'))).toHaveLength(INBOX.quarantineBytes)
  rmSync(lane, { recursive: true })
})
