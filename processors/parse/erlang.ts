import type { Frame } from '../../collector/api.ts'
import { elixirOrigin } from './elixir-origin.ts'
import { toFrame } from './parsed.ts'

/** An atom as Erlang writes it; in a call's list of arguments no further than this is looked. */
const ATOM = String.raw`(?:'[^']{1,255}'|[a-z][\w@]{0,255})`
const CALL = new RegExp(
  String.raw`\{(${ATOM}),(${ATOM}),(?:(\d{1,3})|\[[^\]]{0,200}\])(?:,\s*\[(?:\{file,\s*"([^"]{0,512})"\})?(?:,\s*\{line,\s*(\d{1,9})\})?)?`,
  'g',
)

/** A stack trace printed as a term: `[{shop,total,1,[{file,"src/shop.erl"},{line,12}]},...]`. The OTel SDK cuts it at about 50 characters. */
export function readErlangTerm(text: string): Frame[] {
  if (!text.trimStart().startsWith('[{')) return []
  const frames: Frame[] = []
  for (const [, module, name, arity, file, line] of text.matchAll(CALL)) {
    frames.push(frameOf(module!, arity === undefined ? unquoted(name!) : `${unquoted(name!)}/${arity}`, file ?? '', Number(line ?? 0)))
  }
  return frames
}

/** One line of the shell's or a crash report's: `in function  shop:total/1 (src/shop.erl, line 12)`. */
export function readErlangLine(content: string): Frame | undefined {
  const found =
    /^in (?:function|call from) {1,2}('[^']{1,255}'|[\w@]{1,255}):(.{1,512}?\/\d{1,3})(?: \((.{1,512}), line (\d{1,9})\))?$/.exec(content)
  return found === null ? undefined : frameOf(found[1]!, unquoted(found[2]!), found[3] ?? '', Number(found[4] ?? 0))
}

function frameOf(atom: string, name: string, file: string, line: number): Frame {
  const module = unquoted(atom).replace(/^Elixir\./, '')
  return toFrame(name, { file, line, column: 0 }, elixirOrigin(undefined, module, file))
}

function unquoted(atom: string): string {
  return atom.startsWith("'") && atom.endsWith("'") ? atom.slice(1, -1) : atom
}
