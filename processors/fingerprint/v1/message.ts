import { VALUE_ROWS } from './values.ts'

/** UTF-16 units of a message that are looked at: of its first two lines that are not empty. */
const MESSAGE_LENGTH = 1024

/**
 * A message without what varies from one occurrence to the next: `User <number> not found`. The names between the brackets are for the
 * reader; `hashedMessage` makes them one, so that an id that is a number today and a UUID tomorrow, or is redacted, groups alike.
 */
export function parameterise(message: string): string {
  const [first = '', second = ''] = firstLines(message).map(withoutValues)
  // Errors that were joined, a line each, are one where they differ in their values alone.
  const text = second === '' || second === first ? first : `${first} ${second}`
  // A list of values is one, however long.
  return text.replace(/(<[a-z]{2,10}>)(?:(?:, ?|; ?| |\/|-|:|\.|\||=| and | or )?<[a-z]{2,10}>)+/g, '$1')
}

function withoutValues(line: string): string {
  return line.replace(VALUES, (found: string, ...rest: unknown[]) => {
    // The groups come last of the arguments.
    const groups = rest.at(-1) as Record<string, string | undefined>
    for (const name of NAMES) if (groups[name] !== undefined) return KINDS[name] ?? found
    return found
  })
}

/** Every placeholder reads alike in what is hashed. */
export function hashedMessage(text: string): string {
  return text.replace(/<[a-z]{2,10}>/g, '<*>')
}

function firstLines(message: string): string[] {
  const lines: string[] = []
  for (const line of message.slice(0, MESSAGE_LENGTH).split('\n', 32)) {
    const trimmed = line.trim()
    if (trimmed !== '' && lines.push(trimmed) === 2) break
  }
  return lines
}

const NAMES = VALUE_ROWS.map((_, index) => `r${index}`)
const KINDS: Record<string, string | undefined> = Object.fromEntries(
  VALUE_ROWS.map((row, index) => [`r${index}`, row.kept ? undefined : `<${row.kind}>`]),
)
/** No value begins within a word, so that most places of a text are passed over at once. */
const VALUES = new RegExp(`(?!(?<=[a-z])[a-z])(?:${VALUE_ROWS.map((row, index) => `(?<r${index}>${row.pattern})`).join('|')})`, 'gi')
