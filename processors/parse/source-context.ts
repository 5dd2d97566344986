import { LIMITS, semconv } from '../../collector/api.ts'
import type { ExceptionEvent, Frame } from '../../collector/api.ts'

/**
 * Puts the lines of source that the sender gave with the event (`faultline.source_context`: `file:line` to `{pre, line, post}`) at the frames that they
 * are of, and takes the attribute off. What is not of that form is left out.
 */
export function addSourceContext(event: ExceptionEvent): void {
  const sent = event.attributes?.[semconv.FAULTLINE_SOURCE_CONTEXT]
  if (sent === undefined) return
  delete event.attributes[semconv.FAULTLINE_SOURCE_CONTEXT]
  const places = parse(sent)
  if (places === undefined) return
  for (const { frames } of event.exceptions) {
    for (const frame of frames) {
      const place = `${frame.raw.file}:${frame.raw.line}`
      const context = Object.hasOwn(places, place) ? contextOf(places[place]) : undefined
      if (context !== undefined) frame.context = context
    }
  }
}

function contextOf(sent: unknown): Frame['context'] {
  if (typeof sent !== 'object' || sent === null) return undefined
  const { pre, line, post } = sent as Record<string, unknown>
  if (typeof line !== 'string') return undefined
  return { pre: linesOf(pre).slice(-LIMITS.contextLines), line: cut(line), post: linesOf(post).slice(0, LIMITS.contextLines) }
}

function linesOf(sent: unknown): string[] {
  return Array.isArray(sent) ? sent.filter((line) => typeof line === 'string').map(cut) : []
}

function cut(line: string): string {
  return line.slice(0, LIMITS.contextLineLength).toWellFormed()
}

function parse(sent: unknown): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = typeof sent === 'string' ? JSON.parse(sent) : sent
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
