import { readFileSync, renameSync, rmSync, linkSync, writeFileSync } from 'node:fs'
import { OWNER_FILE } from './files.ts'

/**
 * Takes `file` for this process; returns the way to give it back. The lock of a process that is gone is taken over. Throws a sentence
 * when a living process has it.
 */
export function takeLock(file: string, what: string): () => void {
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }), { mode: OWNER_FILE })
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        linkSync(mine, file)
        return () => release(file)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const owner = readOwner(file)
      if (owner !== undefined && isAlive(owner)) {
        throw new Error(`Cannot start the ${what} of the inbox as another process has it: the owner in ${file} is process ${owner.pid}.`)
      }
      // Moved aside rather than removed: of two that see the same dead owner only one moves it.
      const aside = `${mine}.stale`
      renameSync(file, aside)
      rmSync(aside)
    }
    throw new Error(`Cannot start the ${what} of the inbox as others keep taking the lock ${file}.`)
  } finally {
    rmSync(mine, { force: true })
  }
}

interface Owner {
  pid: number
  /** When it started, in the kernel's ticks: a number that was given to a new process is not the old owner. Empty where unknown. */
  started: string
}

function release(file: string): void {
  if (readOwner(file)?.pid === process.pid) rmSync(file, { force: true })
}

function readOwner(file: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof owner === 'object' && owner !== null && 'pid' in owner ? (owner as Owner) : undefined
  } catch {
    return undefined
  }
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    // EPERM: it lives, but is another user's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const started = startOf(owner.pid)
  return started !== 'dead' && (owner.started === '' || started === '' || started === owner.started)
}

/** Field 22 of /proc/<pid>/stat; `dead` for one that has ended but was not waited for, empty where there is no /proc. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? 'dead' : (fields[19] ?? '')
  } catch {
    return ''
  }
}
