import { familyOf, fillTemplate, isOnly, LIMITS, packageOf, readTemplate, semconv, writeRule } from '../../../collector/api.ts'
import type { Decision, Exception, ExceptionEvent, Fingerprint, Frame, Variable } from '../../../collector/api.ts'
import type { Variant } from '../v1.ts'
import { hashedMessage, parameterise } from './message.ts'
import { textOf } from './said.ts'

/** What a rule or the sender asked to group by, instead of or together with what would be used without. */
export interface Asked {
  app: string[] | undefined
  system: string[]
  by: Fingerprint['by']
  rule?: string
  title?: string
}

/** What the sender asked to group by. */
export const clientOf = ({ clientFingerprint }: ExceptionEvent): string[] =>
  Array.isArray(clientFingerprint) ? clientFingerprint.filter((item) => typeof item === 'string') : []

/** A rule of the project or of the config comes before what the sender asked for. */
export function byClientOrRule(
  event: ExceptionEvent,
  decision: Decision | undefined,
  app: Variant | undefined,
  system: Variant,
): Asked | undefined {
  const client = clientOf(event)
  const asked: Asked = { app: app?.parts, system: system.parts, by: system.by }
  const service = `service:${textOf(event.service)}`
  if (client.length > 0) expand(asked, service, client, 'client')
  if (decision === undefined) return client.length > 0 ? asked : undefined
  asked.rule = writeRule(decision.rule)
  if (decision.rule.fingerprint !== undefined) {
    // `{{ default }}` of a rule is what would be used without it, the client's wish included.
    expand(asked, service, decision.rule.fingerprint, 'rule', (name) => hashedMessage(valueOf(event, decision, name, true)))
  }
  if (decision.rule.title !== undefined) {
    asked.title = fillTemplate(readTemplate(decision.rule.title), (name) => valueOf(event, decision, name, false)).slice(
      0,
      LIMITS.nameLength,
    )
  }
  return asked
}

/** `{{ default }}` alone in an item stands for what would have been used without them. */
function expand(asked: Asked, service: string, items: readonly string[], kind: 'client' | 'rule', fill?: (name: Variable) => string): void {
  const { app, system } = asked
  const templates = items.map((item) => readTemplate(item))
  const isDefault = templates.map((template) => isOnly(template, 'default'))
  const make = (parts: readonly string[]): string[] => [
    kind,
    ...items.flatMap((item, i) =>
      isDefault[i]
        ? [service, ...parts.filter((part) => part !== service)]
        : [fill === undefined ? item : fillTemplate(templates[i]!, fill)],
    ),
  ]
  asked.app = app === undefined || !isDefault.includes(true) ? undefined : make(app)
  asked.system = make(system)
  asked.by = 'client'
}

/** Of the exception and the frame that the rule was met on; else of the outermost exception and its newest call of the application. */
function valueOf(event: ExceptionEvent, decision: Decision, name: Variable, grouping: boolean): string {
  const { exception } = decision
  switch (name) {
    case 'default':
      return ''
    case 'type':
    case 'message': {
      const text = textOf(exception[name])
      return name === 'message' ? (grouping ? parameterise(text) : firstLine(text)) : text
    }
    case 'function':
    case 'module':
    case 'file':
    case 'package': {
      const frame = decision.frame ?? newestOwn(exception)
      if (frame === undefined) return ''
      return name === 'package' ? packageOf(frame) : textOf(frame[name])
    }
    case 'service':
    case 'environment':
    case 'release':
    case 'level':
      return textOf(event[name])
    case 'family':
      return familyOf(event)
    case 'span':
      return textOf(event.span?.name)
    default:
      return tagOf(event, name.slice('tags.'.length))
  }
}

function newestOwn(exception: Exception): Frame | undefined {
  const frames = (Array.isArray(exception.frames) ? exception.frames : []).filter(
    (frame) => typeof frame?.file === 'string' && typeof frame.module === 'string',
  )
  return frames.find((frame) => frame.inApp === true) ?? frames[0]
}

/** As the SDK sends tags, else any attribute of that name. */
function tagOf(event: ExceptionEvent, key: string): string {
  const places = [
    [event.attributes, semconv.FAULTLINE_TAG_PREFIX + key],
    [event.attributes, key],
    [event.resource, key],
  ] as const
  for (const [bag, name] of places) {
    if (typeof bag !== 'object' || bag === null || !Object.hasOwn(bag, name)) continue
    const value: unknown = bag[name]
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  }
  return ''
}

function firstLine(text: string): string {
  const end = text.indexOf('\n')
  return end < 0 ? text : text.slice(0, end)
}
