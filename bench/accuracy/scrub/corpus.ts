import type { ExceptionEvent } from '../../../collector/api.ts'
import { carriersOf, eventWith } from './carriers.ts'
import { DECOYS } from './decoys.ts'
import { Random } from './random.ts'
import { KINDS } from './secrets.ts'

export interface SecretSample {
  kind: string
  event: ExceptionEvent
  /** None of these may be seen in the event afterwards. */
  parts: string[]
}

export interface DecoySample {
  kind: string
  event: ExceptionEvent
}

const SECRETS_OF_A_KIND = 15
const DECOYS_OF_A_KIND = 14

/** Each kind in carriers of its sort, in turn, so that all of them are met. */
export function secrets(seed = 1, ofEach = SECRETS_OF_A_KIND): SecretSample[] {
  return KINDS.flatMap((kind, k) => {
    const random = new Random(seed * 1_000 + k)
    const carriers = carriersOf(kind)
    return Array.from({ length: ofEach }, (_, i) => {
      const { text, parts } = kind.make(random)
      const carrier = carriers[(i + k * 5) % carriers.length]!
      return { kind: kind.kind, event: eventWith(carrier(text)), parts: parts.flatMap(spellings) }
    })
  })
}

export function decoys(seed = 1, ofEach = DECOYS_OF_A_KIND): DecoySample[] {
  return DECOYS.flatMap(({ kind, make, carriers }, k) => {
    const random = new Random(seed * 7_000 + k)
    return Array.from({ length: ofEach }, (_, i) => ({ kind, event: eventWith(carriers[i % carriers.length]!(make(random))) }))
  })
}

/** As it is and as it stands in a query string and in a form. */
function spellings(part: string): string[] {
  return [...new Set([part, encodeURIComponent(part), part.replaceAll(' ', '+')])]
}

/** Every text of an event, at any depth; the keys too. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsOf(inner)])
}
