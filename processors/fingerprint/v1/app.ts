import type { Variant } from '../v1.ts'
import { addCaller, addCallerOfPart, addOfOwnClass, isRaised } from './callers.ts'
import { embeddedCause } from './embedded.ts'
import { NO_FUNCTION_SAID } from './engine-message.ts'
import { NOTHING } from './engine-words.ts'
import { MISTAKES } from './mistakes.ts'
import { SPOT } from './spot.ts'
import type { Step, Story } from './story.ts'
import { isDoor, isOwnType } from './telling.ts'
import { addSilent, addUnsaid, SPEAKS_AT_TIMES } from './unsaid.ts'
import { cutToPair, joined, refusal, tells, threw } from './walk.ts'
import type { Walk } from './walk.ts'
import { openingOf, saidBy, SYSTEM } from './words.ts'

/** Wrappers around several errors at once: the members are what happened. */
const GROUPS = /^(?:Base)?ExceptionGroup$|^Aggregate(?:Error|Exception)$|^CompositeException$|^MultiError$/

/** The application's part of what happened, or undefined where no call is the application's own. */
export function appParts(stories: readonly Story[]): Variant | undefined {
  const group = stories.findIndex(({ type }) => GROUPS.test(type))
  if (group >= 0 && group < stories.length - 1) {
    const members = memberParts(stories.slice(group + 1))
    if (members !== undefined) {
      for (const story of stories.slice(0, group + 1)) leaveOut(story, 'a wrapper around several errors, of which each counts')
      return members
    }
  }
  const trunk = trunkOf(stories)
  if (trunk < 0) {
    for (const story of stories) leaveOut(story, "no call is the application's own")
    return undefined
  }
  return storyParts(stories, trunk)
}

/** Each kind of member once, in the order of their text, since what fails first is chance. One kind alone is as if it had come alone. */
function memberParts(members: readonly Story[]): Variant | undefined {
  const found = new Map<string, string[]>()
  for (const member of members) {
    const parts = hasOwnCall(member) ? storyParts([member], 0).parts : undefined
    if (parts !== undefined) found.set(parts.join('\n'), parts)
  }
  if (found.size === 0) return undefined
  return { parts: [...found.keys()].toSorted().flatMap((key) => found.get(key)!), by: 'frames' }
}

/** The innermost exception with a call of the application, unless one further out is a mistake of its own. */
function trunkOf(stories: readonly Story[]): number {
  let trunk = -1
  for (let i = 0; i < stories.length; i++) {
    if (!hasOwnCall(stories[i]!) || (trunk >= 0 && PASSING.has(stories[i]!.type) && HAS_PASSING.test(stories[trunk]!.type))) continue
    trunk = i
    if (MISTAKES.has(stories[i]!.type)) break
  }
  return trunk
}

const hasOwnCall = (story: Story): boolean => story.steps.some((step) => step.inApp && step.out === undefined)

function storyParts(stories: readonly Story[], trunk: number): Variant {
  const story = stories[trunk]!
  for (let i = 0; i < trunk; i++) leaveOut(stories[i]!, 'a wrapper; its cause counts')
  const within = stories.slice(trunk + 1)
  for (const inner of within) leaveOut(inner, within.some(hasOwnCall) ? 'what was handled when this happened' : 'library code')
  const walk: Walk = { told: false, used: [], looked: 0, blind: false, story }
  const steps = joined(stories, trunk)
  for (const step of steps) {
    if (step.inApp && (step.out === undefined || step.described.mangled)) {
      walk.looked++
      walk.newest ??= step
    }
    step.app = refusal(step, walk)
    if (isGap(step, walk)) walk.gap = step.described.place
    if (step.unnamed && !walk.told && walk.used.length > 0) walk.blind = true
    if (step.app !== undefined) continue
    walk.used.push(step)
    walk.told = tells(step, walk)
  }
  if (walk.told || walk.used[0]?.unnamed) walk.blind = false
  if (walk.blind) for (const step of walk.used.splice(1)) step.app = 'what called it has no known name'
  if (!walk.told && walk.used.length === 1) addOfOwnClass(walk, steps)
  else if (walk.told && walk.used.length === 1) addCaller(walk, steps)
  else if (walk.told) addCallerOfPart(walk, steps)
  const types = typesOf(stories, trunk)
  const parts = [...types]
  if (!walk.told) cutToPair(walk)
  if (walk.told) parts.push(...walk.used.map(({ part }) => part))
  else if (walk.used.length > 0) parts.push(newestAlone(walk))
  const variant: Variant = { parts, by: 'frames' }
  let message = messageOf(walk)
  if (message === '' && walk.blind && !saysWhat(story)) {
    variant.seeing = [...parts]
    message = saidBy(story)
  }
  if (message === '') message = resourceAskedFor(walk)
  if (message !== '') parts.push(`message:${message}`)
  if (message === NOTHING && isUnknown(walk)) parts.push(`${SPOT}${walk.used[0]!.line}`)
  const lone = loneOf(walk)
  if (lone !== undefined) {
    variant.lone = [...types, ...lone]
    if (walk.used.length === 1) variant.isLone = true
  }
  const [newest, ...callers] = walk.used
  const [between, outer] = callers
  // Some engines show each call of what waits, others those alone that wait.
  if (outer !== undefined && walk.used.length === 3 && story.files !== undefined && between!.described.place === newest!.described.place)
    variant.without = parts.filter((part) => part !== between!.part)
  if (newest !== undefined) variant.of = { types, story, newest, callers, last: callers.at(-1) ?? newest, told: walk.told }
  if (story.type === SPEAKS_AT_TIMES) addSilent(variant, story)
  else addUnsaid(variant, walk, speaks(walk))
  return variant
}

