import { isSecretName, SIGNS, TEXT_RULES } from '../../collector/api.ts'
import { bytesOf, NOT_ASCII } from './bytes.ts'

/**
 * One pass over a text, in the manner of a lexer, that tells which signs of `SIGNS` stand in it: 0 for most texts, which then meet no
 * pattern. It may see a sign too many, never one too few; what it looks at around a place is bounded, so it is linear.
 */
export type Sift = (text: string) => number

/** Letters, digits, `_` and `-` make runs; the others that are named end them and are looked at. 0 is any other. */
const LETTER = 1
const DIGIT = 2
const DASH = 3
const BLANK = 4
const SLASH = 5
const BACKSLASH = 6
const AT = 7
const PERCENT = 8
const PAIR = 9
const TILDE = 10
const CLASS = new Uint8Array(NOT_ASCII + 1)
for (let c = 0; c < NOT_ASCII; c++) {
  const sign = String.fromCharCode(c)
  if (/[A-Za-z_]/.test(sign)) CLASS[c] = LETTER
  else if (/\d/.test(sign)) CLASS[c] = DIGIT
}
const SPECIAL = {
  '-': DASH,
  ' ': BLANK,
  '+': BLANK,
  '\n': BLANK,
  '\t': BLANK,
  '/': SLASH,
  '\\': BACKSLASH,
  '@': AT,
  '%': PERCENT,
  ':': PAIR,
  '=': PAIR,
  '>': PAIR,
  '~': TILDE,
}
for (const [sign, kind] of Object.entries(SPECIAL)) CLASS[sign.charCodeAt(0)] = kind

/** The shortest run in a token of any shape. */
const TOKEN_RUN = 16
/** How far before such a run its head may stand: `SG.`, `1234567890:`; and behind a slash the address of a webhook. */
const HEAD_BEFORE = 24
const WEBHOOK_BEFORE = 72
/** Fewer digits than any number that a rule knows. */
const MIN_DIGITS = 9
const KEY_LENGTH = 64
const HOST_LENGTH = 320

/** How tokens begin, spelled so. A dot is no head by itself: a token of Discord's is three parts. */
const HEADS = [
  ...TEXT_RULES.filter(({ sign }) => sign === 'token')
    .flatMap(({ anchors }) => anchors ?? [])
    .filter((anchor) => anchor !== '.' && anchor !== 'discord'),
  'discord.com',
  'discordapp.com',
]

/** The heads by their first two signs: with a whole stack to look through, most places are passed over by these alone. */
const HEADS_BY_PAIR: (readonly string[] | undefined)[] = Array.from({ length: NOT_ASCII * NOT_ASCII })
for (const head of HEADS) {
  const pair = head.charCodeAt(0) * NOT_ASCII + head.charCodeAt(1)
  HEADS_BY_PAIR[pair] = [...(HEADS_BY_PAIR[pair] ?? []), head]
}

/** Words before a blank that are signs; told apart from most words by their first and last letter. */
const WORDS: Record<string, number> = {
  ...Object.fromEntries(['bearer', 'basic', 'digest', 'negotiate', 'apikey'].map((word) => [word, SIGNS.scheme])),
  ...Object.fromEntries(
    [
      'select',
      'insert',
      'update',
      'delete',
      'replace',
      'merge',
      'create',
      'alter',
      'drop',
      'with',
      'entry',
      'contains',
      'dup',
      'binding',
    ].map((word) => [word, SIGNS.sql]),
  ),
}
const ENDS = new Uint8Array(1024)
for (const word of Object.keys(WORDS)) ENDS[((word.charCodeAt(0) & 31) << 5) | (word.charCodeAt(word.length - 1) & 31)] = 1
const LONGEST_WORD = 9

export function sifter(isSensitive: (key: string) => boolean): Sift {
  return (text) => {
    const { length } = text
    const bytes = bytesOf(text)
    let signs = 0
    let start = 0
    let digits = 0
    for (let i = 0; i <= length; i++) {
      const c = bytes[i]!
      const kind = CLASS[c]!
      if (kind === LETTER) {
        digits = 0
        continue
      }
      if (kind === DIGIT) {
        if (++digits >= MIN_DIGITS) signs |= SIGNS.digits
        continue
      }
      if (kind === DASH) continue
      // A run has ended before this sign.
      const run = i - start
      if (run > 1) {
        if (run >= TOKEN_RUN && (signs & SIGNS.token) === 0 && hasHead(text, bytes, start, i)) signs |= SIGNS.token
        const first = bytes[start]!
        if (first < 91) signs |= ofUpper(text, start, run, first, kind, isSensitive)
        if (kind === BLANK && run <= LONGEST_WORD && ENDS[((first & 31) << 5) | (bytes[i - 1]! & 31)] === 1)
          signs |= WORDS[text.slice(start, i).toLowerCase()] ?? 0
      }
      start = i + 1
      if (kind !== BLANK && kind !== PERCENT) digits = 0
      if (kind === PAIR) signs |= ofPair(text, i, c, isSensitive)
      else if (kind === SLASH || kind === BACKSLASH) {
        const next = bytes[i + 1]! | 32
        if ((next === 104 || next === 117 || next === 100) && isHome(text, i)) signs |= SIGNS.home
      } else if (kind === AT) {
        if (isMailDomain(text, i + 1)) signs |= SIGNS.mail
      } else if (kind === PERCENT) {
        if (bytes[i + 1] === 52 && bytes[i + 2] === 48) signs |= SIGNS.mail
      } else if (kind === TILDE && bytes[i - 1] === 81) signs |= SIGNS.token
    }
    return signs
  }
}

