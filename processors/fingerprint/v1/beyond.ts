import type { CompiledRules, Decision, Exception, ExceptionEvent } from '../../../collector/api.ts'
import { clientOf } from './asked.ts'
import { framesOf } from './seen.ts'
import type { Ruled } from './story.ts'

/** What has a say in the grouping of one event beyond what is seen of its exceptions: rules that match, what the sender asked for, or that no exception was recorded. */
export interface Beyond {
  event: ExceptionEvent
  decision: Decision | undefined
  /** One for each exception. */
  ruled: readonly Ruled[]
}

/** Undefined where nothing has, as for most events. */
export function beyond(event: ExceptionEvent, chain: readonly Exception[], rules: CompiledRules | undefined): Beyond | undefined {
  const decision = rules?.decide(event)
  const ruled = rules === undefined ? [] : chain.map((exception) => ruledBy(rules, event, exception))
  const isRuled = decision !== undefined || ruled.some(({ limitedBy, effects }) => limitedBy !== undefined || effects !== undefined)
  return isRuled || event.errorOf !== undefined || clientOf(event).length > 0 ? { event, decision, ruled } : undefined
}

function ruledBy(rules: CompiledRules, event: ExceptionEvent, exception: Exception): Ruled {
  const frames = framesOf(exception)
  if (frames.length === 0) return NOT_RULED
  return {
    limitedBy: rules.maxFrames(event, exception),
    effects: rules.frames(event, frames.length === exception.frames.length ? exception : { ...exception, frames }),
  }
}

export const NOT_RULED: Ruled = { limitedBy: undefined, effects: undefined }
