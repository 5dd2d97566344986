import type { Alert, ExceptionEvent, OtlpRequest, Session, SignalData, Signal } from '../../collector/api.ts'

export type Verbosity = 'basic' | 'normal' | 'detailed'

export interface Line {
  line: string
  /** With `detailed`; of a request without its bytes. */
  item?: unknown
}

/** UTF-16 units of a message that one line shows. */
const MESSAGE = 200

export function describeBatch(data: SignalData[Signal], verbosity: Verbosity): Line[] {
  if (!Array.isArray(data)) {
    const { body, ...rest } = data
    return [{ line: describeRequest(data), ...(verbosity === 'detailed' ? { item: { ...rest, bytes: body.length } } : {}) }]
  }
  if (verbosity === 'basic') return data.length === 0 ? [] : [{ line: `${data.length} ${nameOf(data[0]!)}${data.length === 1 ? '' : 's'}` }]
  return data.map((item) => ({ line: describeItem(item), ...(verbosity === 'detailed' ? { item } : {}) }))
}

function describeRequest(request: OtlpRequest): string {
  const { signal, items, hits, body, encoding } = request
  return `${signal}: ${items} items, ${hits.count} with an exception, ${body.length} bytes of ${encoding}`
}

type Item = ExceptionEvent | Session | Alert

function nameOf(item: Item): string {
  if ('exceptions' in item) return 'exception'
  return 'issueId' in item ? 'alert' : 'session'
}

function describeItem(item: Item): string {
  if ('exceptions' in item) {
    const [outermost] = item.exceptions
    const causes = item.exceptions.length > 1 ? `, ${item.exceptions.length - 1} cause(s)` : ''
    return `exception ${item.id} ${title(outermost?.type, outermost?.message)} in ${item.culprit ?? 'an unknown place'}, ${place(item)}${causes}`
  }
  if ('issueId' in item) {
    const taken = item.rule === undefined ? '' : `, rule ${item.rule.name}${item.reason === undefined ? '' : `: ${item.reason}`}`
    return `alert ${item.id} ${item.kind} ${item.shortId} ${item.title || title(item.type, item.message)} in ${item.culprit || 'an unknown place'}, ${place(item)}${taken}`
  }
  return `session ${item.id} ${item.status}, release ${item.release || 'unknown'}`
}

function title(type = '', message = ''): string {
  const text = message.length > MESSAGE ? `${message.slice(0, MESSAGE)}…` : message
  return text === '' ? type : `${type}: ${text}`
}

function place({ service, environment, release }: { service: string; environment: string; release: string }): string {
  return [service, environment, release].filter((part) => part !== '').join(' ')
}