function hasHead(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  // The last of three parts, of which the second has six signs: a token of Discord's.
  const last = bytes[start - 1]
  if (last === 46 && bytes[start - 8] === 46) return true
  for (let i = Math.max(0, start - (last === 47 || last === 37 ? WEBHOOK_BEFORE : HEAD_BEFORE)); i < end - 1; i++) {
    const first = bytes[i]!
    const heads = first < NOT_ASCII ? HEADS_BY_PAIR[first * NOT_ASCII + bytes[i + 1]!] : undefined
    if (heads === undefined) continue
    for (const head of heads) if (i + head.length <= end && text.startsWith(head, i)) return true
  }
  return false
}

/** A run that begins with a capital letter, a digit or a dash: an IBAN, five dashes, `--password` before a blank. */
function ofUpper(text: string, start: number, run: number, first: number, kind: number, isSensitive: (key: string) => boolean): number {
  if (first === 45) {
    if (text.charCodeAt(start + 1) !== 45) return 0
    if (text.charCodeAt(start + 4) === 45) return SIGNS.dashes
    return kind === BLANK && run > 4 && run <= KEY_LENGTH && isSensitive(text.slice(start + 2, start + run)) ? SIGNS.pair : 0
  }
  const isIban =
    first >= 65 &&
    run >= 4 &&
    isUpper(text.charCodeAt(start + 1)) &&
    isDigit(text.charCodeAt(start + 2)) &&
    isDigit(text.charCodeAt(start + 3))
  return isIban ? SIGNS.iban : 0
}

/** At `=`, `:` or `>`: a URL with a sign-in, a file's place, or a name before it. */
function ofPair(text: string, at: number, c: number, isSensitive: (key: string) => boolean): number {
  if (c === 58) {
    const next = text.charCodeAt(at + 1)
    if (next === 47 && text.charCodeAt(at + 2) === 47) return hasSignIn(text, at + 3) ? SIGNS.url : 0
    // `cart.ts:12:5`: the commonest colons of all.
    if (isDigit(next) && isPlace(text, at)) return 0
  }
  let end = at
  if (c === 62) {
    // Only a tag: `<password>`.
    const key = keyBefore(text, end)
    return key !== '' && /[</]/.test(text[end - key.length - 1] ?? '') && isSensitive(key) ? SIGNS.pair : 0
  }
  // `Key (email)=(ann)`.
  if (c === 61 && text.charCodeAt(at - 1) === 41 && text.charCodeAt(at + 1) === 40) return SIGNS.sql
  while (end > 0 && at - end < 2 && text.charCodeAt(end - 1) === 32) end--
  let quoted = end
  while (quoted > 0 && end - quoted < 4 && isQuote(text.charCodeAt(quoted - 1))) quoted--
  const key = keyBefore(text, quoted)
  return key !== '' && isSecretName(key, text[quoted - key.length - 1], isSensitive) ? SIGNS.pair : 0
}

function keyBefore(text: string, end: number): string {
  let at = end
  while (at > 0 && end - at < KEY_LENGTH && isKeySign(text.charCodeAt(at - 1))) at--
  // It begins with a letter: `--client-secret`, `[0].token`.
  while (at < end && !isLetter(text.charCodeAt(at))) at++
  return end - at < 2 && !(end - at === 1 && text.charCodeAt(at - 1) !== 32) ? '' : text.slice(at, end)
}

/** Digits before a colon and after it, or the ending of a file. */
function isPlace(text: string, at: number): boolean {
  let i = at - 1
  if (isDigit(text.charCodeAt(i))) {
    while (i > 0 && at - i < 12 && isDigit(text.charCodeAt(i))) i--
    return text.charCodeAt(i) === 58
  }
  while (i > 0 && at - i < 8 && isLetter(text.charCodeAt(i))) i--
  return text.charCodeAt(i) === 46 && FILES.has(text.slice(i + 1, at))
}

const FILES = new Set(
  'js jsx ts tsx mjs cjs mts cts java kt scala groovy py go rb php cs fs vb rs ex exs erl dart swift vue svelte html'.split(' '),
)

function hasSignIn(text: string, from: number): boolean {
  let colon = false
  const to = Math.min(text.length, from + HOST_LENGTH * 3)
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i)
    if (c === 58) colon = true
    else if (c === 64) return colon
    else if (c <= 32 || c === 47 || c === 63 || c === 35 || c === 34 || c === 39 || c === 60 || c === 62) return false
  }
  return to < text.length
}

function isHome(text: string, at: number): boolean {
  return text.startsWith('home/', at + 1) || text.startsWith('Users', at + 1) || text.startsWith('Documents and', at + 1)
}

/** `example.com` begins here, not `http://localhost`, `4.18.2` or `x.js:1`. */
function isMailDomain(text: string, from: number): boolean {
  let dot = 0
  let i = from
  const to = Math.min(text.length, from + HOST_LENGTH)
  for (; i < to; i++) {
    const c = text.charCodeAt(i)
    if (c === 46) {
      if (dot > 0 && i - dot > 2 && isLetter(text.charCodeAt(dot + 1))) return true
      dot = i
    } else if (!isLetter(c) && !isDigit(c) && c !== 45) break
  }
  return dot > from && i - dot > 2 && isLetter(text.charCodeAt(dot + 1))
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57
}

function isUpper(c: number): boolean {
  return c >= 65 && c <= 90
}

function isLetter(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95
}

function isKeySign(c: number): boolean {
  return isLetter(c) || isDigit(c) || c === 45 || c === 46 || c === 91 || c === 93
}

function isQuote(c: number): boolean {
  return c === 34 || c === 39 || c === 92 || c === 96
}
