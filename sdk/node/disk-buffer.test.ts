import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as LIMITS from '../core/limits.ts'
import type { BufferedRequest } from '../core/types.ts'
import { diskBuffer } from './disk-buffer.ts'

let root: string
let folder: string
const request = (n: number, body = `{"n":${n}}`): BufferedRequest => ({
  id: `r-${n}`,
  path: '/v1/traces',
  body,
  events: 2,
  time: 1_800_000_000_000 + n,
})

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'faultline-buffer-'))
  folder = join(root, 'a', 'b')
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(root, { recursive: true })
})

describe('the buffer on the disk', () => {
  test('gives back what it was given, oldest first, until it is removed, also to another process', async () => {
    const buffer = diskBuffer(folder)
    expect(await Promise.all([buffer.put(request(2)), buffer.put(request(1, 'ä€𝒳'))])).toEqual([true, true])
    expect(buffer.putSync(request(3))).toBe(true)
    for (const n of [1, 2, 3]) {
      const first = await buffer.first()
      expect(first).toEqual(n === 1 ? request(1, 'ä€𝒳') : request(n))
      expect(await buffer.first()).toEqual(first)
      await buffer.remove(first!.id)
    }
    expect(await buffer.first()).toBeUndefined()
    expect(readdirSync(folder)).toEqual([])
  })

  test('is read and written by its owner alone', async () => {
    await diskBuffer(folder).put(request(1))
    diskBuffer(folder).putSync(request(2))
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
  })

  test('refuses a folder that others can read', async () => {
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o755)
    await expect(diskBuffer(folder).put(request(1))).rejects.toThrow(/others can read it/)
    expect(diskBuffer(folder).putSync(request(1))).toBe(false)
  })

  test('holds no more requests than it may, the newest, and tells how many events made room', async () => {
    const buffer = diskBuffer(folder)
    buffer.onDrop = vi.fn()
    for (let n = 0; n <= LIMITS.bufferRequests; n++) await buffer.put(request(n))
    expect(readdirSync(folder)).toHaveLength(LIMITS.bufferRequests)
    expect(buffer.onDrop).toHaveBeenCalledExactlyOnceWith(2)
    expect((await buffer.first())?.id).toBe('r-1')
  })

  test('holds no more than its length, and nothing that is longer', async () => {
    const buffer = diskBuffer(folder)
    buffer.onDrop = vi.fn()
    for (let n = 0; n < 3; n++) await buffer.put(request(n, 'x'.repeat(LIMITS.bufferLength / 2)))
    expect(buffer.onDrop).toHaveBeenCalledExactlyOnceWith(2)
    expect(await buffer.put(request(4, 'x'.repeat(LIMITS.bufferLength + 1)))).toBe(false)
  })

  test('leaves what another process is at, and takes over what a dead one began', async () => {
    await diskBuffer(folder).put(request(1))
    const [file] = readdirSync(folder)
    const claimedBy = (pid: number): void => {
      rmSync(folder, { recursive: true })
      mkdirSync(folder, { mode: 0o700 })
      writeFileSync(join(folder, `${file}.${pid}`), '/v1/traces\n{"n":1}')
    }
    claimedBy(process.ppid)
    expect(await diskBuffer(folder).first()).toBeUndefined()
    // Larger than any that Linux gives.
    claimedBy(2 ** 22 + 1)
    expect(await diskBuffer(folder).first()).toEqual(request(1))
    // Of this process, but another part of it.
    expect(await diskBuffer(folder).first()).toBeUndefined()
  })

  test('passes over what is no request, and what was cut off', async () => {
    const buffer = diskBuffer(folder)
    await buffer.put(request(1))
    const [file] = readdirSync(folder)
    writeFileSync(join(folder, file!), readFileSync(join(folder, file!), 'utf8').slice(0, 12))
    writeFileSync(join(folder, 'notes.txt'), 'of the owner')
    await buffer.put(request(2))
    expect((await buffer.first())?.id).toBe('r-2')
    expect(readdirSync(folder)).toContain('notes.txt')
  })

  test('that can not be written says so, and no more', async () => {
    mkdirSync(join(root, 'a'))
    writeFileSync(folder, 'a file, where the folder should be')
    await expect(diskBuffer(folder).put(request(1))).rejects.toThrow()
    expect(diskBuffer(folder).putSync(request(1))).toBe(false)
  })
})
