import { HARMLESS_AFTER, HARMLESS_BEFORE_TOKENS, SENSITIVE_ENDINGS, SENSITIVE_KEYS, SENSITIVE_PARAMETERS } from './keys.ts'

/** Splits `X-Auth-Token`, `userPassword` and `db.connection_string` into words, in lower case, with one blank between and around. */
export function wordsOf(key: string): string {
  const spaced = key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
  return ` ${spaced
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `
}

/** The runs of words of the table, as `wordsOf` gives them. */
export const SENSITIVE_RUNS: readonly string[] = SENSITIVE_KEYS.map((words) => ` ${words} `)

const HARMLESS = new Set(HARMLESS_AFTER)
const NUMBERS = new RegExp(` (?:${HARMLESS_BEFORE_TOKENS.join('|')}) tokens `)
const ENDINGS = new RegExp(`[a-z0-9](?:${SENSITIVE_ENDINGS.join('|')}) `, 'g')

/** Whether a key of these words names a secret, by runs of words and by the endings of the table. */
export function isSecret(words: string, runs: readonly string[] = SENSITIVE_RUNS): boolean {
  if (NUMBERS.test(words)) return false
  for (const run of runs) {
    const at = words.indexOf(run)
    if (at >= 0 && !isHarmless(words, at + run.length)) return true
  }
  for (const match of words.matchAll(ENDINGS)) if (!isHarmless(words, match.index + match[0].length)) return true
  return false
}

/** By the word that follows: `token_type`, `auth.method`. */
function isHarmless(words: string, next: number): boolean {
  return HARMLESS.has(words.slice(next, words.indexOf(' ', next)))
}

const PARAMETERS = new Set(SENSITIVE_PARAMETERS)

/** Whether a name in a text is that of a secret, by itself or as a parameter of a query string, which the character before it tells. */
export function isSecretName(key: string, before: string | undefined, isSensitive: (key: string) => boolean): boolean {
  return isSensitive(key) || ((before === '?' || before === '&') && PARAMETERS.has(key.toLowerCase()))
}