/** What the program's own client was asked for, whose functions tell nothing: `/proofs` of `/api/proofs answered 503`. */
function resourceAskedFor({ story, used }: Walk): string {
  const newest = used[0]
  if (newest === undefined || story.engine !== undefined || story.minified || !threw(newest, story)) return ''
  if (SYSTEM.test(story.code || story.type)) return ''
  if (newest.described.telling !== 'nothing' && !newest.described.shared) return ''
  return story.resource
}

/** Of one that has no name and no caller that counts the line is known, and of what was nothing no name. */
const isUnknown = ({ used }: Walk): boolean => used.length === 1 && used[0]!.described.name === '' && used[0]!.line !== undefined

/**
 * The newest call, where none behind it tells more. Which of a client's functions failed differs by how it was built, so of what tells nothing
 * itself the file counts, and the message.
 */
function newestAlone(walk: Walk): string {
  const [newest, ...callers] = walk.used as [Step, ...Step[]]
  for (const caller of callers) caller.app = 'tells no more than what it calls'
  if (isAlone(walk)) return newest.part
  return (newest.appPart = placeOf(newest, walk.story))
}

/** The file; where that is not known, the name all the same. */
function placeOf({ described: { place, name } }: Step, { minified }: Story): string {
  return `${minified ? '' : place}:${minified || place === '' ? name : ''}`
}

/** No caller tells more, but the call itself says a little, or is of a class with a name of its own: `StatsClient.Send`, or so is the error. */
function isAlone({ used, story }: Walk): boolean {
  const { place, name, telling, shared } = used[0]!.described
  if (name === '') return false
  if (isOwnType(story.code || story.type)) return true
  return telling !== 'nothing' || (/[.\\]\w*[A-Z]\w*$/.test(place) && !shared)
}

/**
 * The message, where the calls do not tell what failed: nothing told, or the newest is a function without a name, which is any of
 * its file's, or a closure, which is any of its function's; and where the error has no type, as Rust's have none.
 * Of a method's name that a minifier left the file is not known, so what an engine says of the mistake counts too.
 */
function messageOf(walk: Walk): string {
  const { story } = walk
  const { engine } = story
  if (story.plainType !== undefined) return ''
  const cause = embeddedCause(story)
  if (cause !== '') return cause
  if (isOfStarter(story)) return story.unstarted
  // Calls at the end of a function of Elixir leave none: what is behind a door may be anything.
  if (story.reraises && walk.used.length === 1 && !threw(walk.used[0]!, story) && isDoor(walk.used[0]!.described.name)) return saidBy(story)
  if (engine === undefined && story.missesPart) return story.words
  if (story.type === '' || (story.goes && story.type === 'error') || !speaks(walk)) return saidBy(story)
  const newest = walk.used[0]!.described
  const isBare = newest.telling === 'nothing'
  const passesOn = walk.used.length > 1 && isBare && !THROWS.test(newest.name)
  // That is another mistake than what was nothing; of what, a minifier may have renamed.
  if (engine?.endsWith(NO_FUNCTION_SAID) && !story.minified && !passesOn) return NO_FUNCTION_SAID
  if (engine !== undefined) return (story.minified || passesOn || !dependsOnEngine(engine)) && !story.unsaid ? engine : ''
  if (isBare && !(walk.told && walk.used.length > 1) && !saysWhat(story) && isRaised(story, walk.used[0]!)) return story.words
  return (passesOn && !saysWhat(story)) || (ANY.test(story.code || story.type) && isOfLibrary(story)) ? openingOf(story.words) : ''
}

