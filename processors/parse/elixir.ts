import type { Frame } from '../../collector/api.ts'
import { elixirOrigin } from './elixir-origin.ts'
import { readErlangLine, readErlangTerm } from './erlang.ts'
import { toFrame } from './parsed.ts'
import type { ParsedException } from './parsed.ts'
import { endOfMessage, linesOf, numberBefore } from './text.ts'

/** Longer lines are messages. */
const MAX_FRAME_LINE = 4096

interface Open extends ParsedException {
  indent: number
}

/**
 * Elixir's `Exception.format_stacktrace` (what its OTel SDK sends) and `Exception.format`; within an exit the exception that caused it
 * stands deeper. Erlang's text and terms are read too, as one application has both. Newest call first.
 */
export function parseElixir(text: string, message: string): ParsedException[] {
  const term = readErlangTerm(text)
  if (term.length > 0) return [{ type: '', message: '', frames: term }]
  const exceptions: Open[] = []
  let current: Open | undefined
  for (const line of linesOf(text.slice(endOfHeader(text, message)))) {
    const content = line.trim()
    if (content === '') continue
    const indent = line.length - line.trimStart().length
    const header = /^\*\* \((?:EXIT|([\w.]{1,256}))\) ?/.exec(content)
    if (header !== null) {
      // `** (EXIT) an exception was raised:` announces the one that follows.
      if (header[1] === undefined && content.endsWith(':')) continue
      current = { type: header[1] ?? 'EXIT', message: content.slice(header[0].length), frames: [], indent }
      exceptions.push(current)
      continue
    }
    const frame = line.length > MAX_FRAME_LINE ? undefined : (readFrame(content, indent) ?? readErlangLine(content))
    if (frame === undefined) {
      if (current !== undefined && current.frames.length === 0 && current.message.length < 8192) current.message += `\n${line}`
      continue
    }
    if (current === undefined) exceptions.push((current = { type: '', message: '', frames: [], indent: -1 }))
    // What stands less deep goes on with the exception that encloses.
    const owner = exceptions.findLast((exception) => exception.indent < indent) ?? exceptions[0]!
    owner.frames.push(frame)
  }
  if (exceptions.every(({ frames }) => frames.length === 0)) return []
  return exceptions.map(({ type, message, frames }) => ({ type, message: message.trimEnd(), frames }))
}

/** `** (Type) message`: the message's lines are passed over where the sender said what it is, the first stays as the header. */
function endOfHeader(text: string, message: string): number {
  if (!message.includes('\n')) return 0
  const at = text.indexOf(`) ${message}`)
  if (at < 0 || at > 1024 || text.lastIndexOf('\n', at) >= 0) return endOfMessage(text, message)
  return at + 2 + message.length
}

/**
 * `(shop 0.1.0) lib/shop/cart.ex:12: Shop.Cart.total/1`. Application, file and line are missing where they are not known; `(file)` and
 * `Shop (module)` stand for code outside any function.
 */
function readFrame(content: string, indent: number): Frame | undefined {
  const app = /^\(([a-z]\w{0,100})(?: [^)]{1,60})?\) /.exec(content)
  let rest = app === null ? content : content.slice(app[0].length)
  let file = ''
  let line = 0
  const colon = rest.indexOf(': ')
  if (colon > 0) {
    const number = numberBefore(rest, colon)
    if (number !== undefined && rest[number[1] - 1] === ':') {
      file = rest.slice(0, number[1] - 1)
      line = number[0]
      rest = rest.slice(colon + 2)
    }
  }
  if (line === 0 && app === null && indent < 4) return undefined
  const call = readCall(rest)
  if (call === undefined) return undefined
  // A script has no module: its code is compiled into one that is numbered anew.
  if (SCRIPT.test(call.module) && file !== '')
    return toFrame(call.name.replace('__FILE__/1', '(file)'), { file, line, column: 0 }, { module: '', inApp: true })
  return toFrame(call.name, { file, line, column: 0 }, elixirOrigin(app?.[1], call.module, file))
}

const SCRIPT = /^:elixir_compiler_\d+$/

const MODULE = /^(?:[A-Z]\w{0,255}(?:\.[A-Z]\w{0,255}){0,32}|:[a-z_][\w@]{0,255}|:"[^"]{1,255}")(?=\.|$| )/

/** `Shop.Cart.total/1`, `:erl_eval.do_apply/7`, `anonymous fn/1 in Shop.run/0`, `Shop.Cart.total(1, "x")`: module and function apart. */
function readCall(text: string): { module: string; name: string } | undefined {
  if (text === '(file)' || text === '(module)') return { module: '', name: text }
  const anonymous = /^anonymous fn\/\d{1,3} in /.exec(text)
  const path = anonymous === null ? text : text.slice(anonymous[0].length)
  const module = MODULE.exec(path)?.[0]
  if (module === undefined)
    return /^#Function<.{1,255}>(?:\/\d{1,3}|\(.*\))$/.test(text) ? { module: '', name: withArity(text) } : undefined
  if (path === `${module} (module)`) return { module, name: '(module)' }
  const name = path.slice(module.length + 1)
  if (!/^(?:"[^"]{1,255}"|[^\s"(/.]{1,255}|[-+*/<>=!|&^~.]{1,3})(?:\/\d{1,3}$|\()/.test(name)) return undefined
  return { module, name: `${anonymous?.[0] ?? ''}${withArity(name)}` }
}

/** Where a call failed by its arguments they are written out: `total(1, "x")` is `total/2`, as other traces have it. */
function withArity(name: string): string {
  if (!name.endsWith(')')) return name
  let start = name.startsWith('"') ? name.indexOf('"', 1) : 0
  start = name.startsWith('#Function<') ? name.lastIndexOf('>(') + 1 : name.indexOf('(', Math.max(start, 0))
  if (start <= 0) return name
  const inner = name.slice(start + 1, -1)
  return `${name.slice(0, start)}/${countArguments(inner)}`
}

function countArguments(text: string): number {
  if (text.trim() === '') return 0
  let depth = 0
  let quote = ''
  let count = 1
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (quote !== '') {
      if (char === '\\') i++
      else if (char === quote) quote = ''
    } else if (char === '"' || char === "'") quote = char
    else if ('([{<'.includes(char)) depth++
    else if (')]}>'.includes(char)) depth--
    else if (char === ',' && depth <= 0) count++
  }
  return count
}
