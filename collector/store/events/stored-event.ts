import type { Exception, ExceptionEvent, Fingerprint, FingerprintLine, Frame } from '../../model/event.ts'

/**
 * An event in the column `event` of the store: its JSON without what is written there twice, which is a third of it. A frame that no source map
 * changed has no `raw`, the hashes by which it joined an issue of events that say less or more are in the map alone, and the lines that explain the
 * grouping are texts, since each of them repeats its field names and most their reasons.
 */
interface StoredEvent extends Omit<ExceptionEvent, 'exceptions' | 'fingerprint'> {
  exceptions: (Omit<Exception, 'frames'> & { frames: StoredFrame[] })[]
  /** Events of before have all lines written out. */
  fingerprint?: Omit<Fingerprint, 'explain'> & { explain?: StoredLines | FingerprintLine[] }
}

interface StoredFrame extends Omit<Frame, 'raw'> {
  raw?: Frame['raw'] | undefined
}

interface StoredLines {
  whys: string[]
  /** Variant, kind, `+` where it was used, else `-`, place of its reason, `:`, text. */
  lines: string[]
}

const VARIANTS = { app: 'a', system: 's', both: 'b' } as const satisfies Record<FingerprintLine['variant'], string>
const KINDS = {
  type: 't',
  message: 'm',
  frame: 'f',
  code: 'c',
  name: 'n',
  client: 'i',
  rule: 'r',
} as const satisfies Record<FingerprintLine['kind'], string>

const inverse = <Name extends string>(letters: Record<Name, string>): ReadonlyMap<string, Name> =>
  new Map(Object.entries<string>(letters).map(([name, letter]) => [letter, name as Name]))
const VARIANT_OF = inverse(VARIANTS)
const KIND_OF = inverse(KINDS)

/** What JSON.stringify is to write; shares with the event what is stored as it is. */
export function storedForm(event: ExceptionEvent): StoredEvent {
  const exceptions = event.exceptions.map((exception) => ({ ...exception, frames: exception.frames.map(withoutSameRaw) }))
  if (event.fingerprint === undefined) return { ...event, exceptions }
  const { partial: _partial, own: _own, likely: _likely, through: _through, callers: _callers, explain, ...fingerprint } = event.fingerprint
  return { ...event, exceptions, fingerprint: explain === undefined ? fingerprint : { ...fingerprint, explain: short(explain) } }
}

/** The event that was stored as this text. */
export function readStored(text: string): ExceptionEvent {
  const stored = JSON.parse(text) as StoredEvent
  for (const { frames } of stored.exceptions) {
    for (const frame of frames) frame.raw ??= { function: frame.function, file: frame.file, line: frame.line, column: frame.column }
  }
  const { fingerprint } = stored
  if (fingerprint?.explain !== undefined && !Array.isArray(fingerprint.explain)) fingerprint.explain = long(fingerprint.explain)
  return stored as ExceptionEvent
}

function withoutSameRaw(frame: Frame): StoredFrame {
  const { raw } = frame
  if (raw?.function !== frame.function || raw.file !== frame.file || raw.line !== frame.line || raw.column !== frame.column) return frame
  // JSON leaves it out; to build the object without it takes three times as long.
  return { ...frame, raw: undefined }
}

function short(explain: readonly FingerprintLine[]): StoredLines {
  const whys: string[] = []
  const lines = explain.map(({ variant, kind, text, used, why }) => {
    let place = whys.indexOf(why)
    if (place < 0) place = whys.push(why) - 1
    return `${VARIANTS[variant]}${KINDS[kind]}${used ? '+' : '-'}${place}:${text}`
  })
  return { whys, lines }
}

function long({ whys, lines }: StoredLines): FingerprintLine[] {
  return lines.map((line) => {
    const colon = line.indexOf(':')
    return {
      variant: VARIANT_OF.get(line[0]!)!,
      kind: KIND_OF.get(line[1]!)!,
      text: line.slice(colon + 1),
      used: line[2] === '+',
      why: whys[Number(line.slice(3, colon))]!,
    }
  })
}
