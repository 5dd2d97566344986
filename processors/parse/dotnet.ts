import type { Frame } from '../../collector/api.ts'
import { dotnetOrigin } from './dotnet-origin.ts'
import { toFrame } from './parsed.ts'
import type { ParsedException, Position } from './parsed.ts'
import { linesOf, messageEnd, numberBefore } from './text.ts'

/** Lines of one header that are read. */
const HEADER_LINES = 100

/**
 * .NET's and Mono's `Exception.ToString`: newest call first. The headers name the chain, outermost first (`A: x ---> B: y`, since .NET
 * Core 3 on lines of their own); the stacks follow innermost first, divided by `--- End of inner exception stack trace ---`. An
 * AggregateException goes on with `---> (Inner Exception #1) … <---`. `--- End of stack trace from previous location ---` divides what an
 * `await` threw again: the frames go on.
 */
export function parseDotnet(text: string, message: string): ParsedException[] {
  const parsed = new Reader().read(plainMessage(text, message))
  if (parsed.length > 0 || text.trimEnd().includes('\n')) return parsed
  // Some logs have all of it on one line.
  return new Reader().read(text.replaceAll(/ at (?=[\w.<>`+[\],]{1,512}\()/g, '\n   at '))
}

class Reader {
  readonly #chain: ParsedException[] = []
  /** Exceptions within one another; the frames are of the last. */
  readonly #open: ParsedException[] = []
  /** How many were open where each member of an AggregateException began. */
  readonly #members: number[] = []
  #header: string[] | undefined = []
  /** Members within one that was read before, where it is written again. */
  #repeated = 0

  read(text: string): ParsedException[] {
    for (const line of linesOf(text)) {
      const content = line.trim()
      const ends = content.endsWith('<---')
      const body = ends ? content.slice(0, -4) : content
      if (this.#repeated > 0) {
        if (isMember(body)) this.#repeated++
        if (ends) this.#repeated--
        continue
      }
      this.#readLine(body)
      if (this.#repeated > 0 && ends) this.#repeated--
      else if (ends) {
        this.#endHeader()
        const before = this.#members.pop()
        if (before !== undefined) this.#open.length = Math.min(before, this.#open.length)
      }
    }
    this.#endHeader()
    return this.#chain.some(({ frames }) => frames.length > 0) ? this.#chain : []
  }

  #readLine(body: string): void {
    if (isMember(body)) {
      this.#endHeader()
      // The first member is the inner exception, which stands above already, unless the runtime left it out there.
      if (body.startsWith('---> (Inner Exception #0)') && this.#chain.at(-1) !== this.#open.at(-1)) this.#repeated = 1
      else {
        this.#members.push(this.#open.length)
        this.#header = [body.slice(body.indexOf(') ') + 2)]
      }
      return
    }
    const frame = body.startsWith('at ') ? readFrame(body.slice(3)) : undefined
    if (frame !== undefined) {
      this.#endHeader()
      this.#open.at(-1)?.frames.push(frame)
    } else if (body.startsWith('--- End of inner exception stack trace')) {
      this.#endHeader()
      if (this.#open.length > (this.#members.at(-1) ?? 0) + 1) this.#open.pop()
    } else if (this.#header !== undefined && this.#header.length < HEADER_LINES) this.#header.push(body)
  }

  #endHeader(): void {
    if (this.#header === undefined) return
    for (const title of this.#header.join('\n').split(/(?:^|\s)---> /)) {
      const exception = { ...splitTitle(title.trim()), frames: [] }
      this.#chain.push(exception)
      this.#open.push(exception)
    }
    this.#header = undefined
  }
}

function isMember(body: string): boolean {
  return body.startsWith('---> (Inner Exception #')
}

/** `Acme.CartException: message`; nested and generic types, and the code of a system's error: `SocketException (111): refused`. */
function splitTitle(title: string): { type: string; message: string } {
  const found = /^([\p{L}_][\p{L}\p{N}_.`+]{0,255}(?:\[[^\]:]{0,255}\]+)?)(?: \(-?\w{1,12}\))?(?::(?: |$)|$)/u.exec(title)
  return found === null ? { type: '', message: title } : { type: found[1]!, message: title.slice(found[0].length) }
}

/** The sender's message without what could be taken for a frame or for another exception. */
function plainMessage(text: string, message: string): string {
  const end = messageEnd(text, message)
  if (end === 0 || !/\n|---> /.test(message)) return text
  return text.slice(0, end - message.length) + message.replaceAll('\n', ' ').replaceAll('--->', '->') + text.slice(end)
}

/**
 * `Acme.Cart.Total(Int32 id) in C:\src\Cart.cs:line 12`; without symbols the place is missing. Mono's:
 * `Acme.Cart.Total (System.Int32 id) [0x00007] in /src/Cart.cs:12`, or `in <hash>:0`.
 */
function readFrame(text: string): Frame | undefined {
  // Mono: `(wrapper managed-to-native) System.Object.m (…)`.
  const start = text.startsWith('(wrapper ') ? text.indexOf(') ') + 2 : 0
  const open = text.indexOf('(', start)
  if (open <= start) return undefined
  const full = text.slice(start, open).trimEnd()
  const close = text.indexOf(')', open)
  const rest = close < 0 ? '' : text.slice(close + 1)
  if (rest !== '' && !/^(?: \[0x[0-9a-f]{1,16}\])?(?: in |$)/.test(rest)) return undefined
  const position = readPlace(rest)
  // F# names may hold blanks; prose has no place behind it.
  if (full === '' || full.includes(': ') || full.endsWith(':') || (full.includes(' ') && position.line === 0)) return undefined
  const dot = dividerOf(full)
  const module = dot < 0 ? '' : full.slice(0, dot)
  return toFrame(full.slice(dot + 1), position, dotnetOrigin(full, module))
}

/** ` in FILE:line 12`, Mono's ` [0x00007] in FILE:12`. */
function readPlace(text: string): Position {
  const at = text.indexOf(' in ')
  const number = at < 0 ? undefined : numberBefore(text, text.length)
  if (number === undefined) return { file: '', line: 0, column: 0 }
  const end = text.endsWith(':line ', number[1]) ? number[1] - 6 : number[1] - 1
  const file = text.slice(at + 4, end)
  // Without symbols Mono names the module's hash.
  return file.startsWith('<') ? { file: '', line: 0, column: 0 } : { file, line: number[0], column: 0 }
}

/** The dot before the method: not one within generic arguments, and not the second of `Cart..ctor`. */
function dividerOf(full: string): number {
  let depth = 0
  for (let i = full.length - 1; i > 0; i--) {
    const char = full[i]
    if (char === ']' || char === '>') depth++
    else if (char === '[' || char === '<') depth--
    else if (char === '.' && depth === 0) return full[i - 1] === '.' ? i - 1 : i
  }
  return -1
}
