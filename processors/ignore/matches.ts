import { semconv } from '../../collector/api.ts'
import type { Exception, ExceptionEvent, Frame } from '../../collector/api.ts'
import type { Pattern } from './rule.ts'

/** Whether all that the pattern names holds. Never throws, whatever the event lacks. */
export function matches(pattern: Pattern, event: ExceptionEvent): boolean {
  const exception = event.exceptions?.[0]
  if (typeof exception !== 'object' || exception === null) return false
  // The type first: nearly every event ends here.
  if (pattern.types !== undefined && !hasType(pattern.types, exception, pattern.within !== undefined)) return false
  if (pattern.madeOf !== undefined && event.errorOf !== pattern.madeOf) return false
  if (pattern.message !== undefined && !pattern.message.test(textOf(exception.message).trim())) return false
  if (!matchesSender(pattern, event) || !matchesRequest(pattern, event)) return false
  if (pattern.notCausedBy !== undefined && isCausedBy(pattern.notCausedBy, event.exceptions)) return false
  return matchesFrames(pattern, framesOf(exception))
}

/** By its whole name, or by its last part where frames, or the stack's text, vouch for the rest. */
function hasType(types: readonly string[], exception: Exception, vouched: boolean): boolean {
  const type = textOf(exception.type)
  const wanted = wholeNames(types).get(type)
  return wanted !== undefined && wanted.some((whole) => whole === type || vouched || textOf(exception.stack).includes(whole))
}

const NAMES = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>()

/** By each name that stands for one of these types, its own or its last part: the types. Made once for each rule. */
function wholeNames(types: readonly string[]): ReadonlyMap<string, readonly string[]> {
  let names = NAMES.get(types)
  if (names === undefined) {
    const both = types.flatMap((type) => [...new Set([type, lastPart(type)])].map((name) => ({ name, type })))
    names = new Map([...Map.groupBy(both, ({ name }) => name)].map(([name, of]) => [name, of.map(({ type }) => type)]))
    NAMES.set(types, names)
  }
  return names
}

function matchesSender({ languages, code }: Pattern, event: ExceptionEvent): boolean {
  const language = textOf(event.resource?.[semconv.SDK_LANGUAGE])
  if (languages !== undefined && language !== '' && !languages.includes(language)) return false
  return code === undefined || event.attributes?.[semconv.FAULTLINE_ERROR_CODE] === code
}

function matchesRequest({ status, kinds, paths, userAgents }: Pattern, event: ExceptionEvent): boolean {
  const request = event.request ?? {}
  const code = typeof request.status === 'number' ? request.status : 0
  if (status !== undefined && !status.some(([from, to]) => code >= from && code <= to)) return false
  if (kinds !== undefined && !kinds.includes(event.span?.kind ?? -1)) return false
  if (userAgents !== undefined && !userAgents.test(textOf(request.userAgent))) return false
  return paths === undefined || paths.test(textOf(request.route)) || paths.test(pathOf(textOf(request.url)))
}

function matchesFrames({ within, newest, frames: wanted }: Pattern, frames: readonly Frame[]): boolean {
  if (wanted === 'none') return frames.length === 0
  if (newest !== undefined) {
    const first = frames[0]
    if (first === undefined) return false
    if (newest.file !== undefined && !newest.file.test(fileOf(first))) return false
    if (newest.function !== undefined && !newest.function.test(textOf(first.function))) return false
  }
  if (wanted !== undefined) {
    const files = frames.map(fileOf).filter((file) => file !== '' && !/^<|^\[/.test(file))
    if (files.length === 0 || !files.every((file) => wanted.test(file))) return false
  }
  return within === undefined || frames.some((frame) => within.some((place) => isWithin(frame, place)))
}

/** In JavaScript and Python packages are folders, elsewhere the beginning of the module's name. */
function isWithin(frame: Frame, place: string): boolean {
  const module = textOf(frame.module)
  if (module === place || module.startsWith(`${place}.`) || module.startsWith(`${place}/`)) return true
  const file = fileOf(frame).replaceAll('\\', '/')
  return file.includes(`/${place}/`) || textOf(frame.function).startsWith(`${place}.`)
}

/** As the runtime wrote it: a source map may have moved the frame. */
function fileOf(frame: Frame): string {
  return textOf(frame.raw?.file) || textOf(frame.file)
}

/** Also where the stack's text alone names the cause. */
function isCausedBy(types: RegExp, [outermost, ...causes]: readonly Exception[]): boolean {
  return types.test(textOf(outermost?.stack)) || causes.some((cause) => types.test(textOf(cause?.type)))
}

function framesOf(exception: Exception): readonly Frame[] {
  return Array.isArray(exception.frames) ? exception.frames.filter((frame) => typeof frame === 'object' && frame !== null) : []
}

/** Of a URL, or of a path alone; without the query. */
function pathOf(url: string): string {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
  const end = path.search(/[?#]/)
  return end < 0 ? path : path.slice(0, end)
}

function lastPart(type: string): string {
  return type.slice(Math.max(type.lastIndexOf('.'), type.lastIndexOf('\\'), type.lastIndexOf(':')) + 1)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
