/** People and senders choose these words, and a terminal obeys some characters: they are shown as what they are. */
export function plain(line: string): string {
  return line.replace(/\p{Cc}|\p{Cf}/gu, (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`)
}
