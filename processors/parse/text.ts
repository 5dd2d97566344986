/** Lines of one stack that are read: this many from its head and from its tail, since causes come last. */
export const LINES_READ = 1_000

/** Lines without their `\n` or `\r\n`, at most twice LINES_READ. */
export function linesOf(text: string): string[] {
  const head: string[] = []
  let start = 0
  while (head.length < LINES_READ) {
    const end = text.indexOf('\n', start)
    head.push(withoutReturn(text.slice(start, end < 0 ? undefined : end)))
    if (end < 0) return head
    start = end + 1
  }
  const tail: string[] = []
  let end = text.length
  while (end >= start && tail.length < LINES_READ) {
    const before = text.lastIndexOf('\n', end - 1)
    const from = before < start ? start : before + 1
    tail.push(withoutReturn(text.slice(from, end)))
    if (end <= 0) break
    end = from - 1
  }
  return [...head, ...tail.reverse()]
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** A whole number of at most nine digits at the end of `text[0, end)`: `[value, where it starts]`, or undefined. */
export function numberBefore(text: string, end: number): [number, number] | undefined {
  let start = end
  while (start > 0 && end - start < 10 && isDigit(text.charCodeAt(start - 1))) start--
  return start === end || end - start > 9 ? undefined : [Number(text.slice(start, end)), start]
}

/** Takes `:line:column` or `:line` off the end. `line` and `column` are 0 where they are missing. */
export function splitPosition(text: string): { file: string; line: number; column: number } {
  // Called for each frame of each trace: no pair is made of the number and where it starts.
  const second = startOfNumber(text, text.length)
  if (second === text.length || text.charCodeAt(second - 1) !== COLON) return { file: text, line: 0, column: 0 }
  const last = valueOf(text, second, text.length)
  const first = startOfNumber(text, second - 1)
  if (first === second - 1 || text.charCodeAt(first - 1) !== COLON) return { file: text.slice(0, second - 1), line: last, column: 0 }
  return { file: text.slice(0, first - 1), line: valueOf(text, first, second - 1), column: last }
}

const COLON = 58

/** Where the digits that end at `end` start; `end` itself where there are none, or more than nine. */
function startOfNumber(text: string, end: number): number {
  let start = end
  while (start > 0 && isDigit(text.charCodeAt(start - 1))) {
    if (end - start === 9) return end
    start--
  }
  return start
}

function valueOf(text: string, start: number, end: number): number {
  let value = 0
  for (let i = start; i < end; i++) value = value * 10 + text.charCodeAt(i) - 48
  return value
}

/** `trim`, which is left out where both ends are plain letters or marks. */
export function trimmed(text: string): string {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  return first > 32 && first < 128 && last > 32 && last < 128 ? text : text.trim()
}

/** Index of the bracket that the last character closes, or -1. `text` ends in `)`. */
export function openingOf(text: string): number {
  // Nothing in between, as most are: the engine's own search is faster.
  const last = text.lastIndexOf('(')
  if (last >= 0 && text.indexOf(')', last) === text.length - 1) return last
  let depth = 0
  for (let i = text.length - 1; i >= 0; i--) {
    const code = text.charCodeAt(i)
    if (code === 41) depth++
    else if (code === 40 && --depth === 0) return i
  }
  return -1
}

/**
 * Where the sender's message ends within the first lines of `text`, so that a message whose lines look like frames is not read as
 * frames; 0 when the text does not start with a type and that message.
 */
export function endOfMessage(text: string, message: string): number {
  const end = messageEnd(text, message)
  if (end === 0) return 0
  const next = text.indexOf('\n', end)
  return next < 0 ? text.length : next
}

/** As `endOfMessage`, but right behind the message, where more may follow on its line. */
export function messageEnd(text: string, message: string): number {
  if (message === '') return 0
  if (text.startsWith(message)) return text[message.length] === '\n' ? message.length : 0
  // The message follows the type on the first line, `Type: message`; anywhere else it is a coincidence.
  const colon = text.indexOf(`: ${message}`)
  if (colon < 0 || colon > 1024 || text.lastIndexOf('\n', colon) >= 0) return 0
  return colon + 2 + message.length
}

/** `Type: message` in two. A type is one word of names and dots, with a code in brackets as Node writes it: `TypeError [ERR_X]`. */
export function splitHeader(text: string): { type: string; message: string } {
  const header = /^([\p{L}_$][\p{L}\p{N}_$.]{0,255})(?: \[[\w-]{1,64}\])?(?::(?: |$)|$)/u.exec(text)
  if (header === null) return { type: '', message: text }
  return { type: header[1]!, message: text.slice(header[0].length) }
}
