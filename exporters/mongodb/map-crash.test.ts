import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import type { Failpoint } from '../../collector/api.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-map-crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const CHILD = fileURLToPath(new URL('./map-crash.child.ts', import.meta.url))

/** What it found, before it died of its change. */
function life(change: string, failpoint?: Failpoint): string[] {
  const env = { ...process.env, ...(failpoint === undefined ? {} : { FAULTLINE_FAILPOINT: failpoint }) }
  const { signal, stdout, stderr } = spawnSync(process.execPath, [CHILD, '--folder', folder, '--change', change], { env, encoding: 'utf8' })
  expect({ change, signal, stderr }).toEqual({ change, signal: failpoint === undefined ? null : 'SIGKILL', stderr })
  if (failpoint !== undefined) expect(stderr).toContain(`failpoint ${failpoint} reached`)
  return JSON.parse(stdout) as string[]
}

test('a process that dies while it joins, merges or splits leaves what the next one finishes', { timeout: 300_000 }, () => {
  expect(life('join', 'join.after_map')).toEqual([])
  // Finishing is the same work: a life that is to die at a later step comes before one that dies at an earlier one.
  expect(life('merge C', 'merge.after_map')).toEqual(['A 2', 'B 1', 'C 1'])
  expect(life('merge B', 'merge.after_mark')).toEqual(['A 3', 'B 1'])
  expect(life('split B', 'split.after_map')).toEqual(['A 4'])
  expect(life('split fresh', 'split.after_issue')).toEqual(['A 3', 'B 1'])
  expect(life('look')).toEqual(['A 1', 'A 2', 'B 1'])
})
