import type { Attributes, ExceptionEvent } from './api/types.ts'

/** What the SDK says beside the error, by docs/attributes.md, and the attributes that are left. */
export interface SentContext {
  tags: Attributes
  flags: Attributes
  /** By name, as sent. */
  contexts: { name: string; members: Attributes }[]
  others: Attributes
}

const TAG = 'faultline.tags.'
const FLAGS = 'faultline.feature_flags'
const CONTEXTS = 'faultline.contexts'

/** Takes them apart; JSON that can not be read, as it was cut, stays an attribute. */
export function sentContext({ attributes }: Pick<ExceptionEvent, 'attributes'>): SentContext {
  const flags = parse(attributes[FLAGS])
  const contexts = parse(attributes[CONTEXTS])
  const entries = Object.entries(attributes)
  const isTaken = (name: string): boolean =>
    name.startsWith(TAG) || (name === FLAGS && flags !== undefined) || (name === CONTEXTS && contexts !== undefined)
  return {
    tags: Object.fromEntries(entries.flatMap(([name, value]) => (name.startsWith(TAG) ? [[name.slice(TAG.length), value]] : []))),
    flags: flags ?? {},
    contexts: Object.entries(contexts ?? {}).map(([name, value]) => ({ name, members: isBag(value) ? value : { value } })),
    others: Object.fromEntries(entries.filter(([name]) => !isTaken(name))),
  }
}

function parse(sent: Attributes[string] | undefined): Attributes | undefined {
  try {
    const parsed: unknown = typeof sent === 'string' ? JSON.parse(sent) : sent
    return isBag(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

function isBag(value: unknown): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
