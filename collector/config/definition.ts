import type { Definition } from '../pipeline/component.ts'
import { keysOf } from './issue.ts'
import { wrapperOf } from './wrapper.ts'

const KINDS = ['receiver', 'processor', 'exporter', 'connector', 'extension']
const DELIVERIES = ['outbox', 'queued', 'stored', 'direct']

/**
 * What keeps a value from being a definition, a sentence each. A plugin may be JavaScript, or built against other types: what the host
 * relies on is looked at here.
 */
export function faultsOf(candidate: unknown): string[] {
  if (typeof candidate !== 'object' || candidate === null) {
    return [`the default export is no definition; expected one such as "export default defineProcessor({ ... })", got ${typeof candidate}`]
  }
  const definition = candidate as Record<string, unknown>
  const faults: string[] = []
  const expect = (key: string, fine: boolean, expected: string): void => {
    if (!fine) faults.push(`"${key}" of a definition must be ${expected}: current value is ${String(definition[key])}`)
  }
  expect('kind', KINDS.includes(definition['kind'] as string), `one of ${KINDS.join(', ')}`)
  expect('type', /^[a-zA-Z][0-9a-zA-Z_]{0,62}$/.test(String(definition['type'])), 'a name of letters, digits and underscores')
  expect('description', typeof definition['description'] === 'string', 'a sentence')
  expect('create', typeof definition['create'] === 'function', 'a function')
  expect('stability', definition['stability'] !== undefined, 'given')
  const schema = definition['config'] as { safeParse?: unknown; _zod?: unknown } | undefined
  expect('config', typeof schema?.safeParse === 'function' && schema._zod !== undefined, 'a schema of zod 4, such as z.strictObject({})')
  const kind = definition['kind']
  if (kind === 'receiver' && definition['authenticates'] !== undefined)
    expect('authenticates', typeof definition['authenticates'] === 'function', 'a function of the config and an address')
  if (kind === 'processor') {
    const signals = [definition['signal']].flat()
    const named = signals.length > 0 && signals.every((signal) => typeof signal === 'string')
    expect('signal', named, 'the signal that it processes, or a list of them')
  }
  if (kind === 'connector') expect('connects', Array.isArray(definition['connects']), 'a list of pairs of signals')
  if (kind === 'exporter') {
    expect('delivery', DELIVERIES.includes(definition['delivery'] as string), `one of ${DELIVERIES.join(', ')}`)
    const takesOther = Object.keys((definition['stability'] ?? {}) as object).some((signal) => signal !== 'alerts')
    if (definition['delivery'] === 'outbox' && takesOther)
      faults.push('an exporter whose delivery is outbox takes alerts and no other signal')
    expect('leavesMachine', typeof definition['leavesMachine'] === 'function', 'a function of the config')
  }
  if (faults.length > 0) return faults
  const sound = candidate as Definition
  const taken = keysOf(wrapperOf(sound)).filter((key) => keysOf(sound.config).includes(key))
  return taken.map((key) => `the config of ${sound.kind} "${sound.type}" may not have the key "${key}", which the host reads itself`)
}
