import type { Said } from './said.ts'
import type { Seen, SeenEvent, SeenException } from './seen.ts'

/** Events that are remembered, in each of two generations, and how large they are at most: with all, some 30 MB. */
const REMEMBERED = 1_000
const FRAMES = 128
const TEXT = 8 * 1024
/** Of one sum. */
const ALIKE = 8
/** Sums that came once. */
const ONCE = 10_000

interface Known<T> {
  event: SeenEvent
  made: T
}

/**
 * Remembers what was made of an event, for those of which the grouping sees the same: an application in trouble sends one error thousands of
 * times, and to compare it takes a small part of the time that grouping it does. What came once is not kept, and of two generations what comes
 * often outlives the rest.
 */
export class Again<T> {
  #young = new Map<number, Known<T>[]>()
  #old = new Map<number, Known<T>[]>()
  #count = 0
  #once = new Set<number>()

  /** What was made of it before; else what `make` does, which is remembered where the event is no larger than most and comes again. */
  get(event: SeenEvent, make: () => T): T {
    const sum = sumOf(event)
    const young = find(this.#young.get(sum), event)
    if (young !== undefined) return young.made
    const old = find(this.#old.get(sum), event)
    if (old !== undefined) {
      this.#keep(sum, old)
      return old.made
    }
    const made = make()
    if (this.#came(sum) && isSmall(event)) this.#keep(sum, { event: copy(event), made })
    return made
  }

  /** Whether it came before. */
  #came(sum: number): boolean {
    if (this.#once.has(sum)) return true
    if (this.#once.size >= ONCE) this.#once.clear()
    this.#once.add(sum)
    return false
  }

  #keep(sum: number, known: Known<T>): void {
    if (this.#count >= REMEMBERED) {
      this.#old = this.#young
      this.#young = new Map()
      this.#count = 0
    }
    const alike = this.#young.get(sum)
    if (alike === undefined) this.#young.set(sum, [known])
    else if (alike.length < ALIKE) alike.push(known)
    else return
    this.#count++
  }
}

/** Of where its calls are, and of signs of each text: most of what was said, some of what names a place. */
function sumOf({ exceptions }: SeenEvent): number {
  let sum = exceptions.length
  for (const { said, frames } of exceptions) {
    sum = addText(addText(add(sum, frames.length), said.words, 6), said.typePart, 6)
    for (const { line, column, file, module, function: name } of frames)
      sum = addText(addText(addText(add(add(sum, line), column), file, 3), module, 3), name, 3)
  }
  return sum
}

const add = (sum: number, value: number): number => (Math.imul(sum, 31) + value) | 0

/** Up to `2 ** bits` signs of the text. */
function addText(sum: number, text: string, bits: number): number {
  const step = 1 + (text.length >> bits)
  let made = add(sum, text.length)
  for (let at = text.length - 1; at >= 0; at -= step) made = add(made, text.charCodeAt(at))
  return made
}

function find<T>(alike: readonly Known<T>[] | undefined, event: SeenEvent): Known<T> | undefined {
  if (alike !== undefined) for (const known of alike) if (isSame(known.event, event)) return known
  return undefined
}

function isSame(left: SeenEvent, right: SeenEvent): boolean {
  if (left.service !== right.service || left.release !== right.release || left.isScripts !== right.isScripts) return false
  const { length } = left.exceptions
  if (length !== right.exceptions.length) return false
  for (let i = 0; i < length; i++) if (!isSameException(left.exceptions[i]!, right.exceptions[i]!)) return false
  return true
}

function isSameException(left: SeenException, right: SeenException): boolean {
  const { length } = left.frames
  if (length !== right.frames.length) return false
  if (!isSameSaid(left.said, right.said)) return false
  for (let i = 0; i < length; i++) if (!isSameFrame(left.frames[i]!, right.frames[i]!)) return false
  return true
}

/** Every field: what is looked at and not compared would be that of another event. */
function isSameSaid(left: Said, right: Said): boolean {
  for (const key in left) if (left[key as keyof Said] !== right[key as keyof Said]) return false
  return true
}

function isSameFrame(left: Seen, right: Seen): boolean {
  return (
    left.line === right.line &&
    left.column === right.column &&
    left.inApp === right.inApp &&
    left.status === right.status &&
    left.reason === right.reason &&
    left.function === right.function &&
    left.file === right.file &&
    left.module === right.module &&
    left.context?.line === right.context?.line &&
    left.raw?.line === right.raw?.line &&
    left.raw?.column === right.raw?.column &&
    left.raw?.function === right.raw?.function &&
    left.raw?.file === right.raw?.file
  )
}

function isSmall({ exceptions }: SeenEvent): boolean {
  let frames = 0
  let text = 0
  for (const { said, frames: calls } of exceptions) {
    frames += calls.length
    text += said.template.length
    for (const { function: name, file, module, context } of calls)
      text += name.length + file.length + module.length + (context?.line?.length ?? 0)
  }
  return frames <= FRAMES && text <= TEXT
}

/** What comes behind may change the frames. */
const copy = (event: SeenEvent): SeenEvent => ({
  ...event,
  exceptions: event.exceptions.map(({ said, frames }) => ({ said, frames: frames.map(copyFrame) })),
})

function copyFrame({ function: name, file, module, inApp, line, column, status, reason, raw, context }: Seen): Seen {
  const copied: Seen = { function: name, file, module, inApp, line, column, status, raw: { ...raw } }
  if (reason !== undefined) copied.reason = reason
  if (context?.line !== undefined) copied.context = { line: context.line }
  return copied
}
