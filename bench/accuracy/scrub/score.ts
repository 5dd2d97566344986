import type { ExceptionEvent } from '../../../collector/api.ts'
import { decoys, secrets, textsOf } from './corpus.ts'

export interface Row {
  kind: string
  of: number
  /** Secrets still seen, or decoys that were changed. */
  wrong: { before: ExceptionEvent; after: ExceptionEvent }[]
}

type Scrub = (event: ExceptionEvent) => void

/** What is still seen of the secrets, by kind. */
export function scoreSecrets(scrub: Scrub, seed: number): Row[] {
  return group(
    secrets(seed),
    (event, { parts }) => {
      const texts = textsOf({ ...event, scrubbed: [] })
      return parts.some((part) => texts.some((text) => text.includes(part)))
    },
    scrub,
  )
}

/** Which decoys were changed, by kind. */
export function scoreDecoys(scrub: Scrub, seed: number): Row[] {
  return group(decoys(seed), (event) => event.scrubbed.length > 0, scrub)
}

function group<Sample extends { kind: string; event: ExceptionEvent }>(
  samples: Sample[],
  isWrong: (event: ExceptionEvent, sample: Sample) => boolean,
  scrub: Scrub,
): Row[] {
  const rows = new Map<string, Row>()
  for (const sample of samples) {
    const row = rows.get(sample.kind) ?? { kind: sample.kind, of: 0, wrong: [] }
    rows.set(sample.kind, row)
    row.of++
    const after = structuredClone(sample.event)
    scrub(after)
    if (isWrong(after, sample)) row.wrong.push({ before: sample.event, after })
  }
  return [...rows.values()]
}
