import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder, OWNER_FILE } from './files.ts'
import { INBOX } from './limits.ts'

/** Keeps bytes that can not be read for a person to look at, the first INBOX.quarantineFiles of a lane and the beginning of each. */
export function quarantine(lane: string, segment: number, offset: number, bytes: Uint8Array): void {
  const folder = join(lane, 'quarantine')
  makeFolder(folder)
  if (readdirSync(folder).length >= INBOX.quarantineFiles) return
  writeFileSync(join(folder, `${segment}-${offset}.bin`), bytes.subarray(0, INBOX.quarantineBytes), { mode: OWNER_FILE })
}