/** Of a library, which has no type for what failed: the same call fails for several reasons. */
const ANY = /^(?:Error|Exception|Runtime(?:Error|Exception))$/

/** Engines do not agree on what was nothing or no function, and a minifier renames it. Of other mistakes one function may make several. */
const dependsOnEngine = (engine: string): boolean => /(?:nothing|no function)$/.test(engine)

/** An error that was made for one thing (`DepotFull`), rather than for all that fails in one part of a program (`TerminalError`). */
const saysWhat = ({ code, type }: Story): boolean =>
  isOwnType(code || type) && !/^(?:[A-Z][a-z]+)?(?:Error|Exception|Fault|Failure|Problem)$/.test(type)

/** Of what ran the work, which wrapped what failed in an error of its own: of any work, so that what it says of that counts. */
export const isOfStarter = ({ reraises, type, started }: Story): boolean =>
  reraises && started && (isOwnType(type) || OF_STARTERS.test(type))

const OF_STARTERS = /^(?:Job|Task|Step|Stage|Worker|Handler)[A-Z]\w*$/

/** Its words are those of what it was given. */
const THROWS = /^(?:re)?(?:throw|raise)/i

/**
 * What would count if no caller were known: of what waits some engines show who called it and others do not. Undefined where no caller
 * counts, but for an event that has none.
 */
function loneOf({ used, told, story }: Walk): string[] | undefined {
  const newest = used[0]
  if (newest === undefined || newest.described.telling === 'enough') return undefined
  if (story.minified || (told && used.length < 2)) return undefined
  const walk: Walk = { used: [newest], told: false, looked: 1, blind: false, story }
  // Of what was built one helper's name stands for several, and its message tells them apart.
  const message = messageOf(walk) || saidBy(story)
  const part = isAlone(walk) ? newest.part : placeOf(newest, story)
  return message === '' ? [part] : [part, `message:${message}`]
}

/** A function of JavaScript that was written without a name, as the routes of many programs are: what calls it from elsewhere calls all of them. */
const isGap = (step: Step, { used, story }: Walk): boolean => {
  const { inApp, out, unnamed, described } = step
  return inApp && out === undefined && unnamed === undefined && described.name === '' && used.length > 0 && isScript(story, step)
}

/** Of JavaScript, or what is compiled to it. */
export const isScript = ({ files }: Story, { described }: Step): boolean => files !== undefined || described.script !== undefined

function speaks(walk: Walk): boolean {
  const newest = walk.used[0]?.described
  return newest !== undefined && newest.name !== '' && !newest.closure && (walk.told || isAlone(walk))
}

/**
 * The type of what failed. Where a library did, it may have wrapped its error in others of its own, more of them today than tomorrow: the
 * one that reached the application counts, and the innermost.
 */
function typesOf(stories: readonly Story[], trunk: number): string[] {
  const within = stories.slice(trunk + 1)
  if (within.some(hasOwnCall)) return [stories[trunk]!.typePart]
  let outer = trunk
  if (isOfLibrary(stories[trunk]!)) while (outer > 0 && isOfLibrary(stories[outer - 1]!)) outer--
  while (outer < trunk && CARRIERS.has(stories[outer]!.type)) outer++
  const inner = stories.findLast(({ type }, i) => i >= trunk && !PASSING.has(type)) ?? stories[trunk]!
  return inner.typePart === stories[outer]!.typePart ? [inner.typePart] : [stories[outer]!.typePart, inner.typePart]
}

/** They say that something ended in another thread or behind reflection, whatever it was. */
const CARRIERS = new Set([
  'CompletionException',
  'ExecutionException',
  'UncheckedExecutionException',
  'InvocationTargetException',
  'UndeclaredThrowableException',
  'PrivilegedActionException',
  'ServletException',
  'NestedServletException',
  'ReactiveException',
  'TargetInvocationException',
])

const isOfLibrary = ({ steps }: Story): boolean => steps.find(({ out }) => out === undefined)?.inApp === false

/** Around other errors these are what happened. */
const HAS_PASSING = /Time_?[oO]ut|TimedOut|Deadline|DateTimeParse/

/**
 * Causes that come and go: how a wait is ended from outside, below a timeout in some versions of a library only; below a
 * `DateTimeParseException` that the text was read, but is no day, which depends on the data.
 */
const PASSING = new Set([
  'CancelledError',
  'CancellationException',
  'TaskCanceledException',
  'OperationCanceledException',
  'DateTimeException',
])

function leaveOut(story: Story, why: string): void {
  for (const step of story.steps) step.app ??= step.out ?? why
}
