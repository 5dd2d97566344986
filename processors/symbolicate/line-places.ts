import { DIGITS } from './check-mappings.ts'

/** Segments of one generated line that name a source: column, index of the source, original line from 0. */
export interface LinePlace {
  column: number
  source: number
  line: number
}

const COMMA = 0x2c
const SEMICOLON = 0x3b

/**
 * The segments of one line (from 0) of checked `mappings`. For frames without a column only: all that stands before the line is walked, as
 * each number is relative to the one before it.
 */
export function placesOfLine(mappings: string, wanted: number): LinePlace[] {
  const places: LinePlace[] = []
  let generated = 0
  let column = 0
  let source = 0
  let line = 0
  for (let at = 0; at < mappings.length && generated <= wanted;) {
    const separator = mappings.charCodeAt(at)
    if (separator === SEMICOLON || separator === COMMA) {
      at++
      if (separator === COMMA) continue
      generated++
      column = 0
      continue
    }
    let field = 0
    for (; at < mappings.length; field++) {
      const code = mappings.charCodeAt(at)
      if (code === COMMA || code === SEMICOLON) break
      let value = 0
      let weight = 1
      for (let digit = 32; digit >= 32; weight *= 32) {
        digit = DIGITS[mappings.charCodeAt(at++)]!
        if ((digit & 31) > 0) value += (digit & 31) * weight
      }
      const delta = value % 2 === 0 ? value / 2 : -(value - 1) / 2
      if (field === 0) column += delta
      else if (field === 1) source += delta
      else if (field === 2) line += delta
    }
    if (generated === wanted && field > 1) places.push({ column, source, line })
  }
  return places
}
