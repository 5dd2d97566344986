import {
  ibanAt,
  isBasicCredential,
  isCardNumber,
  isIp,
  isMail,
  isPersonsFolder,
  isSsn,
  looksRandom,
  ownText,
  PLACEHOLDER,
  SIGNS,
  TEXT_RULES,
  withoutLiteralsWithin,
} from '../../collector/api.ts'
import type { Check, TextRule } from '../../collector/api.ts'
import { isSecretName, sifter } from './sift.ts'
import { secretAfter } from './value.ts'

/** Tells each rule that took something out; `too_slow` and `failed` where the whole text went for want of a look. */
export type Found = (rule: string) => void
/** `again`: the text is of a frame, which comes again with every event of its issue. */
export type ScrubText = (text: string, found: Found, again?: boolean) => string

export interface TextOptions {
  isSensitive: (key: string) => boolean
  /** Whether a rule is applied, by its name. */
  applies: (rule: TextRule) => boolean
  /** What stands for a secret that this rule found. */
  redact: (secret: string, rule: string) => string
  /** Whether the event has had its time. */
  late: () => boolean
}

/**
 * Short texts come again with every event: names of files, statements, hosts. Remembered are those that have a sign, or are of a frame, and
 * were found clean, or with no more than a home folder; a secret never is.
 */
export const REMEMBERED_TEXTS = 10_000
export const REMEMBERED_LENGTH = 256
const HOME_PATH = 'home_path'

/** The text rules as one function: the text without its secrets. Time is linear in the length of the text whatever is in it. */
export function textScrubber(options: TextOptions): ScrubText {
  const { late } = options
  const sift = sifter(options.isSensitive)
  const rules = TEXT_RULES.filter(options.applies)
  const bySigns: (TextRule[] | undefined)[] = []
  const rulesFor = (signs: number): TextRule[] =>
    (bySigns[signs] ??= rules.filter(({ sign }) => sign === 'none' || (signs & SIGNS[sign]) !== 0))
  const remembered = new Map<string, string>()

  const scrub = (text: string, signs: number, found: Found): string => {
    let result = text
    let secrets = 0
    for (const rule of rulesFor(signs)) {
      if (rule.anchors !== undefined && !hasAny(result, rule.anchors)) continue
      if (late()) {
        found('too_slow')
        return PLACEHOLDER
      }
      const replaced = rule.check === 'sql' ? withoutLiteralsWithin(result) : applyRule(result, rule, options)
      if (replaced === result) continue
      found(rule.name)
      if (rule.name !== HOME_PATH) secrets++
      result = replaced
    }
    return secrets === 0 ? rememberText(text, result) : result
  }
  /** Answers what is remembered: the same text, in memory of its own. */
  const rememberText = (text: string, result: string): string => {
    if (text.length > REMEMBERED_LENGTH) return result
    if (remembered.size >= REMEMBERED_TEXTS) remembered.clear()
    const own = ownText(text)
    const ownResult = result === text ? own : ownText(result)
    remembered.set(own, ownResult)
    return ownResult
  }

  return (text, found, again = false) => {
    try {
      const short = text.length <= REMEMBERED_LENGTH
      let known = again && short ? remembered.get(text) : undefined
      if (known === undefined) {
        const signs = sift(text)
        if (signs === 0 && rulesFor(0).length === 0) return again ? rememberText(text, text) : text
        known = short && !again ? remembered.get(text) : undefined
        if (known === undefined) return scrub(text, signs, found)
      }
      if (known !== text) found(HOME_PATH)
      return known
    } catch {
      // Closed, not open: what could not be looked through is not shown.
      found('failed')
      return PLACEHOLDER
    }
  }
}

function hasAny(text: string, anchors: readonly string[]): boolean {
  for (const anchor of anchors) if (text.includes(anchor)) return true
  return false
}

function applyRule(text: string, rule: TextRule, { isSensitive, redact }: TextOptions): string {
  const { pattern, check } = rule
  pattern.lastIndex = 0
  let result = ''
  let copied = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    let start = match.index
    let secret = match[0]
    if (check === 'key') {
      const key = match.groups!['key']!
      if (!isSecretName(key, text[start - 1], isSensitive)) continue
      const taken = secretAfter(text, pattern.lastIndex, key, match.groups!['separator']!)
      if (taken === undefined) continue
      start = taken.start
      secret = taken.secret
      pattern.lastIndex = start + secret.length
    } else if (match.groups?.['before'] !== undefined) {
      secret = match.groups['before'] + secret
      start -= match.groups['before'].length
      if (start < copied) continue
    } else if (match.groups?.['secret'] !== undefined) {
      secret = match.groups['secret']
      start = match.index + match[0].lastIndexOf(secret)
    }
    if (check === 'iban') secret = ibanAt(secret) ?? ''
    // An empty match can not advance by itself.
    if (match[0] === '') pattern.lastIndex++
    if (secret === '' || secret.startsWith('[redacted') || !passes(check, secret, text, start)) continue
    result += text.slice(copied, start) + redact(secret, rule.name)
    copied = start + secret.length
  }
  return copied === 0 ? text : result + text.slice(copied)
}

function passes(check: Check | undefined, secret: string, text: string, start: number): boolean {
  if (check === undefined || check === 'key' || check === 'iban') return true
  if (check === 'mail') return isMail(secret, text.slice(start + secret.length, start + secret.length + 2))
  // `Chrome/141.0.0.0`, `v1.2.3.4`.
  if (check === 'ip') return !/[/vV]$/.test(text.slice(Math.max(0, start - 1), start)) && isIp(secret)
  return CHECKS[check](secret)
}

const CHECKS: Record<Exclude<Check, 'key' | 'mail' | 'ip' | 'iban'>, (secret: string) => boolean> = {
  luhn: isCardNumber,
  ssn: isSsn,
  basic: isBasicCredential,
  random: looksRandom,
  person: isPersonsFolder,
  sql: () => true,
}
