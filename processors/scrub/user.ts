import { createHmac, randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const KEY_FILE = 'user-id.key'
const KEY_BYTES = 32

/**
 * The installation's key for hashing user ids, made at the first start and readable by the owner alone. Whoever has it can tell whether
 * an id that he knows is in the data; without it the hashes tell nothing. Losing it makes every user a new one.
 */
export function readUserKey(folder: string): Buffer {
  const file = join(folder, KEY_FILE)
  const found = readIfThere(file)
  if (found !== undefined) return check(found, file)
  // Linking a finished file makes the key appear whole and once, also when two processes start together.
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, randomBytes(KEY_BYTES), { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return check(readFileSync(file), file)
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function check(key: Buffer, file: string): Buffer {
  if (key.length === KEY_BYTES) return key
  throw new Error(`Cannot read the key for user ids as it must have ${KEY_BYTES} bytes: ${file} has ${key.length}.`)
}

/** 32 hex digits by HMAC-SHA256, the same for one id within a project and different across projects. */
export function hashUserId(key: Buffer, project: string, id: string): string {
  return createHmac('sha256', key).update(`${project.length}:${project}${id}`).digest('hex').slice(0, 32)
}

/** 16 hex digits for a secret that a rule hashes, not to be compared with ids of users. */
export function hashSecret(key: Buffer, project: string, secret: string): string {
  return createHmac('sha256', key).update(`secret:${project.length}:${project}${secret}`).digest('hex').slice(0, 16)
}
