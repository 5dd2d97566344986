import { decodedMappings, traceSegment, TraceMap } from '@jridgewell/trace-mapping'
import { lineStarts } from '../context.ts'
import { DOT, NUMBER, STRING, tokenize, WORD } from '../functions/tokens.ts'
import { LoadedMap } from '../loaded-map.ts'
import type { Place } from '../loaded-map.ts'

/** How well the tokens of a minified file lead back to what was written. */
export interface Comparison {
  /** Named identifiers, properties and strings that the map has a segment of their own for. */
  tokens: number
  /** Of them, at how many original places the same identifier, property or string stands. */
  same: number
  /** Positions at which another library says the same line and column, of as many. */
  positions: number
  agreed: number
  /** The first that do not lead back, for a person to look at. */
  examples: string[]
}

/** Words that are not in the source: minifiers write them anew. */
const SYNTAX = new Set(
  'var let const function return if else for while do switch case break continue new typeof void in of this null true false class extends throw try catch finally async await yield delete instanceof static get set default import export from as super'.split(
    ' ',
  ),
)

/** Takes `count` tokens evenly through the file. */
export async function comparePlaces(code: string, mapText: string, count: number): Promise<Comparison> {
  const map = await LoadedMap.open(mapText)
  const other = new TraceMap(mapText)
  const tokens = tokenize(code)
  const starts = lineStarts(code)
  const wanted = tokens.kinds.flatMap((kind, i) => {
    const text = code.slice(tokens.starts[i], tokens.ends[i])
    return kind === STRING || (kind === WORD && !SYNTAX.has(text) && tokens.kinds[i - 1] !== NUMBER) ? [i] : []
  })
  const result: Comparison = { tokens: 0, same: 0, positions: 0, agreed: 0, examples: [] }
  let line = 0
  for (let n = 0; n < count; n++) {
    const i = wanted[Math.floor((n * wanted.length) / count)]!
    const start = tokens.starts[i]!
    while (starts[line + 1] !== undefined && starts[line + 1]! <= start) line++
    const column = start - starts[line]!
    const place = map.find(line + 1, column)
    const segment = traceSegment(other, line, column)
    result.positions++
    if (place === undefined ? segment === null || segment.length === 1 : isAmong(place, decodedMappings(other)[line]!, segment))
      result.agreed++
    const written = place?.context?.line
    // A line that was cut does not begin where the source does.
    if (segment === null || segment.length === 1 || segment[0] !== column || place === undefined || written === undefined) continue
    if (written.startsWith('…') || written.endsWith('…')) continue
    // A local name that was replaced without saying so can not be told from another.
    if (place.token === '' && tokens.kinds[i] === WORD && tokens.kinds[i - 1] !== DOT) continue
    result.tokens++
    const token = code.slice(start, tokens.ends[i])
    const original = written.slice(place.column - 1)
    if (isSame(token, place.token, original)) result.same++
    else if (result.examples.length < 5)
      result.examples.push(`${token.slice(0, 30)} (${place.token}) at ${place.file}:${place.line}: ${original.slice(0, 40)}`)
  }
  map.destroy()
  return result
}

/** Of several segments of one generated column minifiers mean one or the other; the libraries take the first or the last. */
function isAmong(place: Place, segments: readonly (readonly number[])[], found: readonly number[] | null): boolean {
  return segments.some(([column, , line, original]) => column === found?.[0] && line === place.line - 1 && original === place.column - 1)
}

function isSame(token: string, name: string, original: string): boolean {
  if (original.startsWith(name === '' ? token : name)) return true
  // `a.b` for `a['b']`, `"b"` for `b`, quotes of another kind, escapes written otherwise: the first letters tell.
  const letters = (text: string): string => /[\p{L}\p{N}_$]+/u.exec(text)?.[0] ?? ''
  const wanted = letters(name === '' ? token : name)
  return wanted === '' ? /^['"`]/.test(original) : letters(original.slice(0, wanted.length + 4)) === wanted
}
