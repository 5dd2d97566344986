import { LIMITS, semconv } from '../../collector/api.ts'
import type { Exception, ExceptionEvent, Frame } from '../../collector/api.ts'
import { detectLanguage, languageOfSdk } from './detect.ts'
import type { Language } from './detect.ts'
import { parseDotnet } from './dotnet.ts'
import { parseElixir } from './elixir.ts'
import { parseGo } from './go.ts'
import { parseJava } from './java.ts'
import { parseJavascript } from './javascript.ts'
import type { ParsedException, Parser } from './parsed.ts'
import { parsePhp } from './php.ts'
import { parsePython } from './python.ts'
import { parseRuby } from './ruby.ts'
import { parseRust } from './rust.ts'

const PARSERS: Record<Language, Parser> = {
  javascript: parseJavascript,
  python: parsePython,
  java: parseJava,
  go: parseGo,
  dotnet: parseDotnet,
  ruby: parseRuby,
  php: parsePhp,
  rust: parseRust,
  elixir: parseElixir,
}

/**
 * Fills the frames of the event's exception from its stack text and appends the causes that the text names. Type and message stay as
 * sent where they were sent. A text that nobody can read leaves the event as it is.
 */
export function parseEvent(event: ExceptionEvent): void {
  const exception = event.exceptions?.[0]
  if (typeof exception?.stack !== 'string') return
  if (exception.stack === '') return placePanic(event, exception)
  const message = typeof exception.message === 'string' ? exception.message : ''
  const { language, parsed } = parseStack(exception.stack, message, event.resource?.[semconv.SDK_LANGUAGE])
  const outermost = parsed[0]
  if (outermost === undefined) return
  if (language === 'rust') placeNewest(outermost.frames, message)
  exception.frames = limitFrames(outermost.frames, event)
  if (message === '') exception.message = outermost.message.slice(0, LIMITS.messageLength)
  nameType(event, exception, outermost.type, language)
  const causes = limitCauses(parsed, event)
  event.exceptions = [exception]
  for (const { type, message, frames } of causes) {
    event.exceptions.push({
      type: type.slice(0, LIMITS.typeLength),
      message: message.slice(0, LIMITS.messageLength),
      frames: limitFrames(frames, event),
      stack: '',
    })
  }
}

/** What a panic of Rust says of itself begins with its place: `panicked at src/cart.rs:4:5:`, and a sender without a backtrace has no more than that. */
function placePanic(event: ExceptionEvent, exception: Exception): void {
  if (typeof exception.message !== 'string' || !exception.message.startsWith('panicked at ')) return
  exception.frames = parseRust(exception.message, '')[0]?.frames ?? exception.frames
  if (exception.type === '' && exception.frames.length > 0) nameType(event, exception, 'panic', 'rust')
}

/**
 * A backtrace of a build without debug information names symbols alone, and none that was inlined. Where the panic says its place, that is of the newest
 * call if its module is the file, and else of one that was inlined into it.
 */
function placeNewest(frames: Frame[], message: string): void {
  if (!message.startsWith('panicked at ')) return
  const at = frames.findIndex(({ inApp }) => inApp)
  const newest = frames[at]
  if (newest === undefined || newest.file !== '') return
  const place = parseRust(message, '')[0]?.frames[0]
  if (place === undefined || !place.inApp) return
  const stem = /([^/\\]+?)(?:[/\\]mod)?\.rs$/.exec(place.file)?.[1] ?? ''
  const modules = newest.module.split('::')
  const isRoot = (stem === 'main' || stem === 'lib') && modules.length === 1
  if (!isRoot && !modules.slice(-2).includes(stem)) return void frames.splice(at, 0, place)
  newest.file = place.file
  newest.line = place.line
  newest.column = place.column
}

/** Reads a stack by the sender's language, and by the look of the text where that finds nothing or is not known. */
export function parseStack(sent: string, message: string, sdkLanguage: unknown): { language: Language; parsed: ParsedException[] } {
  const text = unquoted(sent)
  const said = languageOfSdk(sdkLanguage)
  if (said !== undefined) {
    const parsed = PARSERS[said](text, message)
    if (parsed.length > 0) return { language: said, parsed }
  }
  const language = detectLanguage(text)
  return { language, parsed: language === said ? [] : PARSERS[language](text, message) }
}

/** Some log libraries send the stack as a JSON string, in quotes and with its line ends written out. */
function unquoted(text: string): string {
  if (text.charCodeAt(0) !== QUOTE || text.charCodeAt(text.length - 1) !== QUOTE || text.includes('\n')) return text
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : text
  } catch {
    return text
  }
}

const QUOTE = 34

/** `ENOENT`, `ERR_INVALID_ARG_TYPE`, `23505`, `auth/user-not-found`: what `error.code` holds, never a class. */
const ERROR_CODE = /^(?:\d[\w.]*|[A-Z][A-Z0-9]*[_-][A-Z0-9_-]*|E[A-Z0-9]{2,}|[A-Z]\d+|[\w.-]+\/[\w./-]+)$/

/**
 * The OTel JS SDK sends `error.code`, where there is one, as the exception's type. The stack's first line then has the class; the code is
 * kept as `faultline.error.code`, which the fingerprint reads.
 */
function nameType(event: ExceptionEvent, exception: Exception, parsedType: string, language: Language): void {
  const sent = typeof exception.type === 'string' ? exception.type : ''
  if (sent === '') exception.type = parsedType.slice(0, LIMITS.typeLength)
  else if (language === 'javascript' && parsedType !== '' && parsedType !== sent && ERROR_CODE.test(sent)) {
    exception.type = parsedType.slice(0, LIMITS.typeLength)
    if (typeof event.attributes === 'object' && event.attributes !== null) event.attributes[semconv.FAULTLINE_ERROR_CODE] = sent
    note(event, `The sender gave the error code ${sent} as the type; the type is from the stack.`)
  }
}

/** Keeps both ends of a deep recursion: where it broke and how it began. */
function limitFrames(frames: Frame[], event: ExceptionEvent): Frame[] {
  if (frames.length <= LIMITS.frames) return frames
  note(event, `Of ${frames.length} frames ${LIMITS.frames} were kept, the newest and the oldest.`)
  const half = LIMITS.frames >> 1
  return [...frames.slice(0, LIMITS.frames - half), ...frames.slice(-half)]
}

/** The causes below the outermost exception; of too many the last is kept too, since it is the root. */
function limitCauses(parsed: ParsedException[], event: ExceptionEvent): ParsedException[] {
  if (parsed.length <= LIMITS.causes + 1) return parsed.slice(1)
  note(event, `Of ${parsed.length - 1} causes ${LIMITS.causes} were kept.`)
  return [...parsed.slice(1, LIMITS.causes), parsed.at(-1)!]
}

function note(event: ExceptionEvent, text: string): void {
  if (Array.isArray(event.notes) && event.notes.length < LIMITS.notes) event.notes.push(text)
}
