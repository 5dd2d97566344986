import type { Attributes } from '@opentelemetry/api'
import type { Breadcrumb, Scrubber, User } from '../core/types.ts'
import { applyRule } from '../shared/scrub/apply.ts'
import { SAFE_KEYS } from '../shared/scrub/keys.ts'
import { isSecret, wordsOf } from '../shared/scrub/names.ts'
import { PLACEHOLDER, type Sign, type TextRule } from '../shared/scrub/rule.ts'

/** Nothing shorter can be a secret and its name. */
const SHORTEST = 5
/** Deeper than `plain` copies. */
const DEPTH = 16
const KEY_LENGTH = 512
/** Names of which is remembered what they are; beyond it all are forgotten. */
const REMEMBERED = 1_000

/** What stands in each text that a rule of this sign can match, so that most texts meet few patterns. */
const SIGNS: Partial<Record<Sign, RegExp>> = {
  token: /[\w-]{16}|\.[\w-]{6}\./,
  mail: /@|%40/,
  url: /:\/\/[^/]*@/,
  pair: /[=:>]|--/,
  digits: /\d{3}/,
  scheme: /(?:bearer|basic|digest|negotiate|apikey)[ :=]/i,
  iban: /[A-Z]{2}\d\d/,
  home: /home\/|Users|Documents and/,
  dashes: /-----/,
}

/**
 * The server's rules for texts, and its table of sensitive names, over all that an event says, before it leaves the client. What the server alone can do
 * is left to it: an id of a user that is personal it replaces by a keyed hash, by which people can still be counted.
 */
export function scrubber(rules: readonly TextRule[]): Scrubber {
  const names = new Map<string, boolean>()
  const isSensitive = (key: string): boolean => {
    let known = names.get(key)
    if (known === undefined) {
      known = !SAFE_KEYS.includes(key) && isSecret(wordsOf(key.slice(0, KEY_LENGTH)))
      if (names.size >= REMEMBERED) names.clear()
      names.set(key, known)
    }
    return known
  }
  const options = { isSensitive, redact: () => PLACEHOLDER }
  /** A trail is sent with each event; each of its parts is looked through once. */
  const crumbs = new WeakMap<Breadcrumb, Breadcrumb>()

  const scrubText = (text: string): string => {
    if (text.length < SHORTEST) return text
    let result = text
    let sign: Sign | undefined
    let hasSign = true
    for (const rule of rules) {
      // Those of one sign stand together, most of them.
      if (rule.sign !== sign) {
        sign = rule.sign
        hasSign = SIGNS[sign]?.test(result) !== false
      }
      if (hasSign) result = applyRule(result, rule, options)
    }
    return result
  }

  /** Plain JSON data, in place where it is a list or an object. */
  const scrub = (value: unknown, key = '', depth = 0): unknown => {
    if (key !== '' && isSensitive(key)) return value === null || value === '' || typeof value === 'boolean' ? value : PLACEHOLDER
    if (typeof value === 'string') return scrubText(value)
    if (typeof value === 'number' && value >= 1e12) return scrubText(String(value)) === String(value) ? value : PLACEHOLDER
    if (typeof value !== 'object' || value === null) return value
    if (depth > DEPTH) return PLACEHOLDER
    if (Array.isArray(value)) return value.map((item) => scrub(item, '', depth + 1))
    const scrubbed: Record<string, unknown> = {}
    for (const [name, member] of Object.entries(value)) scrubbed[name] = scrub(member, name, depth + 1)
    return scrubbed
  }

  const scrubCrumb = (crumb: Breadcrumb): Breadcrumb => {
    let scrubbed = crumbs.get(crumb)
    if (scrubbed === undefined) {
      scrubbed = scrub(crumb) as Breadcrumb
      crumbs.set(crumb, scrubbed)
    }
    return scrubbed
  }

  return {
    event(event) {
      const { user, breadcrumbs, exceptions, tags, contexts, flags, fingerprint, attributes, mechanism } = event
      Object.assign(event, scrub({ exceptions, tags, contexts, flags, attributes, mechanism, ...(fingerprint && { fingerprint }) }))
      event.breadcrumbs = breadcrumbs.map(scrubCrumb)
      if (user !== undefined) event.user = { ...(scrub(user) as User), ...(user.id !== undefined && { id: user.id }) }
    },
    attributes: (attributes) => scrub(attributes) as Attributes,
  }
}
