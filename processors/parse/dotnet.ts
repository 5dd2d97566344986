import type { Frame } from '../../collector/api.ts'
import { toFrame } from './parsed.ts'
import type { ParsedException } from './parsed.ts'
import { linesOf, numberBefore, splitHeader } from './text.ts'

const LIBRARIES = [
  'System.',
  'Microsoft.',
  'Mono.',
  'MS.',
  'Windows.',
  'OpenTelemetry.',
  'Newtonsoft.',
  'Npgsql.',
  'Grpc.',
  'lambda_method',
]

/**
 * .NET's `Exception.ToString`: newest call first; the header names all of the chain, outermost first (`A: x ---> B: y`), and the stacks
 * follow innermost first, divided by `--- End of inner exception stack trace ---`.
 */
export function parseDotnet(text: string): ParsedException[] {
  const stacks: Frame[][] = [[]]
  const header: string[] = []
  for (const line of linesOf(text)) {
    const content = line.trim()
    if (content.startsWith('at ')) {
      const frame = readFrame(content.slice(3))
      if (frame !== undefined) stacks.at(-1)!.push(frame)
    } else if (content.startsWith('--- End of inner exception stack trace')) {
      stacks.push([])
    } else if (stacks.length === 1 && stacks[0]!.length === 0 && header.length < 100) {
      header.push(content)
    }
  }
  if (stacks.every((frames) => frames.length === 0)) return []
  const titles = header.join('\n').split(' ---> ')
  stacks.reverse()
  const chain: ParsedException[] = []
  for (let i = 0; i < Math.max(1, Math.min(titles.length, stacks.length)); i++) {
    chain.push({ ...splitHeader(titles[i] ?? ''), frames: stacks[i] ?? [] })
  }
  return chain
}

/** `Acme.Cart.Total(Int32 id) in C:\src\Cart.cs:line 12`; the file is missing without symbols. */
function readFrame(text: string): Frame | undefined {
  const mark = text.lastIndexOf(':line ')
  const at = mark < 0 ? -1 : text.lastIndexOf(' in ', mark)
  const number = mark < 0 ? undefined : numberBefore(text, text.length)
  const call = at < 0 ? text : text.slice(0, at)
  const open = call.indexOf('(')
  if (open <= 0) return undefined
  const full = call.slice(0, open).trimEnd()
  if (full.includes(': ') || full.endsWith(':')) return undefined
  const dot = full.lastIndexOf('.')
  const module = dot < 0 ? '' : full.slice(0, dot)
  const inApp = !LIBRARIES.some((prefix) => full.startsWith(prefix))
  const file = at < 0 ? '' : text.slice(at + 4, mark)
  return toFrame(full.slice(dot + 1), { file, line: number?.[0] ?? 0, column: 0 }, { module, inApp })
}
