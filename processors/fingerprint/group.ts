import { compileRules } from '../../collector/api.ts'
import type { CompiledRules, ExceptionEvent, Fingerprint, GroupingRule, GroupingSettings } from '../../collector/api.ts'
import { describeCulprit } from './culprit.ts'
import { fingerprintV1 } from './v1.ts'

/** Every version that was released, for ever: a project is pinned to one of them. */
export const VERSIONS: Record<number, (event: ExceptionEvent, rules?: CompiledRules) => Fingerprint> = { 1: fingerprintV1 }

/** What one project groups by: the version and the rules, the project's own before those of the config. */
export interface Grouping {
  version: number
  rules: CompiledRules
}

/** What the config says; a project's settings come before it. */
export interface GroupingConfig {
  version: number
  rules: readonly GroupingRule[]
}

export function groupingOf(config: GroupingConfig, settings?: GroupingSettings): Grouping {
  return { version: settings?.version ?? config.version, rules: compileRules([...(settings?.rules ?? []), ...config.rules]) }
}

/**
 * Sets `fingerprint` and `culprit`, and `inApp` of the frames where a stack rule says otherwise. Pure over the event but for these; the same
 * again, also over what an earlier run with other rules left.
 */
export function groupEvent(event: ExceptionEvent, { version, rules }: Grouping): void {
  restoreInApp(event)
  event.fingerprint = VERSIONS[version]!(event, rules.empty ? undefined : rules)
  if (!rules.empty) applyInApp(event, rules)
  event.culprit = describeCulprit(event)
}

/** Takes back what the rules of an earlier run said of frames. */
function restoreInApp(event: ExceptionEvent): void {
  for (const exception of Array.isArray(event.exceptions) ? event.exceptions : []) {
    for (const frame of Array.isArray(exception?.frames) ? exception.frames : []) {
      if (typeof frame?.parsedInApp !== 'boolean') continue
      frame.inApp = frame.parsedInApp
      delete frame.parsedInApp
    }
  }
}

function applyInApp(event: ExceptionEvent, rules: CompiledRules): void {
  // All are asked before any is changed, since a rule may look at `in_app`.
  const changes = (Array.isArray(event.exceptions) ? event.exceptions : []).flatMap((exception) =>
    (rules.frames(event, exception) ?? []).flatMap(({ inApp }, i) => {
      const frame = exception.frames[i]
      return inApp === undefined || typeof frame !== 'object' || frame === null ? [] : [{ frame, is: inApp.is }]
    }),
  )
  for (const { frame, is } of changes) {
    if (frame.inApp === is) continue
    frame.parsedInApp = frame.inApp === true
    frame.inApp = is
  }
}
