import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const CACHE = join(import.meta.dirname, '..', '.cache')

/**
 * A folder under `.cache/` that is built once for each name and content of `inputs`, also when several test processes ask at the same
 * time. The folder's path is final when `build` runs, since Python environments can not be moved. A build that fails leaves nothing.
 */
export async function cached(name: string, inputs: string, build: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(CACHE, `${name}-${createHash('sha256').update(inputs).digest('hex').slice(0, 12)}`)
  const done = join(folder, '.done')
  if (existsSync(done)) return folder
  const release = await lock(`${folder}.lock`)
  try {
    if (existsSync(done)) return folder
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    try {
      await build(folder)
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      throw error
    }
    await writeFile(done, '')
    return folder
  } finally {
    await release()
  }
}

/** The files of a folder that `named` matches, each with its path, as `inputs` of what is built of them. */
export function textsIn(folder: string, named: RegExp): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => named.test(path))
    .sort()
    .map((path) => `${path}\n${readFileSync(path, 'utf8')}`)
    .join('\n')
}

/** A lock file holding the process id of its owner; that of a dead process is taken over. Resolves with what releases it. */
export async function lock(path: string): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true })
  for (;;) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' })
      return () => rm(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => ''))
    if (owner > 0 && !alive(owner)) await rm(path, { force: true })
    else await sleep(200)
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
