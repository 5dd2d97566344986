/** `sourceMappingURL` of a file whose map is inside it, as a `data:` URL. */
export const INLINE_MAP = 'data:'

/** Bytes looked at of one comment; a longer one is an inline map or nothing. */
const COMMENT_BYTES = 4 * 1024
const LOOKS = 100

/** A comment such as `//# sourceMappingURL=app.js.map`. */
export interface FileComment {
  /** Offsets in bytes: of the comment, of its value, and of what follows its line. */
  at: number
  valueAt: number
  end: number
  /** `data:` alone where the value is such a URL. */
  value: string
}

/**
 * The last comment `//# key`, `//@ key` or `/*# key` whose value runs to the end of its line. A string within minified code that looks like
 * one is followed by a quote, which no value holds. The search goes backwards, and gives up after LOOKS of those.
 */
export function findComment(bytes: Buffer, key: string): FileComment | undefined {
  let keyAt = bytes.lastIndexOf(key)
  for (let looks = 0; keyAt !== -1 && looks < LOOKS; looks++, keyAt = keyAt === 0 ? -1 : bytes.lastIndexOf(key, keyAt - 1)) {
    const opening = /(?:\/\/|\/\*)[#@][ \t]*$/.exec(bytes.toString('latin1', Math.max(0, keyAt - 8), keyAt))
    if (opening === null) continue
    const at = keyAt - opening[0].length
    const valueAt = keyAt + key.length
    if (bytes.toString('latin1', valueAt, valueAt + 5) === 'data:') return { at, valueAt, end: nextLine(bytes, valueAt), value: INLINE_MAP }
    const text = bytes.toString('utf8', valueAt, valueAt + COMMENT_BYTES)
    const match = /^([^\s'"`]+)[ \t]*(?:\*\/[ \t]*)?(?:\r?\n|\r|$)/.exec(text)
    if (match !== null) return { at, valueAt, end: valueAt + Buffer.byteLength(match[0]), value: match[1]! }
  }
  return undefined
}

function nextLine(bytes: Buffer, from: number): number {
  const newline = bytes.indexOf(0x0a, from)
  return newline === -1 ? bytes.length : newline + 1
}
