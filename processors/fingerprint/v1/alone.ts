import type { Variant } from '../v1.ts'
import { A_PROPERTY } from './engine-message.ts'
import { ENGINE_ROWS, NOTHING } from './engine-words.ts'
import { ofRuntime } from './panic.ts'
import { remembering } from './remembering.ts'
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
    return (
      !OF_ANY.has(text) &&
      !(parts[0]!.startsWith('type:panic') && ofRuntime(text)) &&
      tellingWords(text) >= (parts.includes('type:') ? 1 : WORDS)
    )
  })
}

/** Whether it is more than what engines say of any mistake of a kind. */
export const saysMore = (words: string): boolean => !OF_ANY.has(words) && tellingWords(words) > 0

/** How many of the words are not those that clients, systems and languages say of anything. */
export const tellingWords = remembering((text: string): number => {
  const words = text.replace(/<[a-z]{2,10}>/g, ' ').match(/[a-z]{2,}/gi) ?? []
  return words.filter((word) => !OF_ALL.has(word.toLowerCase())).length
})

/** Fewer are `Invalid voucher` and `stock: not found`, which several places say. */
const WORDS = 2

/** What clients, systems and languages say, whatever was asked of them: `Request failed with status 404`, `no such file or directory, open`. */
const OF_ALL = new Set(
  (
    'a aborted access all already an and answer answered any are argument at bad be been but by call called can cannot client closed code ' +
    'connect connection context could data deadline denied dial did directory do does eof error etimedout exceeded exception exist exists expected fail failed failure ' +
    'file for forbidden found from gateway get got had hang has have http https in instance internal into invalid is it key lookup missing must no ' +
    'none not null of on only open operation or out parsing permission post property put read request required reset response returned rows server service ' +
    'should socket sql status strconv such tcp terminated than that the there this time timed timeout to type unauthorized unavailable undefined unexpected ' +
    'unknown up value wait waiting was were when while with would write wrong'
  ).split(' '),
)

const OF_ANY = new Set([
  NOTHING,
  A_PROPERTY,
  'data of another form',
  ...ENGINE_ROWS.flatMap(({ what, reads }) => (reads === undefined ? [what] : [])),
])

/** All that has calls is of a build whose names a minifier made, and no source map applied. */
export function isShortened(stories: readonly Story[]): boolean {
  return stories.some(({ minified }) => minified) && stories.every(({ minified, steps }) => minified || steps.length === 0)
}
