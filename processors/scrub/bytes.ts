/** UTF-16 units; shorter texts are copied one by one, which is faster than to call the encoder. */
const SHORT = 32
/** Bytes that are kept; a longer text has memory of its own for as long as it is looked at. */
const KEPT = 262_144

/** What stands for a character that is not ASCII. */
export const NOT_ASCII = 128

const encoder = new TextEncoder()
let kept = new Uint8Array(4096)

/**
 * A text as bytes, one for each UTF-16 unit, and a blank behind them: a loop over these is faster than one over the text. Valid until the
 * next call.
 */
export function bytesOf(text: string): Uint8Array {
  const { length } = text
  const bytes = length < kept.length ? kept : new Uint8Array(length + 1)
  if (bytes.length <= KEPT) kept = bytes
  if (length < SHORT || !encoded(text, bytes)) {
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i)
      bytes[i] = code < NOT_ASCII ? code : NOT_ASCII
    }
  }
  bytes[length] = 32
  return bytes
}

/** Whether the text is ASCII, of which the encoder writes a byte each; of all else it writes more. */
function encoded(text: string, bytes: Uint8Array): boolean {
  const { read, written } = encoder.encodeInto(text, bytes)
  return read === text.length && written === text.length
}
