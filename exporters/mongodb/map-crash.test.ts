import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { Failpoint } from '../../collector/api.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-map-crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const CHILD = fileURLToPath(new URL('./map-crash.child.ts', import.meta.url))

function life(own: string, change: string, failpoint?: Failpoint): { signal: NodeJS.Signals | null; issues?: [string, number][] } {
  const env = { ...process.env, ...(failpoint === undefined ? {} : { FAULTLINE_FAILPOINT: failpoint }) }
  const { signal, stdout, stderr } = spawnSync(process.execPath, [CHILD, '--folder', own, '--change', change], { env, encoding: 'utf8' })
  if (signal === null && stdout === '') throw new Error(stderr)
  return { signal, ...(stdout === '' ? {} : { issues: JSON.parse(stdout) as [string, number][] }) }
}

describe('a process that dies', () => {
  test('between the map and the lists leaves fingerprints that join, and the next start shows them', () => {
    const own = join(folder, 'join')
    const seeded = life(own, 'seed').issues
    expect(seeded).toEqual([['A', 1], ['A', 1], ['B', 1]]) // prettier-ignore
    expect(life(own, 'join', 'join.after_map')).toEqual({ signal: 'SIGKILL' })
    expect(life(own, 'look').issues).toEqual([['A', 1], ['A', 2], ['B', 1]]) // prettier-ignore
  })
})
