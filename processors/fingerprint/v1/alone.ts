import type { Variant } from '../v1.ts'
import type { Story } from './story.ts'

/**
 * Whether type and message tell one mistake from others, where nothing else is known: the log record of an error without its stack, a build
 * of shortened names whose map is lost. Engines say some things of any mistake of a kind.
 */
export function tellsAlone({ parts, by }: Variant): boolean {
  if (by !== 'message') return false
  return parts.some((part) => {
    if (!part.startsWith('message:')) return false
    const text = part.slice('message:'.length)
    if (OF_ANY.has(text)) return false
    return (text.replace(/<[a-z]{2,10}>/g, ' ').match(/[a-z]{2,}/gi)?.length ?? 0) >= WORDS
  })
}

/** Fewer are `not found` and `Bad Request`, which a hundred places say. */
const WORDS = 3

const OF_ANY = new Set([
  'nothing, where something was wanted',
  'a property of nothing',
  'a call of nothing',
  'what is not iterable',
  'a variable before it is initialised',
  'an assignment to what is constant',
  'too deep a recursion',
  'an invalid array length',
  'invalid JSON',
  'data of another form',
  'a failed fetch',
  'JSON of a circular structure',
  'an invalid date',
  'digits out of range',
])

/** All that has calls is of a build whose names a minifier made, and no source map applied. */
export function isShortened(stories: readonly Story[]): boolean {
  return stories.some(({ minified }) => minified) && stories.every(({ minified, steps }) => minified || steps.length === 0)
}
