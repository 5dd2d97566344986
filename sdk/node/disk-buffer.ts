import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contain } from '../core/contain.ts'
import * as LIMITS from '../core/limits.ts'
import type { Buffer, BufferedRequest } from '../core/types.ts'

export interface DiskBuffer extends Buffer {
  /** `put` without waiting, for a process that ends. */
  putSync(request: BufferedRequest): boolean
}

/** What a name says of its file, so that none has to be opened to know what to send next and what is too much. */
interface Entry {
  file: string
  events: number
  length: number
  /** The process that sends it. */
  pid: number | undefined
}

const NAME = /^\d{13,}-(\d+)-(\d+)-[\w.-]+?\.json(?:\.(\d+))?$/
/** For so long a request is left to the process that began with it; after that it may be sent twice, which counts once. */
const CLAIM_MS = 120_000

/**
 * A folder of files, one for each request that could not be sent, LIMITS.bufferRequests and LIMITS.bufferLength at most, of which the oldest make room. Only
 * the owner can read them. A file is written elsewhere and renamed, so half a request is never found; a process that sends one renames it to a name with its id, so that several processes share
 * a folder.
 */
export function diskBuffer(folder: string): DiskBuffer {
  let held: { id: string; file: string } | undefined
  let isReady = false

  /** Throws where the folder is somebody else's: in a folder for all, such as /tmp, others may have made it. */
  const ready = (): void => {
    if (isReady) return
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { uid, mode } = lstatSync(folder)
    const owner = process.getuid?.()
    if (owner !== undefined && (uid !== owner || (mode & 0o077) !== 0))
      throw new Error(`Cannot keep requests in ${folder} as others can read it: make it yours alone (chmod 700) or name another folder.`)
    isReady = true
  }

  const namesOf = ({ id, path, body, events, time }: BufferedRequest): { file: string; partial: string; content: string } => {
    const name = `${String(time).padStart(13, '0')}-${events}-${body.length}-${id}.json`
    return { file: join(folder, name), partial: join(folder, `.${name}.${process.pid}`), content: `${path}\n${body}` }
  }

  /** Oldest first, as their names begin with the time. */
  const entries = async (): Promise<Entry[]> =>
    (await readdir(folder)).sort().flatMap((file) => {
      const [, events, length, pid] = NAME.exec(file) ?? []
      return events === undefined
        ? []
        : [{ file: join(folder, file), events: Number(events), length: Number(length), pid: pid && Number(pid) }]
    }) as Entry[]

  const makeRoom = async (): Promise<void> => {
    let [requests, length] = [0, 0]
    for (const entry of (await entries()).reverse()) {
      length += entry.length
      if (++requests <= LIMITS.bufferRequests && length <= LIMITS.bufferLength) continue
      const removed = await rm(entry.file).then(
        () => true,
        () => false,
      )
      if (removed) buffer.onDrop?.(entry.events)
    }
  }

  const buffer: DiskBuffer = {
    async put(request) {
      if (request.body.length > LIMITS.bufferLength) return false
      ready()
      const { file, partial, content } = namesOf(request)
      try {
        await writeFile(partial, content, { mode: 0o600 })
        await rename(partial, file)
      } catch (error) {
        await rm(partial, { force: true })
        throw error
      }
      await makeRoom()
      return true
    },

    putSync(request) {
      if (request.id === held?.id) return true
      if (request.body.length > LIMITS.bufferLength) return false
      const { file, partial, content } = namesOf(request)
      return (
        contain(() => {
          ready()
          writeFileSync(partial, content, { mode: 0o600 })
          renameSync(partial, file)
          return true
        })() ??
        contain(() => {
          rmSync(partial, { force: true })
          return false
        })() ??
        false
      )
    },

    async first() {
      ready()
      if (held !== undefined) {
        const request = await read(held.file)
        if (request !== undefined) {
          // It is still being sent by this process.
          await utimes(held.file, new Date(), new Date())
          return { ...request, id: held.id }
        }
        held = undefined
      }
      for (const entry of await entries()) {
        if (entry.pid !== undefined && isSentBy(entry.pid, entry.file)) continue
        const file = `${entry.file.replace(/\.json\.\d+$/, '.json')}.${process.pid}`
        // Where another process was quicker it is gone.
        const claimed = await rename(entry.file, file).then(
          () => true,
          () => false,
        )
        const request = claimed ? await read(file) : undefined
        if (request === undefined) continue
        held = { id: request.id, file }
        return request
      }
      return undefined
    },

    async remove(id) {
      if (held?.id !== id) return
      const { file } = held
      held = undefined
      await rm(file, { force: true })
    },
  }
  return buffer
}

/** In the folder for temporary files, for one user and one DSN. */
export function defaultFolder(dsn: string): string {
  const user = process.getuid?.() ?? process.env['USERNAME'] ?? ''
  return join(tmpdir(), `faultline-${user}`, createHash('sha256').update(dsn).digest('hex').slice(0, 16))
}

/** Undefined, and removed, where it is not what was written. */
async function read(file: string): Promise<BufferedRequest | undefined> {
  const content = await readFile(file, 'utf8').catch(() => '')
  const [, time, events, length, id] = /(\d{13,})-(\d+)-(\d+)-([\w.-]+?)\.json(?:\.\d+)?$/.exec(file)!
  const at = content.indexOf('\n')
  const body = content.slice(at + 1)
  if (at > 0 && body.length === Number(length))
    return { id: id!, path: content.slice(0, at), body, events: Number(events), time: Number(time) }
  await rm(file, { force: true }).catch(() => {})
  return undefined
}

/** Whether the process of that id is at it; an id that was given to this process since says nothing. */
function isSentBy(pid: number, file: string): boolean {
  const since = contain(() => statSync(file).ctimeMs)()
  if (since === undefined || Date.now() - since > CLAIM_MS) return false
  if (pid === process.pid) return since > Date.now() - process.uptime() * 1000
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
