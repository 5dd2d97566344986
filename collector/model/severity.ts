import { FAULTLINE_HANDLED, FAULTLINE_LEVEL } from '../../sdk/shared/attributes.ts'
import type { Attributes } from './attributes.ts'
import type { Level } from './event.ts'
import { PRIORITY_ROWS, SEVERITY_ROWS, SEVERITY_TEXTS } from './severity-rows.ts'
import type { Conditions, Priority, SeverityRow, Signs } from './severity-rows.ts'

export interface Severity {
  level: Level
  handled?: boolean
}

/** From the least to the most severe. */
export const LEVELS: readonly Level[] = ['debug', 'info', 'warning', 'error', 'fatal']

export const higherLevel = (a: Level, b: Level): Level => (LEVELS.indexOf(b) > LEVELS.indexOf(a) ? b : a)

/** `faultline.level` and `faultline.handled` of the attributes win over the table. */
export function severityOf(signs: Signs, attributes: Attributes): Severity {
  const read = { ...signs, severity: severityNumber(signs), severityText: signs.severityText.toLowerCase() }
  let level: Level | undefined
  let handled: SeverityRow['handled']
  for (const row of SEVERITY_ROWS) {
    if ((level !== undefined && handled !== undefined) || !applies(row.when, read)) continue
    level ??= row.level
    handled ??= row.handled
  }
  const saidLevel = attributes[FAULTLINE_LEVEL]
  const severity: Severity = { level: isLevel(saidLevel) ? saidLevel : level! }
  const saidHandled = boolOf(attributes[FAULTLINE_HANDLED]) ?? handled
  if (typeof saidHandled === 'boolean') severity.handled = saidHandled
  return severity
}

/** The number counts; where there is none, or one that does not exist, the text. */
function severityNumber({ severity, severityText }: Signs): number {
  if (severity >= 1 && severity <= 24) return severity
  const text = severityText.trim().toLowerCase()
  return Object.hasOwn(SEVERITY_TEXTS, text) ? SEVERITY_TEXTS[text]! : 0
}

function applies(when: Conditions, signs: Signs): boolean {
  if (when.signal !== undefined && when.signal !== signs.signal) return false
  if (when.escaped === true && boolOf(signs.escaped) !== true) return false
  if (when.status !== undefined && when.status !== signs.status) return false
  if (when.kinds !== undefined && !when.kinds.includes(signs.kind)) return false
  if (when.spanNames !== undefined && !when.spanNames.includes(signs.spanName)) return false
  if (when.severity !== undefined && (signs.severity < when.severity[0] || signs.severity > when.severity[1])) return false
  if (when.severityTexts !== undefined && !when.severityTexts.includes(signs.severityText)) return false
  if (when.eventNames !== undefined && !when.eventNames.some((name) => isNamed(signs.eventName, name))) return false
  if (when.types !== undefined && !when.types.test(signs.type)) return false
  return when.language === undefined || when.language === signs.language
}

function isNamed(eventName: string, wanted: string): boolean {
  return wanted.startsWith('*.') ? eventName.endsWith(wanted.slice(1)) : eventName === wanted
}

function isLevel(value: unknown): value is Level {
  return typeof value === 'string' && (LEVELS as readonly string[]).includes(value)
}

function boolOf(value: unknown): boolean | undefined {
  if (value === true || value === 'true' || value === 'True') return true
  return value === false || value === 'false' || value === 'False' ? false : undefined
}

/** Of two views of one error the worse: not handled as soon as one says so, handled where one says that. */
export function worse(one: Severity, other: Severity): Severity {
  const level = higherLevel(one.level, other.level)
  if (one.handled === false || other.handled === false) return { level, handled: false }
  const handled = one.handled ?? other.handled
  return handled === undefined ? { level } : { level, handled }
}

export function priorityOf(level: Level, handled: boolean | null | undefined): Priority {
  const row = PRIORITY_ROWS.find((each) => each.level === level) ?? PRIORITY_ROWS[1]!
  return handled === false ? row.unhandled : row.other
}
