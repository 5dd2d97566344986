import type { ExceptionEvent } from '../model/event.ts'
import { textGlob, type Matcher } from '../model/grouping-rules/glob.ts'
import { tagOf } from '../model/grouping-rules/tag-of.ts'
import { placeMatcher, placesOf, type Place, type PlaceMatcher } from './match-place.ts'
import { readRules, type OwnershipRule } from './read-rules.ts'

/** Whose an event is, and by which rule. */
export interface Ownership {
  /** Handles, the first owner first; empty where the rule says nobody. */
  owners: readonly string[]
  rule: OwnershipRule
  /** What of the event the rule matches: `src/pay/charge.ts`, `service checkout`. */
  matched: string
  /** One clause: `src/pay/charge.ts matches line 3`. */
  why: string
}

/** Undefined where no rule matches. */
export type OwnersOf = (event: ExceptionEvent) => Ownership | undefined

/**
 * Rules made ready to be asked often. Rules of files and modules look at the application's own calls, the newest first: the first call that any
 * of them matches decides, and of the lines that match it the last. Rules of service, address and tags look at the event: of those that match
 * the last counts. Of these two lines the later one decides. So what is general stands above, what is special below.
 *
 * Pure, never throws. Time: at most the sum of the globs' lengths by that of a path, for each of LIMITS.ownershipPlaces.
 */
export function compileOwnership(text: string): OwnersOf {
  const lastFirst = readRules(text).rules.reverse()
  const ofPlaces = lastFirst.filter(isOfPlace).map((rule) => ({ rule, match: placeMatcher(rule) }))
  const ofEvents = lastFirst.filter((rule) => !isOfPlace(rule)).map((rule) => ({ rule, match: eventMatcher(rule) }))
  return (event) => {
    const place = ofPlaces.length === 0 ? undefined : findPlace(ofPlaces, placesOf(event.exceptions))
    const whole = findEvent(ofEvents, event)
    const found = place === undefined || (whole !== undefined && whole.rule.line > place.rule.line) ? whole : place
    return found === undefined
      ? undefined
      : { ...found, owners: found.rule.owners, why: `${found.matched} matches line ${found.rule.line}` }
  }
}

const isOfPlace = ({ kind }: OwnershipRule): boolean => kind === 'path' || kind === 'module'

interface Found {
  rule: OwnershipRule
  matched: string
}

function findPlace(rules: readonly { rule: OwnershipRule; match: PlaceMatcher }[], places: readonly Place[]): Found | undefined {
  for (const place of places) {
    for (const { rule, match } of rules) {
      const matched = match(place)
      if (matched !== undefined) return { rule, matched }
    }
  }
  return undefined
}

type EventMatcher = (event: ExceptionEvent) => string | undefined

function findEvent(rules: readonly { rule: OwnershipRule; match: EventMatcher }[], event: ExceptionEvent): Found | undefined {
  for (const { rule, match } of rules) {
    const matched = match(event)
    if (matched !== undefined) return { rule, matched }
  }
  return undefined
}

function eventMatcher({ kind, glob, tag }: OwnershipRule): EventMatcher {
  const matches = textGlob(glob)
  if (kind === 'url') return ({ request }) => matchAddress(request?.url, matches)
  const [name, read] =
    kind === 'service'
      ? ['service', (event: ExceptionEvent): unknown => event.service]
      : [tag, (event: ExceptionEvent): unknown => tagOf(event, tag)]
  return (event) => {
    const value = read(event)
    return typeof value === 'string' && matches(value) ? `${name} ${value}` : undefined
  }
}

/** Without what follows a `?` or `#`; whole, or from its path on. */
function matchAddress(url: unknown, matches: Matcher): string | undefined {
  if (typeof url !== 'string' || url === '') return undefined
  const address = url.replace(/[?#].*$/s, '')
  const path = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '') || '/'
  return matches(address) || matches(path) ? path : undefined
}
