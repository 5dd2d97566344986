const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A segment: generated column, source, original line, original column, name; all from 0. */
export type Segment = [column: number, source: number, line: number, original: number, name?: number]

/** Writes `mappings` from the segments of each generated line. */
export function mappingsOf(lines: Segment[][]): string {
  const last = [0, 0, 0, 0, 0]
  return lines
    .map((segments) => {
      last[0] = 0
      return segments.map((segment) => segment.map((value, i) => numberOf(value! - last[i]!, () => (last[i] = value!))).join('')).join(',')
    })
    .join(';')
}

export function mapOf(lines: Segment[][], fields: object = {}): string {
  return JSON.stringify({ version: 3, sources: ['../src/cart.ts'], names: [], ...fields, mappings: mappingsOf(lines) })
}

function numberOf(delta: number, then: () => void): string {
  then()
  let value = delta < 0 ? -delta * 2 + 1 : delta * 2
  let text = ''
  do {
    const digit = value % 32
    value = (value - digit) / 32
    text += DIGITS[value > 0 ? digit + 32 : digit]
  } while (value > 0)
  return text
}
