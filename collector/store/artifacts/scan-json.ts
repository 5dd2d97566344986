/** What the outermost object of a JSON text holds, as far as a source map is told by it. */
export interface JsonOutline {
  keys: Set<string>
  /** Strings of the outermost object that are asked for, by key. */
  strings: Map<string, string>
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
/** Longer keys and values are passed over: what is asked for has 36 characters. */
const TEXT_BYTES = 100

/**
 * Looks at the outermost keys of a JSON object without making it: a source map of 64 MiB would be parsed for half a second on the thread
 * of the API. Strings are passed over by a native search for their end, so this takes milliseconds. Linear: the backslashes before a
 * quote are counted once. Returns undefined for what is no object or is cut; beyond that it validates nothing.
 */
export function scanJson(bytes: Buffer, wanted: readonly string[]): JsonOutline | undefined {
  let at = skipPrefix(bytes)
  if (bytes[at] !== 0x7b) return undefined
  const outline: JsonOutline = { keys: new Set(), strings: new Map() }
  let depth = 0
  let key: string | undefined
  for (; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === QUOTE) {
      const end = endOfString(bytes, at + 1)
      if (end === -1) return undefined
      if (depth === 1) {
        const text = end - at - 1 <= TEXT_BYTES ? bytes.toString('utf8', at + 1, end) : ''
        if (key === undefined) outline.keys.add((key = text))
        else if (wanted.includes(key)) outline.strings.set(key, text)
      }
      at = end
    } else if (byte === 0x7b || byte === 0x5b) depth++
    else if (byte === 0x7d || byte === 0x5d) {
      if (--depth === 0) return /^\s*$/.test(bytes.toString('latin1', at + 1, at + 1 + TEXT_BYTES)) ? outline : undefined
    } else if (byte === 0x2c && depth === 1) key = undefined
  }
  return undefined
}

/** A byte order mark, white space, and the line `)]}'` that keeps scripts from loading JSON (ECMA-426 8.1 takes it off). */
function skipPrefix(bytes: Buffer): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  if (bytes.toString('latin1', at, at + 3) === ')]}') {
    const line = bytes.indexOf(0x0a, at)
    at = line === -1 ? bytes.length : line + 1
  }
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) at++
  return at
}

function endOfString(bytes: Buffer, from: number): number {
  for (let end = bytes.indexOf(QUOTE, from); end !== -1; end = bytes.indexOf(QUOTE, end + 1)) {
    let slashes = 0
    while (end - 1 - slashes >= from && bytes[end - 1 - slashes] === BACKSLASH) slashes++
    if (slashes % 2 === 0) return end
  }
  return -1
}
