import { engineMessage, propertyOfNothing } from './engine-message.ts'
import { NOTHING } from './engine-words.ts'
import type { Story } from './story.ts'

/**
 * The cause that an error names in its own words: `Plugin tuner failed: Cannot read properties of null (reading 'gain')`, `3 attempts, last
 * TypeError(...)`. Who catches whatever fails and throws an error of its own in its place has one place and one type for many mistakes. Empty where the
 * words name none.
 */
export function embeddedCause({ engine, engineCause, namedCause, steps }: Story): string {
  if (engine !== undefined) return ''
  return engineCause !== '' && steps.some(({ described }) => SCRIPT.test(described.text)) ? engineCause : namedCause
}

/** What an engine of JavaScript says behind a colon. */
export function engineCauseIn(message: string): string {
  const text = message.slice(0, MESSAGE_LENGTH)
  let at = text.indexOf(': ')
  for (let colons = 0; colons < COLONS && at >= 0; colons++, at = text.indexOf(': ', at + 1)) {
    const said = saidByEngine(text.slice(at + 2))
    if (said !== undefined) return said
  }
  return ''
}

/** The type of another error. */
export function namedCauseIn(type: string, message: string): string {
  const text = message.slice(0, MESSAGE_LENGTH)
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
