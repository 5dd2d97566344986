import { hash } from 'node:crypto'
import { semconv } from '../../collector/api.ts'
import type { Exception, ExceptionEvent, Fingerprint, Frame } from '../../collector/api.ts'
import { describeFrame } from './v1/frame.ts'
import { parameterise } from './v1/message.ts'

/**
 * Version 1 of the grouping, with the files in `v1/`. Frozen once released: a better idea becomes `v2.ts` beside it.
 *
 * Two variants are computed over the chain of exceptions, outermost first: `app` over the application's own frames, `system` over all.
 * Each exception gives its type and its frames; the chain counts, since the same failure met in two ways is two errors to its reader.
 * Where no frame of the chain names a function, the messages stand in, without their parameters.
 */
const VERSION = 1

/** Frames of one exception that count, newest first; further out is the framework's loop. */
const FRAMES_USED = 50

/** Calls that repeat in cycles of up to this length count once, so that the depth of a recursion does not matter. */
const CYCLE_LENGTH = 4

const HASH_DIGITS = 32

export function fingerprintV1(event: ExceptionEvent): Fingerprint {
  const chain = Array.isArray(event.exceptions) ? event.exceptions : []
  const code = textOf(event.attributes?.[semconv.FAULTLINE_ERROR_CODE])
  const app = framesVariant(chain, code, true)
  let system = framesVariant(chain, code, false)
  let by: Fingerprint['by'] = 'frames'
  if (system === undefined) {
    const messages = messageVariant(chain, code)
    system = messages.parts
    by = messages.spoke ? 'message' : 'type'
  }
  const client = Array.isArray(event.clientFingerprint) ? event.clientFingerprint.filter((item) => typeof item === 'string') : []
  if (client.length > 0) return byClient(client, app, system)
  return finish(by, app, system)
}

/** `{{ default }}` among the client's parts stands for what would have been used without them. */
function byClient(client: readonly string[], app: string[] | undefined, system: string[]): Fingerprint {
  const isDefault = (item: string): boolean => /^\{\{ {0,4}default {0,4}\}\}$/.test(item)
  if (!client.some(isDefault)) return finish('client', undefined, ['client', ...client])
  const expand = (parts: string[]): string[] => ['client', ...client.flatMap((item) => (isDefault(item) ? parts : [item]))]
  return finish('client', app === undefined ? undefined : expand(app), expand(system))
}

function finish(by: Fingerprint['by'], app: string[] | undefined, system: string[]): Fingerprint {
  const result: Fingerprint = { version: VERSION, system: hashParts(system), by, parts: { app: app ?? [], system } }
  if (app !== undefined) result.app = hashParts(app)
  return result
}

/** Types and frames of the chain; undefined when no frame names a function. */
function framesVariant(chain: readonly Exception[], code: string, appOnly: boolean): string[] | undefined {
  const parts: string[] = []
  let spoke = false
  for (let i = 0; i < chain.length; i++) {
    const exception = chain[i]
    const type = reduceType(textOf(exception?.type))
    parts.push(typePart(type, i === 0 ? code : ''))
    if (!Array.isArray(exception?.frames)) continue
    const start = parts.length
    for (const frame of exception.frames) {
      if (parts.length - start >= FRAMES_USED) break
      if (typeof frame?.function !== 'string' || typeof frame.file !== 'string' || typeof frame.module !== 'string') continue
      if (appOnly && frame.inApp !== true) continue
      const described = describeOnce(frame)
      if (described === undefined) continue
      // Firefox and Safari show the constructor of an Error subclass as the newest call, Chrome does not.
      if (parts.length === start && described.part.endsWith(`:${type}`)) continue
      spoke ||= described.speaks
      parts.push(described.part)
      dropRepeatedCycle(parts, start)
    }
  }
  return spoke ? parts : undefined
}

/** Frames come again with every event of an issue; what is remembered of them is a pure function of these three fields. */
const FRAMES_REMEMBERED = 10_000
const remembered = new Map<string, ReturnType<typeof describeFrame>>()

function describeOnce(frame: Frame): ReturnType<typeof describeFrame> {
  const key = `${frame.module}\n${frame.file}\n${frame.function}`
  const known = remembered.get(key)
  if (known !== undefined || remembered.has(key)) return known
  const described = describeFrame(frame)
  if (remembered.size >= FRAMES_REMEMBERED) remembered.clear()
  // Longer keys would make the memory's size unlimited.
  if (key.length <= 1024) remembered.set(key, described)
  return described
}

/** Types and messages, for want of frames that name a function. */
function messageVariant(chain: readonly Exception[], code: string): { parts: string[]; spoke: boolean } {
  const parts: string[] = []
  let spoke = false
  for (let i = 0; i < chain.length; i++) {
    const exception = chain[i]
    parts.push(typePart(reduceType(textOf(exception?.type)), i === 0 ? code : ''))
    const message = parameterise(textOf(exception?.message))
    if (message === '') continue
    spoke = true
    parts.push(`message:${message}`)
  }
  return { parts, spoke }
}

function dropRepeatedCycle(parts: string[], start: number): void {
  const end = parts.length
  for (let length = 1; length <= CYCLE_LENGTH && end - 2 * length >= start; length++) {
    let same = true
    for (let i = 1; i <= length && same; i++) same = parts[end - i] === parts[end - length - i]
    if (!same) continue
    parts.length = end - length
    return
  }
}

/**
 * The type without its package, since a log record of the Python SDK says `ConnectionError` where its span event says
 * `requests.exceptions.ConnectionError`, and Java's says `Outer.Inner` for `Outer$Inner`. Go's `*url.Error` is kept whole.
 */
function reduceType(type: string): string {
  if (type.startsWith('*')) return type
  const short = type.slice(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$'), type.lastIndexOf('\\'), type.lastIndexOf(':')) + 1)
  return short === '' ? type : short
}

function typePart(type: string, code: string): string {
  return code === '' ? `type:${type}` : `type:${type} ${code}`
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Each part with its length before it, so that no two lists read the same. */
function hashParts(parts: readonly string[]): string {
  let text = `faultline:v${VERSION}`
  for (const part of parts) text += `\n${part.length}:${part}`
  return hash('sha256', text).slice(0, HASH_DIGITS)
}
