/** Value of each base64 digit by its character code; -1 for what is none. */
export const DIGITS = new Int8Array(128).fill(-1)
for (const [value, digit] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  DIGITS[digit.charCodeAt(0)] = value

const COMMA = 0x2c
const SEMICOLON = 0x3b
const LARGEST = 2 ** 31 - 1

/**
 * Why the text is no `mappings` of ECMA-426 for so many sources and names; a number where it is one: how many segments it has. The
 * library takes segments of two fields and indexes out of range, and answers wrongly for them.
 */
export function checkMappings(text: string, sources: number, names: number): number | string {
  let segments = 0
  let column = 0
  let source = 0
  let line = 0
  let originalColumn = 0
  let name = 0
  const length = text.length
  for (let at = 0; at < length;) {
    const separator = text.charCodeAt(at)
    if (separator === SEMICOLON) {
      column = 0
      at++
      continue
    }
    if (separator === COMMA) {
      const next = at + 1 < length ? text.charCodeAt(at + 1) : SEMICOLON
      const before = at > 0 ? text.charCodeAt(at - 1) : SEMICOLON
      if (next === COMMA || next === SEMICOLON || before === SEMICOLON) return `the segment at character ${at + 1} has no fields`
      at++
      continue
    }
    let fields = 0
    for (; at < length; fields++) {
      const first = text.charCodeAt(at)
      if (first === COMMA || first === SEMICOLON) break
      let value = 0
      let weight = 1
      for (;;) {
        const code = at < length ? text.charCodeAt(at++) : COMMA
        const digit = code < 128 ? DIGITS[code]! : -1
        if (digit < 0) return `character ${at} is not part of a number`
        const part = digit & 31
        if (part > 0) value += part * weight
        weight *= 32
        if (digit < 32) break
      }
      const delta = value % 2 === 0 ? value / 2 : -(value - 1) / 2
      if (value >= 2 ** 32) return `the number before character ${at} is larger than 32 bits`
      if (fields === 0) column += delta
      else if (fields === 1) source += delta
      else if (fields === 2) line += delta
      else if (fields === 3) originalColumn += delta
      else if (fields === 4) name += delta
      else return `a segment before character ${at} has more than 5 fields`
    }
    if (fields === 2 || fields === 3) return `a segment before character ${at} has ${fields} fields`
    if (column < 0 || column > LARGEST) return `a segment before character ${at} has the column ${column}`
    if (fields > 1) {
      if (source < 0 || source >= sources) return `a segment before character ${at} names the source ${source} of ${sources}`
      if (line < 0 || line > LARGEST || originalColumn < 0 || originalColumn > LARGEST)
        return `a segment before character ${at} names a line or column out of range`
      if (fields === 5 && (name < 0 || name >= names)) return `a segment before character ${at} names the name ${name} of ${names}`
    }
    segments++
  }
  return segments
}
