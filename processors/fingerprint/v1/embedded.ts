import { engineMessage, propertyOfNothing } from './engine-message.ts'
import { NOTHING } from './engine-words.ts'
import type { Story } from './story.ts'

/**
 * The cause that an error names in its own words: `Plugin tuner failed: Cannot read properties of null (reading 'gain')`, `3 attempts, last
 * TypeError(...)`. Who catches whatever fails and throws an error of its own in its place has one place and one type for many mistakes. Empty where the
 * words name none.
 */
export function embeddedCause(story: Story): string {
  if (story.engine !== undefined || story.message === '') return ''
  const newest = story.steps[0]?.described.text
  if (last.message !== story.message || last.type !== story.type || last.newest !== newest)
    last = { message: story.message, type: story.type, newest, cause: causeIn(story) }
  return last.cause
}

/** All that is looked at of one exception asks for the same. */
let last: { message: string; type: string; newest: string | undefined; cause: string } = {
  message: '',
  type: '',
  newest: undefined,
  cause: '',
}

function causeIn({ type, message, steps }: Story): string {
  const text = message.slice(0, MESSAGE_LENGTH)
  let at = text.indexOf(': ')
  const ofScript = at >= 0 && steps.some(({ described }) => SCRIPT.test(described.text))
  for (let colons = 0; ofScript && colons < COLONS && at >= 0; colons++, at = text.indexOf(': ', at + 1)) {
    const said = saidByEngine(text.slice(at + 2))
    if (said !== undefined) return said
  }
  // First without the pattern, which looks at each word.
  if (!text.includes('Error') && !text.includes('Exception')) return ''
  const named = NAMED.exec(text)?.[1]
  return named === undefined || named === type ? '' : named
}

const SCRIPT = /\.(?:[cm]?[jt]sx?|vue|svelte)$/i
const MESSAGE_LENGTH = 512
const COLONS = 8

/** The type of an error within a sentence: `** (KeyError) key`, `last java.io.IOException: closed`. */
const NAMED = /(?<![\w.])(?:[A-Za-z]\w{0,40}\.){0,8}([A-Z][A-Za-z]{2,60}(?:Error|Exception))\b/

function saidByEngine(words: string): string | undefined {
  const said = engineMessage('TypeError', words)
  return propertyOfNothing(said) === '' ? NOTHING : said
}
