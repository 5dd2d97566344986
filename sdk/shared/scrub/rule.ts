/** What stands where something was taken out. One form for all rules, so that grouping sees one placeholder. */
export const PLACEHOLDER = '[redacted]'

/** A placeholder in any of its forms: `mask` and `hash` say more within the brackets. */
export const ANY_PLACEHOLDER = /^\[redacted(?::[^\]\s]{1,64})?\]/

/**
 * What becomes of a secret: nothing is left of it, the placeholder stands for it, `[redacted:***1111]` shows how it ended, or
 * `[redacted:9f86d081884c7d65]` is the same for the same secret in one project.
 */
export const REDACTIONS = ['remove', 'replace', 'mask', 'hash'] as const
export type Redaction = (typeof REDACTIONS)[number]

/** `hash` gives hex digits. */
export function redact(secret: string, redaction: Redaction, hash: (secret: string) => string): string {
  if (redaction === 'remove') return ''
  if (redaction === 'mask') return `[redacted:***${secret.length >= MASKED ? secret.slice(-4).replace(/[^\w]/g, '*') : ''}]`
  return redaction === 'hash' ? `[redacted:${hash(secret)}]` : PLACEHOLDER
}

/** Of shorter ones the end would tell too much. */
const MASKED = 12

/**
 * Cheap evidence that stands in every text that a pattern can match, seen in one pass over the text, so that most texts meet no pattern at
 * all: a long word with the head of a token, an address behind `@`, a URL with `@` in its host, a sensitive name with `=` or `:` behind it,
 * enough digits, a home folder, five dashes, a scheme of HTTP authentication, a verb of SQL, the start of an IBAN.
 */
export const SIGNS = {
  token: 1,
  mail: 2,
  url: 4,
  pair: 8,
  digits: 16,
  home: 32,
  dashes: 64,
  scheme: 128,
  sql: 256,
  iban: 512,
} as const

export type Sign = keyof typeof SIGNS | 'none'

/** A pattern looked for in any text. */
export interface TextRule {
  name: string
  /** Without it (`none`) every text is tried. */
  sign: Sign
  /** One of these, spelled so, stands in each match. */
  anchors?: readonly string[]
  /**
   * Linear on any input: what repeats is bounded or can not begin within itself. What the group `secret` matched is replaced, or, without
   * such a group, the whole match, and what the group `before` saw before it.
   */
  pattern: RegExp
  /** A second look at what was matched, where the text says more: `start` is where the secret begins in it. */
  passes?: (secret: string, text: string, start: number) => boolean
  /** What of a match is the secret; empty where it is none. */
  secretOf?: (match: string) => string
  /** Instead of all that: the text without what this rule finds. */
  replace?: (text: string, rule: TextRule, options: ApplyOptions) => string
  /** `replace` where it does not say. */
  redaction?: Redaction
  /** Applied only where it is asked for: what it finds is often harmless. */
  optIn?: true
}

export interface ApplyOptions {
  /** Whether a value of that name is a secret. */
  isSensitive: (key: string) => boolean
  /** What stands for a secret that this rule found. */
  redact: (secret: string, rule: string) => string
}
