import type { CompiledRules, ExceptionEvent, Fingerprint } from '../../collector/api.ts'
import { isShortened, tellsAlone } from './v1/alone.ts'
import { appParts } from './v1/app.ts'
import { Again } from './v1/again.ts'
import { byClientOrRule } from './v1/asked.ts'
import { beyond, NOT_RULED } from './v1/beyond.ts'
import type { Beyond } from './v1/beyond.ts'
import { throughDoors, throughHead } from './v1/doors.ts'
import { explain, withMessages } from './v1/explain.ts'
import type { Explained } from './v1/explain.ts'
import { hashParts, VERSION } from './v1/hash.ts'
import { partsOfLess } from './v1/less.ts'
import { messageOf } from './v1/said.ts'
import { chainOf, see } from './v1/seen.ts'
import type { SeenEvent } from './v1/seen.ts'
import { hardlySaysWhere, isOfWholeBundle, saysNothing, standIn } from './v1/stand-in.ts'
import { readStory } from './v1/story.ts'
import type { Step, Story } from './v1/story.ts'
import { messageParts, systemParts } from './v1/system.ts'
import { unrecordedParts } from './v1/unrecorded.ts'

/** What one variant is made of. */
export interface Variant {
  parts: string[]
  by: Fingerprint['by']
  /** What it would be if no callers were known. */
  lone?: string[]
  /** None is. */
  isLone?: true
  /** What it would be if a call in the middle were not known. */
  without?: string[]
  /** What it would be if what called it were known to tell no more. */
  seeing?: string[]
  /** What it would be if the engine did not say what was wanted of nothing, or what is no function. */
  unsaid?: string[]
  /** Of words without calls: what it would be if no caller had put something before them. */
  unwrapped?: string[]
  /** It does not. */
  isUnsaid?: true
  /** What it is of: the types, the newest call that counts, the callers that do, the last of them all, and whether that told. */
  of?: { types: string[]; story: Story; newest: Step; callers: readonly Step[]; last: Step; told: boolean }
}

/**
 * Version 1 of the grouping, with the files in `v1/`. Frozen once released: a better idea becomes `v2.ts` beside it.
 *
 * Two variants are computed. `app` is the call of the application that failed: of the deepest cause that has such a call, its type and its
 * newest calls up to one that does not merely pass on what others ask for. `system` is the whole: each exception of the chain, with all its
 * calls. Where no frame names a function, messages stand in, without their values. So that such an event finds the issue of those that say
 * where it happened, these keep what they would have if they did not (`message`).
 */
export function fingerprintV1(event: ExceptionEvent, rules?: CompiledRules): Fingerprint {
  const chain = chainOf(event)
  const seen = see(event, chain)
  const more = beyond(event, chain, rules)
  const grouped = more === undefined ? again.get(seen, () => group(seen)) : group(seen, more)
  return printOf(grouped, chain.map(messageOf))
}

const again = new Again<Grouped>()

/** A fingerprint but for the messages in its explanation, which are of one event. */
interface Grouped {
  print: Fingerprint
  explained: Explained
}

/** One of its own for each event, as what comes behind may change it. */
function printOf({ print, explained }: Grouped, messages: readonly string[]): Fingerprint {
  const { parts, partial, own, through, callers } = print
  const copy: Fingerprint = {
    ...print,
    parts: { app: [...parts.app], system: [...parts.system] },
    explain: withMessages(explained, messages),
  }
  if (partial !== undefined) copy.partial = [...partial]
  if (own !== undefined) copy.own = [...own]
  if (through !== undefined) copy.through = [...through]
  if (callers !== undefined) copy.callers = callers.map((caller) => ({ ...caller }))
  return copy
}

/** A function of what is seen alone, where nothing beyond it has a say. */
function group(seen: SeenEvent, more?: Beyond): Grouped {
  const { service } = seen
  const stories = seen.exceptions.map((exception, i) => readStory(exception, seen.release, more?.ruled[i] ?? NOT_RULED))
  const message = messageParts(stories)
  const alone = tellsAlone(message)
  const found = appParts(stories)
  const app = !alone && found !== undefined && ((isShortened(stories) && saysNothing(found)) || isOfWholeBundle(found)) ? undefined : found
  const unrecorded = more === undefined ? undefined : unrecordedParts(more.event, stories)
  const system = unrecorded ?? systemParts(stories, app) ?? standIn(stories, seen, app, message)
  const asked = more === undefined ? undefined : byClientOrRule(more.event, more.decision, app, system)
  const used = asked ?? { app: app?.parts, system: system.parts, by: system.by }
  // What was asked for may be of many services.
  const hashOf = (parts: readonly string[]): string => hashParts(parts, asked?.by === 'client' ? '' : service)
  const print: Fingerprint = {
    version: VERSION,
    system: hashOf(used.system),
    by: used.by,
    parts: { app: used.app ?? [], system: used.system },
  }
  const explained = explain(stories, { app, system }, asked, service)
  if (used.app !== undefined) print.app = hashOf(used.app)
  if (asked === undefined && alone && system !== message) {
    print.message = hashOf(message.parts)
    if (hardlySaysWhere(seen, stories, app)) print.vague = true
  }
  if (asked === undefined) {
    const { parts, own, likely, behindDoor } = partsOfLess(stories, app, system, seen.isScripts)
    const hashes = parts.map((list) => hashParts(list, service))
    if (parts.length > 0) print.partial = once(hashes)
    if (own.length > 0) print.own = once(own.map((list) => hashes[parts.indexOf(list)] ?? hashParts(list, service)))
    if (likely === true) print.likely = true
    Object.assign(print, app === undefined ? throughHead(stories, system, hashOf) : throughDoors(stories, app, hashOf, behindDoor))
  }
  if (asked?.rule !== undefined) print.rule = asked.rule
  if (asked?.title !== undefined) print.title = asked.title
  return { print, explained }
}

/** They are few, so that to look through them takes less than a set. */
function once(hashes: string[]): string[] {
  const found: string[] = []
  outer: for (let i = 0; i < hashes.length; i++) {
    for (let before = 0; before < found.length; before++) if (found[before] === hashes[i]) continue outer
    found.push(hashes[i]!)
  }
  return found
}
