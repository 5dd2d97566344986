import { semconv } from '../../collector/api.ts'
import type { CompiledRules, ExceptionEvent, Fingerprint } from '../../collector/api.ts'
import { isShortened, tellsAlone } from './v1/alone.ts'
import { appParts } from './v1/app.ts'
import { byClientOrRule } from './v1/asked.ts'
import { throughDoors, throughHead } from './v1/doors.ts'
import { explain } from './v1/explain.ts'
import { hashParts, VERSION } from './v1/hash.ts'
import { partsOfLess } from './v1/less.ts'
import { withRustCauses } from './v1/rust.ts'
import { hardlySaysWhere, isOfScripts, isOfWholeBundle, saysNothing, standIn } from './v1/stand-in.ts'
import { inspectedCodes, readStory, textOf } from './v1/story.ts'
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
  // A stack that a person gives has none.
  const service = textOf(event.service) || semconv.UNKNOWN_SERVICE
  const chain = withRustCauses(event, Array.isArray(event.exceptions) ? event.exceptions : [])
  const code = textOf(event.attributes?.[semconv.FAULTLINE_ERROR_CODE])
  const codes = inspectedCodes(textOf(chain[0]?.stack))
  const stories: Story[] = chain.map((exception, i) => readStory(event, exception, (i === 0 ? code : '') || (codes[i] ?? ''), rules))
  const message = messageParts(stories)
  const alone = tellsAlone(message)
  const found = appParts(stories)
  const app = !alone && found !== undefined && ((isShortened(stories) && saysNothing(found)) || isOfWholeBundle(found)) ? undefined : found
  const system = unrecordedParts(event, stories) ?? systemParts(stories, app) ?? standIn(stories, chain, app, message)
  const asked = byClientOrRule(event, rules, app, system)
  const used = asked ?? { app: app?.parts, system: system.parts, by: system.by }
  // What was asked for may be of many services.
  const hashOf = (parts: readonly string[]): string => hashParts(parts, asked?.by === 'client' ? '' : service)
  const result: Fingerprint = {
    version: VERSION,
    system: hashOf(used.system),
    by: used.by,
    parts: { app: used.app ?? [], system: used.system },
    explain: explain(stories, { app, system }, asked, service),
  }
  if (used.app !== undefined) result.app = hashOf(used.app)
  if (asked === undefined && alone && system !== message) {
    result.message = hashOf(message.parts)
    if (hardlySaysWhere(event, stories, app)) result.vague = true
  }
  if (asked === undefined) {
    const { parts, own, likely, behindDoor } = partsOfLess(stories, app, system, isOfScripts(event))
    const hashes = parts.map((list) => hashParts(list, service))
    if (parts.length > 0) result.partial = once(hashes)
    if (own.length > 0) result.own = once(own.map((list) => hashes[parts.indexOf(list)] ?? hashParts(list, service)))
    if (likely === true) result.likely = true
    Object.assign(result, app === undefined ? throughHead(stories, system, hashOf) : throughDoors(stories, app, hashOf, behindDoor))
  }
  if (asked?.rule !== undefined) result.rule = asked.rule
  if (asked?.title !== undefined) result.title = asked.title
  return result
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
