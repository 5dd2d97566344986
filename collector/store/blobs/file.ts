import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import type { BlobStore } from '../index.ts'

/** Blobs as files of one folder. A blob is there whole or not at all: it is written beside its place, fsynced, and renamed. */
export function openFileBlobs(folder: string): BlobStore {
  const root = resolve(folder)
  return {
    async put(name, bytes) {
      const path = pathOf(root, name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const temporary = `${path}.${randomUUID()}.tmp`
      try {
        const file = await open(temporary, 'wx', 0o600)
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(temporary, path)
        const parent = await open(dirname(path), 'r')
        try {
          await parent.sync()
        } finally {
          await parent.close()
        }
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    async get(name) {
      try {
        return await readFile(pathOf(root, name))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    async has(name) {
      try {
        await access(pathOf(root, name))
        return true
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
        throw error
      }
    },
    delete: (name) => rm(pathOf(root, name), { force: true }),
  }
}

// Bytes a file name may have (POSIX NAME_MAX is 255), with room for the name of the temporary file.
const SEGMENT_LENGTH = 200

/** Names are paths of segments like `maps/5f0c.map`; what is not a letter, digit, `.`, `_` or `-` is written as `%` and hex. */
function pathOf(root: string, name: string): string {
  const segments = name.split('/').map((segment) => {
    // Neither `..` nor a hidden file, and never the name of a temporary one.
    const safe = [...Buffer.from(segment)]
      .map((byte) =>
        /[A-Za-z0-9_-]/.test(String.fromCharCode(byte))
          ? String.fromCharCode(byte)
          : byte === 0x2e
            ? '.'
            : `%${byte.toString(16).padStart(2, '0')}`,
      )
      .join('')
      .replace(/^\./, '%2e')
      .replace(/\.tmp$/, '%2etmp')
    if (safe === '' || safe.length > SEGMENT_LENGTH) {
      throw new Error(
        `Cannot name a blob as each part must have 1 to ${SEGMENT_LENGTH} bytes: current value is ${JSON.stringify(name.slice(0, 80))}`,
      )
    }
    return safe
  })
  return join(root, ...segments)
}
