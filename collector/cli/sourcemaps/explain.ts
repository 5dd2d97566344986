import type { Symbolication } from '../../api/types.ts'
import { plain } from '../plain.ts'
import { ask, Refused, type Server } from '../server.ts'

type SymbolicatedFrame = Symbolication['exceptions'][number]['frames'][number]

/** `faultline sourcemaps explain`: each frame of an event, why it is or is not mapped, and what to do. Resolves with the exit code. */
export async function explain(eventId: string, server: Server): Promise<number> {
  let answer: Symbolication
  try {
    answer = (await ask(server, `/events/${encodeURIComponent(eventId)}/symbolication`)) as Symbolication
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 404) throw error
    throw new Error(`Cannot explain event ${eventId} as ${server.url} has no such event.`, { cause: error })
  }
  process.stdout.write(`${linesOf(answer).map(plain).join('\n')}\n`)
  return 0
}

function linesOf({ service, release, mapped, frames, late, exceptions, upload, notes }: Symbolication): string[] {
  const lines: string[] = []
  for (const exception of exceptions) {
    lines.push(`${exception.type}: ${exception.message}`)
    for (const frame of exception.frames) lines.push(...frameLines(frame))
    lines.push('')
  }
  lines.push(
    `${mapped} of ${frames} frames of ${service}${release === '' ? '' : ` ${release}`} are mapped${late ? ', by source maps that came late' : ''}.`,
  )
  lines.push(...notes)
  if (upload !== null) lines.push('', 'To upload what is missing, with the folder of the build as DIR:', `  ${upload}`)
  return lines
}

function frameLines(frame: SymbolicatedFrame): string[] {
  const { raw, sentence, hint, map, near } = frame
  const lines = [`  at ${placeOf(frame)}`]
  if (frame.status === 'mapped') lines.push(`     was ${placeOf(raw)}`)
  lines.push(`     ${sentence}`)
  if (map !== null) lines.push(`     By ${fileLine(map)}`)
  for (const file of near) lines.push(`     Near: ${fileLine(file)}`)
  if (hint !== null) lines.push(`     ${hint}`)
  return lines
}

function placeOf({ function: name, file, line, column }: SymbolicatedFrame['raw']): string {
  const place = `${file}${line > 0 ? `:${line}` : ''}${column > 0 ? `:${column}` : ''}`
  return name === '' ? place : `${name} (${place})`
}

function fileLine({ name, service, release, dist, debugId, uploadedAt }: SymbolicatedFrame['near'][number]): string {
  return `${name} of ${service} ${release}${dist === '' ? '' : ` (${dist})`}, uploaded ${uploadedAt}${debugId === '' ? '' : `, debug id ${debugId}`}`
}
