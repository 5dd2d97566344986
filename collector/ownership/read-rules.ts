import { didYouMean } from '../config/problem.ts'
import { LIMITS } from '../model/limits.ts'
import { isHandle } from './handle.ts'

/** What a rule looks at: a file or a module of the application's own calls, or what the event as a whole says. */
export type RuleKind = 'path' | 'module' | 'service' | 'url' | 'tag'

/** One line of the rules: `path:src/pay/** #payments @ada`. */
export interface OwnershipRule {
  /** From 1. */
  line: number
  /** As it is written, without the comment behind it. */
  text: string
  kind: RuleKind
  /** Of `tag.customer_tier:` the name; empty for other kinds. */
  tag: string
  glob: string
  /** The first one first; empty for `nobody`. */
  owners: readonly string[]
}

/** What is wrong in a line, both from 1, and what to do about it. */
export interface RuleProblem {
  line: number
  column: number
  message: string
}

const KINDS = ['path', 'module', 'service', 'url'] as const
const EXPECTED = 'path:, module:, service:, url: or tag.<name>:'
const NOBODY = 'nobody'

/**
 * Reads rules of ownership, a line each:
 *
 *     # a comment: a line that begins with #, or what follows a # with a space behind it
 *     service:checkout           #checkout @bo
 *     path:src/pay/**            #payments
 *     path:"src/my pay/**"       #payments
 *     tag.customer_tier:gold     #vip
 *     path:src/pay/generated/**  nobody
 *
 * Every problem is told, those of one line once; rules without problems are there all the same.
 */
export function readRules(text: string): { rules: OwnershipRule[]; problems: RuleProblem[] } {
  const rules: OwnershipRule[] = []
  const problems: RuleProblem[] = []
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1
    const words = readWords(written)
    if (words.length === 0) continue
    const read =
      rules.length < LIMITS.ownershipRules ? readRule(words) : { at: words[0]!, message: tooMany('rules', LIMITS.ownershipRules) }
    if ('message' in read) problems.push({ line, column: read.at.start + 1, message: read.message })
    else rules.push({ line, text: written.slice(words[0]!.start, words.at(-1)!.end), ...read })
  }
  return { rules, problems }
}

/** How a value is written in a rule: in quotes where it would end too early without. */
export function writeGlob(glob: string): string {
  return /[\s"]/.test(glob) ? `"${glob.replaceAll(/["\\]/g, '\\$&')}"` : glob
}

interface Word {
  start: number
  end: number
  text: string
}

type Wrong = { at: Word; message: string }

/** Up to a comment. A quote that opens right behind a colon holds blanks until it closes. */
function readWords(line: string): Word[] {
  if (/^\s*#/.test(line)) return []
  const words: Word[] = []
  for (const { 0: text, index: start } of line.matchAll(/[^\s:"]*:"(?:[^"\\]|\\.)*(?:"|$)\S*|\S+/g)) {
    if (text === '#') break
    words.push({ start, end: start + text.length, text })
  }
  return words
}

function readRule([first, ...others]: Word[]): Omit<OwnershipRule, 'line' | 'text'> | Wrong {
  const pattern = readPattern(first!)
  if ('message' in pattern) return pattern
  const owners = readOwners(first!, others)
  return 'message' in owners ? owners : { ...pattern, owners: owners.owners }
}

function readPattern(word: Word): Pick<OwnershipRule, 'kind' | 'tag' | 'glob'> | Wrong {
  const { text } = word
  const [, name = '', value = ''] = /^([^:"]*):(.*)$/s.exec(text) ?? []
  const kind = KINDS.find((known) => known === name) ?? (/^tag\../.test(name) ? 'tag' : undefined)
  if (kind === undefined) {
    const meant = /[/*]/.test(text) && name === '' ? `; for a file write path:${text}` : didYouMean(name, KINDS)
    return { at: word, message: `expected ${EXPECTED} before ${name === 'tag' ? 'a value' : shown(text)}${meant}` }
  }
  const at = { ...word, start: word.start + name.length + 1 }
  if (value.startsWith('"') && !/^"(?:[^"\\]|\\.)*"$/s.test(value)) return { at, message: 'expected a " that closes the value and ends it' }
  const glob = value.startsWith('"') ? value.slice(1, -1).replaceAll(/\\(["\\])/g, '$1') : value
  if (glob === '') return { at, message: `expected what to look for right behind ${name}: such as ${EXAMPLES[kind]}` }
  if (glob.length > LIMITS.ruleTextLength) return { at, message: `expected at most ${LIMITS.ruleTextLength} letters, got ${glob.length}` }
  return { kind, tag: kind === 'tag' ? name.slice(4) : '', glob }
}

const EXAMPLES: Record<RuleKind, string> = {
  path: 'path:src/pay/**',
  module: 'module:com.acme.pay.*',
  service: 'service:checkout',
  url: 'url:*/admin/*',
  tag: 'tag.customer_tier:enterprise',
}

function readOwners(pattern: Word, words: Word[]): { owners: string[] } | Wrong {
  const end = { ...pattern, start: pattern.end }
  if (words.length === 0) return { at: end, message: `expected whose it is behind ${shown(pattern.text)}: #team, @person, or ${NOBODY}` }
  if (words.length === 1 && words[0]!.text === NOBODY) return { owners: [] }
  for (const word of words) {
    if (word.text === NOBODY) return { at: word, message: `expected ${NOBODY} alone; remove it or the other owners` }
    if (word.text.length > LIMITS.handleLength)
      return { at: word, message: `expected at most ${LIMITS.handleLength} letters, got ${word.text.length}` }
    if (!isHandle(word.text)) return { at: word, message: `expected #team or @person, got ${shown(word.text)}${sigilFor(word.text)}` }
  }
  const owners = [...new Set(words.map(({ text }) => text))]
  if (owners.length > LIMITS.ownersPerRule) return { at: words[LIMITS.ownersPerRule]!, message: tooMany('owners', LIMITS.ownersPerRule) }
  return { owners }
}

const sigilFor = (text: string): string => (isHandle(`@${text}`) ? `; write @${text} for a person, #${text} for a team` : '')
const tooMany = (what: string, limit: number): string => `expected at most ${limit} ${what}; remove some`
const SHOWN = 60
const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)
