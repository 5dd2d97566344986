import type { ExceptionEvent } from '../../model/event.ts'
import { LIMITS } from '../../model/limits.ts'

export const WITHHELD = '[withheld: scrub failed]'

/**
 * Takes away whatever may hold what the sender did not mean to send, where the processor that scrubs could not: messages, stack text,
 * source lines, attributes, breadcrumbs, user, request, names of spans. What stays is what grouping and routing need: types, functions, file names without
 * their folders, service, environment, release, ids and times.
 */
export function failClosed(event: ExceptionEvent, processor: string): void {
  for (const exception of event.exceptions) {
    exception.message = withheld(exception.message)
    exception.stack = withheld(exception.stack)
    for (const frame of exception.frames) {
      delete frame.context
      frame.file = fileName(frame.file)
      frame.raw.file = fileName(frame.raw.file)
    }
  }
  event.attributes = {}
  event.resource = {}
  event.breadcrumbs = []
  delete event.user
  delete event.session
  delete event.request
  delete event.clientFingerprint
  delete event.culprit
  if (event.span !== undefined) {
    event.span.name = withheld(event.span.name)
    event.span.status.message = withheld(event.span.status.message)
  }
  if (event.log !== undefined) event.log.body = withheld(event.log.body)
  for (const entry of event.trace) entry.name = withheld(entry.name)
  if (event.scrubbed.length < LIMITS.scrubbed) event.scrubbed.push({ path: '$', rule: 'fails_closed' })
  noteFailure(event, `Processor ${processor} failed, so what it guards was withheld`)
}

export function noteFailure(event: ExceptionEvent, note: string): void {
  if (event.notes.length < LIMITS.notes) event.notes.push(note)
}

function withheld(text: string): string {
  return text === '' ? '' : WITHHELD
}

/** The last segment of a path or URL, without what follows `?` or `#`. */
function fileName(path: string): string {
  const clean = path.split(/[?#]/, 1)[0]!
  return clean.slice(Math.max(clean.lastIndexOf('/'), clean.lastIndexOf('\\')) + 1)
}
