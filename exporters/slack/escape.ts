/** https://docs.slack.dev/messaging/formatting-message-text#escaping: so that no text of an error is a link or a mention. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text for `mrkdwn`, at most `limit` UTF-16 units with the entities, and ending in … where it was cut. */
export function escape(text: string, limit: number): string {
  let [whole, length] = ['', 0]
  // Where to cut if it does not fit.
  let kept = 0
  for (const character of text.toWellFormed()) {
    const written = ENTITIES[character] ?? character
    if (length + written.length > limit) return `${whole.slice(0, kept)}…`
    whole += written
    length += written.length
    if (length < limit) kept = length
  }
  return whole
}

/** On one line within backticks, where nothing is formatted. */
export function inlineCode(text: string, limit: number): string {
  return `\`${escape(text.replace(/\s+/g, ' ').replaceAll('`', "'").trim(), limit - 2)}\``
}

/** Several lines, as they are. */
export function codeBlock(text: string, limit: number): string {
  return `\`\`\`\n${escape(text.replaceAll('```', "'''"), limit - 8)}\n\`\`\``
}
