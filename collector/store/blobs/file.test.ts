import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openFileBlobs } from './file.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'faultline-blobs-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

describe('blobs in a folder', () => {
  test('come back as they were, the newest of a name', async () => {
    const blobs = openFileBlobs(join(folder, 'new'))
    expect(await blobs.get('maps/a.map')).toBeUndefined()
    await blobs.put('maps/a.map', new Uint8Array([1, 2, 3]))
    await blobs.put('maps/a.map', new Uint8Array([0, 255]))
    expect([...(await blobs.get('maps/a.map'))!]).toEqual([0, 255])
    await blobs.delete('maps/a.map')
    await blobs.delete('maps/a.map')
    expect(await blobs.get('maps/a.map')).toBeUndefined()
  })

  test.each(['../../etc/passwd', '/absolute/../x', '.hidden', 'a\0b', 'C:\\x', 'x.tmp', 'ä/🦊', '..', '%2e%2e/x'])(
    'stay inside the folder when they are named %j',
    async (name) => {
      const blobs = openFileBlobs(folder)
      if (name.startsWith('/')) return void (await expect(blobs.put(name, new Uint8Array(1))).rejects.toThrow(/Cannot name a blob/))
      await blobs.put(name, new Uint8Array([7]))
      expect([...(await blobs.get(name))!]).toEqual([7])
      const [file] = files()
      expect(relative(folder, join(file!.parentPath, file!.name))).not.toMatch(/^\.\./)
      expect(statSync(join(file!.parentPath, file!.name)).mode & 0o077).toBe(0)
    },
  )

  test('of different names are different files', async () => {
    const blobs = openFileBlobs(folder)
    const names = ['a.b', 'a%2eb', 'a%2Eb', 'a b', 'a+b', 'A.b']
    for (const [index, name] of names.entries()) await blobs.put(name, new Uint8Array([index]))
    for (const [index, name] of names.entries()) expect((await blobs.get(name))![0]).toBe(index)
  })

  test('refuse a name that no file can have', async () => {
    await expect(openFileBlobs(folder).put('x'.repeat(201), new Uint8Array(1))).rejects.toThrow(/1 to 200 bytes/)
    await expect(openFileBlobs(folder).put('', new Uint8Array(1))).rejects.toThrow(/Cannot name a blob/)
  })

  test('leave no half-written file behind', async () => {
    const blobs = openFileBlobs(folder)
    await blobs.put('dir/inner', new Uint8Array(1))
    await expect(blobs.put('dir', new Uint8Array(1))).rejects.toThrow()
    expect(files().map(({ name }) => name)).toEqual(['inner'])
  })
})
