/** The first `length` UTF-16 units, one less where that would halve a character. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text
  return text.slice(0, isHighSurrogate(text, length - 1) ? length - 1 : length)
}

/** Head and tail of a text that is too long, since the causes of an exception come last, with what was cut said between them. */
export function cutMiddle(text: string, length: number): string {
  if (text.length <= length) return text
  const mark = `\n[${text.length - length} characters cut]\n`
  const tail = Math.floor((length - mark.length) / 2)
  const start = text.length - tail
  return cutText(text, length - mark.length - tail) + mark + text.slice(isHighSurrogate(text, start - 1) ? start + 1 : start)
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff
}
