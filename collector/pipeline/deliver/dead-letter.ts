import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { LIMITS } from '../../model/limits.ts'
import { toIso } from '../../model/time.ts'
import type { Host } from '../component.ts'

/**
 * Keeps an item that its store refuses for good, with the reason, as a line of JSON in `dead-letter.jsonl` of the component's folder. The
 * file is the owner's alone. When it would outgrow LIMITS.deadLetterBytes it becomes `dead-letter.1.jsonl`, over the one before it. Never throws:
 * a disk that takes no dead letter must not hold up the living.
 */
export function writeDeadLetter(host: Host, item: unknown, reason: string): void {
  try {
    const line = `${JSON.stringify({ time: toIso(host.clock.now().toString()), component: host.id, reason, item })}\n`
    const bytes = Buffer.byteLength(line)
    const file = join(host.dataDir(), 'dead-letter.jsonl')
    if (bytes > LIMITS.deadLetterBytes) throw new Error(`Cannot keep more than ${LIMITS.deadLetterBytes} bytes: the item is ${bytes}`)
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size + bytes > LIMITS.deadLetterBytes) renameSync(file, join(host.dataDir(), 'dead-letter.1.jsonl'))
    appendFileSync(file, line, { mode: 0o600 })
  } catch (error) {
    host.log.error('Could not write a dead letter', { reason: error instanceof Error ? error.message : String(error) })
  }
}
