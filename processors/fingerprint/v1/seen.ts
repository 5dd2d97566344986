import { semconv } from '../../../collector/api.ts'
import type { Exception, ExceptionEvent, Frame } from '../../../collector/api.ts'
import { withRustCauses } from './rust.ts'
import { inspectedCodes, readSaid, textOf } from './said.ts'
import type { Said } from './said.ts'

/** All that the grouping looks at of one frame. */
export type Seen = Pick<Frame, 'function' | 'file' | 'module' | 'inApp' | 'line' | 'column' | 'status' | 'reason' | 'raw'> & {
  context?: Pick<NonNullable<Frame['context']>, 'line'>
}

export interface SeenException {
  said: Said
  frames: readonly Seen[]
}

/**
 * All that the grouping looks at of one event, but for rules, for what the sender asked to group by, and for what stands in where no exception was
 * recorded. Two events of which this is the same group alike, and for the same reasons (`again.ts`).
 */
export interface SeenEvent {
  service: string
  release: string
  /** An SDK of JavaScript sent it. */
  isScripts: boolean
  exceptions: readonly SeenException[]
}

export function see(event: ExceptionEvent, chain: readonly Exception[]): SeenEvent {
  const code = textOf(event.attributes?.[semconv.FAULTLINE_ERROR_CODE])
  const codes = inspectedCodes(textOf(chain[0]?.stack))
  return {
    // A stack that a person gives has none.
    service: textOf(event.service) || semconv.UNKNOWN_SERVICE,
    release: textOf(event.release),
    isScripts: /^(?:node|web)js$/.test(textOf(event.resource?.[semconv.SDK_LANGUAGE])),
    exceptions: chain.map((exception, i) => {
      const frames = framesOf(exception)
      return { said: readSaid(event, exception, frames, (i === 0 ? code : '') || (codes[i] ?? '')), frames }
    }),
  }
}

/** The exceptions that are looked at, outermost first. */
export const chainOf = (event: ExceptionEvent): readonly Exception[] =>
  withRustCauses(event, Array.isArray(event.exceptions) ? event.exceptions : [])

/** Those that are frames: an event may be of a plugin, or of a person. */
export function framesOf(exception: Exception): Frame[] {
  const frames = Array.isArray(exception?.frames) ? exception.frames : []
  return frames.every(isFrame) ? frames : frames.filter(isFrame)
}

const isFrame = (frame: Frame): boolean =>
  typeof frame?.function === 'string' && typeof frame.file === 'string' && typeof frame.module === 'string'
