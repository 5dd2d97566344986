import { hash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** `lanes/<project>/<number>.seg`, and beside the segments what the reading half knows: `state.json`, `journal.log`. */
export const OWNER_FILE = 0o600
export const OWNER_FOLDER = 0o700

export function lanesFolder(root: string): string {
  return join(root, 'lanes')
}

/** A project's name where it is safe in a path, else a hash of it. */
export function laneName(project: string): string {
  return /^[a-z0-9][a-z0-9_-]{0,62}$/.test(project) ? project : `~${hash('sha256', project).slice(0, 32)}`
}

export function segmentFile(lane: string, number: number): string {
  return join(lane, `${number.toString().padStart(12, '0')}.seg`)
}

/** Numbers of the segments of a lane, ascending. */
export function listSegments(lane: string): number[] {
  if (!existsSync(lane)) return []
  const numbers: number[] = []
  for (const name of readdirSync(lane)) {
    const match = /^(\d{12})\.seg$/.exec(name)
    if (match !== null) numbers.push(Number(match[1]))
  }
  return numbers.sort((a, b) => a - b)
}

/** A new name in a folder survives a power loss only once the folder is on disk too. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true, mode: OWNER_FOLDER })
  syncFolder(dirname(folder))
}

/** All of it or what was there before, also after a power loss. */
export function writeAtomically(file: string, text: string): void {
  const temporary = `${file}.new`
  const descriptor = openSync(temporary, 'w', OWNER_FILE)
  try {
    writeSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(temporary, file)
  syncFolder(dirname(file))
}
