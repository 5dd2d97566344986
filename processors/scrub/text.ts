import { PLACEHOLDER, SENSITIVE_PARAMETERS, TEXT_RULES } from '../../collector/api.ts'
import type { TextRule } from '../../collector/api.ts'
import { isBasicCredential, isCardNumber, isMail, isPersonsFolder, looksRandom } from './checks.ts'

export type ScrubText = (text: string, found: (rule: string) => void) => string

/**
 * Short texts come again with every event: names of functions and files, methods, hosts. Remembered are those that were found clean and
 * those with no more than a home folder; a secret never is.
 */
const REMEMBERED_TEXTS = 10_000
const REMEMBERED_LENGTH = 256

/**
 * The text rules as one function: the text without its secrets, telling each rule that took something out. Time is linear in the length
 * of the text whatever is in it. `words` are more names for which `isSensitive` is true, so that texts with them are looked at.
 */
export function textScrubber(isSensitive: (key: string) => boolean, words: readonly string[], disabled: ReadonlySet<string>): ScrubText {
  const rules = (TEXT_RULES as readonly TextRule[])
    .filter(({ name }) => !disabled.has(name))
    .map((rule) => ({ rule, anchor: anchorOf(rule, words) }))
  const rare = anyOf(rules.flatMap(({ rule }) => (rule.common === true ? [] : rule.anchors)))
  const remembered = new Map<string, string>()
  return (text, found) => {
    if (!QUICK.test(text)) return text
    const known = remembered.get(text)
    if (known !== undefined) {
      if (known !== text) found(HOME_PATH)
      return known
    }
    const lower = text.toLowerCase()
    const hasRare = rare.test(lower)
    let result = text
    let secrets = 0
    for (const { rule, anchor } of rules) {
      if (rule.common !== true && !hasRare) continue
      if (anchor !== undefined && !anchor.test(lower)) continue
      const replaced = applyRule(result, rule, isSensitive)
      if (replaced === result) continue
      found(rule.name)
      if (rule.name !== HOME_PATH) secrets++
      result = replaced
    }
    if (secrets === 0 && text.length <= REMEMBERED_LENGTH) {
      if (remembered.size >= REMEMBERED_TEXTS) remembered.clear()
      remembered.set(text, result)
    }
    return result
  }
}

const HOME_PATH = 'home_path'

/** A text with none of these holds nothing that a rule could find: most names of functions and files. */
const QUICK =
  /[@=:%\\]|\/home\/|\/Users\/|eyJ|[A-Z0-9]{12}|\d[ -]\d|[a-z]_\w|xox|(?:sk|SG|pypi|glpat|sq0)|AIza|ya29|asic |igest |egotiate |earer |ASIC |IGEST |EGOTIATE |EARER |-----/

/** What must stand in a text, in lower case, before a rule is tried; undefined where nothing must. */
function anchorOf(rule: TextRule, words: readonly string[]): RegExp | undefined {
  if (rule.anchors.length === 0) return undefined
  if (rule.check !== 'key') return anyOf(rule.anchors)
  // A name alone is in every other text; with a separator after it, it is not.
  const names = anyOf([...rule.anchors, ...words.map((word) => word.toLowerCase())])
  return new RegExp(`(?:${names.source})[\\w.[\\]-]{0,64}["'\\\\]{0,8} {0,2}[=:]`)
}

function anyOf(texts: readonly string[]): RegExp {
  // A pattern that never matches, should all rules be disabled.
  return new RegExp(texts.length === 0 ? '(?!)' : texts.map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|'))
}

function applyRule(text: string, rule: TextRule, isSensitive: (key: string) => boolean): string {
  const { pattern, value } = rule
  pattern.lastIndex = 0
  let result = ''
  let copied = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    let start = match.index
    let secret = match[0]
    if (value !== undefined) {
      if (!isSecretName(text, match, isSensitive)) continue
      value.lastIndex = pattern.lastIndex
      const taken = value.exec(text)
      if (taken === null || !isSecretValue(taken[0], match)) continue
      start = taken.index
      secret = taken[0]
      pattern.lastIndex = start + secret.length
    } else if (match.groups?.['before'] !== undefined) {
      secret = match.groups['before'] + secret
      start -= match.groups['before'].length
      if (start < copied) continue
    } else if (match.groups?.['secret'] !== undefined) {
      secret = match.groups['secret']
      start = match.index + match[0].lastIndexOf(secret)
    }
    // An empty match can not advance by itself.
    if (secret === '') pattern.lastIndex++
    if (secret === '' || secret.startsWith(PLACEHOLDER) || !passes(rule, secret, text, start)) continue
    result += text.slice(copied, start) + PLACEHOLDER
    copied = start + secret.length
  }
  return copied === 0 ? text : result + text.slice(copied)
}

function passes(rule: TextRule, secret: string, text: string, start: number): boolean {
  if (rule.check === 'luhn') return isCardNumber(secret)
  if (rule.check === 'basic') return isBasicCredential(secret)
  if (rule.check === 'random') return looksRandom(secret)
  if (rule.check === 'mail') return isMail(secret, text.slice(start + secret.length, start + secret.length + 2))
  if (rule.check === 'person') return isPersonsFolder(secret)
  return true
}

const PARAMETERS = new Set(SENSITIVE_PARAMETERS)

function isSecretName(text: string, match: RegExpExecArray, isSensitive: (key: string) => boolean): boolean {
  const key = match.groups!['key']!
  if (isSensitive(key)) return true
  const before = text[match.index - 1]
  return (before === '?' || before === '&') && PARAMETERS.has(key.toLowerCase())
}

/** After `password: ` in a sentence come words, not passwords. */
const PROSE = new Set(
  'a an are be can cannot could did does expected expired failed for from has in incorrect invalid is isn may mismatch missing must no none not null of on or required should that the to too true false undefined unexpected unknown was with wrong your bearer basic digest function object string'.split(
    ' ',
  ),
)

function isSecretValue(value: string, match: RegExpExecArray): boolean {
  if (/^(?:true|false|null|none|undefined|nil|\*+)$/i.test(value)) return false
  const separator = match.groups!['separator']!
  if (separator !== ':' || !match[0].endsWith(' ')) return true
  const word = value.replace(/[.!?:]+$/, '').toLowerCase()
  if (PROSE.has(word)) return false
  return /pass|pwd|secret/i.test(match.groups!['key']!) || /[\d!@#$%^&*+/=]/.test(value)
}
