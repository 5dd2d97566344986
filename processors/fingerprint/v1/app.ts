import type { Variant } from '../v1.ts'
import { lessSaid, NOTHING } from './engine-message.ts'
import { beyondLimit } from './story.ts'
import type { Step, Story } from './story.ts'
import { USED_UP } from './repeats.ts'
import { isOwnType } from './telling.ts'
import { openingOf, wordsOf } from './words.ts'

/** Wrappers around several errors at once: the members are what happened. */
const GROUPS = /^(?:Base)?ExceptionGroup$|^Aggregate(?:Error|Exception)$|^CompositeException$|^MultiError$/

/**
 * What the interpreter raises for a mistake in the code. Python tells what was being handled as the cause of such an error, which is then
 * another story: `except ConnectionError: log(undefined_name)`.
 */
const MISTAKES = new Set(
  (
    'NameError UnboundLocalError AttributeError TypeError KeyError IndexError ZeroDivisionError RecursionError ImportError ' +
    'ModuleNotFoundError NotImplementedError AssertionError NoMethodError NullPointerException NullReferenceException ArgumentNullException ' +
    'ClassCastException IndexOutOfBoundsException ArrayIndexOutOfBoundsException ReferenceError'
  ).split(' '),
)

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
    if (!hasOwnCall(stories[i]!) || (trunk >= 0 && PASSING.has(stories[i]!.type))) continue
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
    if (step.unnamed && !walk.told && walk.used.length === 1) walk.blind = true
    if (step.app !== undefined) continue
    walk.used.push(step)
    walk.told = tells(step, walk)
  }
  if (walk.told || walk.used.length !== 1 || walk.used[0]!.unnamed) walk.blind = false
  if (walk.told && walk.used.length === 1) addNeighbour(walk, steps)
  const types = typesOf(stories, trunk)
  const parts = [...types]
  if (!walk.told) cutToPair(walk)
  if (walk.told) parts.push(...walk.used.map(({ part }) => part))
  else if (walk.used.length > 0) parts.push(newestAlone(walk))
  const message = messageOf(walk) || (walk.blind ? saidBy(story) : '')
  if (message !== '') parts.push(`message:${message}`)
  const variant: Variant = { parts, by: 'frames' }
  const lone = loneOf(walk)
  if (lone !== undefined) {
    variant.lone = [...types, ...lone]
    if (walk.used.length === 1) variant.isLone = true
  }
  const newest = walk.used[0]
  if (newest !== undefined) variant.of = { types, story, newest }
  if (story.type === SPEAKS_AT_TIMES) addSilent(variant, story)
  else addUnsaid(variant, walk)
  return variant
}

/** What was wanted of nothing Java says since version 14, and where it is not told to be silent. */
const SPEAKS_AT_TIMES = 'NullPointerException'

/** The same of one that says nothing; the same list where it does not. */
function addSilent(variant: Variant, { type, typePart }: Story): void {
  const { parts } = variant
  if (typePart === `type:${type}` && !parts.some((part) => part.startsWith('message:'))) {
    variant.unsaid = parts
    variant.isUnsaid = true
    return
  }
  const without = parts.filter((part) => !part.startsWith('message:'))
  variant.unsaid = without.map((part) => (part === typePart ? `type:${type}` : part))
}

/** Of a function without a name some caller must be named, as what is left says nothing else. */
function addUnsaid(variant: Variant, walk: Walk): void {
  const { story, used } = walk
  const spoke = speaks(walk)
  const less = lessSaid(story.engine)
  if (less === undefined || !(spoke || used.some(({ described }) => described.name !== ''))) return
  if (less === NOTHING) {
    const { parts } = variant
    if (story.plainType === undefined && !story.unsaid) return
    if (spoke && story.plainType === undefined) variant.unsaid = parts
    else
      variant.unsaid = parts
        .filter((part) => spoke || !part.startsWith('message:'))
        .map((part) => (part === story.typePart && story.plainType !== undefined ? story.plainType : part))
    if (story.unsaid) variant.isUnsaid = true
    return
  }
  if (!variant.parts.includes(`message:${story.engine}`)) return
  variant.unsaid = variant.parts.map((part) => (part === `message:${story.engine}` ? `message:${less}` : part))
  if (less === story.engine) variant.isUnsaid = true
}

/**
 * The caller too, where it is of the same file or class: that part of a program calls its own function for several reasons. Of a bundle the
 * file is the whole program, and of a recursion any call is the first by chance.
 */
function addNeighbour({ story, used }: Walk, steps: readonly Step[]): void {
  const [newest] = used as [Step]
  const { place, name } = newest.described
  if (place === '' || USED_UP.test(story.type) || story.minified || (story.files !== undefined && story.files !== 'mapped')) return
  const caller = callerOf(newest, steps)
  if (caller === undefined) return
  const by = caller.described
  if (by.place !== place || by.name === '' || by.name === name || by.handsOn || by.closure) return
  caller.app = undefined
  used.push(caller)
}

/** The application's call behind this one. */
export function callerOf(step: Step, steps: readonly Step[]): Step | undefined {
  const at = steps.indexOf(step)
  return steps.find(({ inApp, out }, i) => i > at && inApp && out === undefined)
}

/** Where no caller tells more, two bare verbs of one class do: `Cellar.Insert` of `Cellar.Save` is not the one of `Cellar.Remove`. */
function cutToPair(walk: Walk): void {
  const [newest, caller, ...rest] = walk.used
  if (newest === undefined || caller === undefined || newest.described.name === '' || caller.described.name === '') return
  if (newest.described.place !== caller.described.place || newest.described.shared || caller.described.shared) return
  for (const step of rest) step.app = 'further out than the call that decides'
  walk.used = [newest, caller]
  walk.told = true
}

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

/** How far the calls of an exception were followed outwards. */
interface Walk {
  /** The last call that counts says what failed. */
  told: boolean
  used: Step[]
  /** Calls of the application so far, those whose names a minifier made among them. */
  looked: number
  /** What called the one that works for others has no known name. */
  blind: boolean
  newest?: Step
  story: Story
}

/** No caller tells more, but the call itself says a little, or is of a class with a name of its own: `StatsClient.Send`, or so is the error. */
function isAlone({ used, story }: Walk): boolean {
  const { place, name, telling, shared } = used[0]!.described
  if (name === '') return false
  if (isOwnType(story.code || story.type)) return true
  return telling !== 'nothing' || (/[.\\]\w*[A-Z]\w*$/.test(place) && !shared)
}

/** What is thrown at a caller that asked for what may not be; of two callers each has a bug of its own. */
const BLAMES_CALLER =
  /^(?:Illegal(?:Argument|State)Exception|Argument(?:Null|OutOfRange)?Exception|InvalidOperationException|ArgumentError|InvalidArgumentException|LogicException)$/

/** No call of a library is newer. */
const threw = (step: Step, { steps }: Story): boolean => steps.find(({ out }) => out === undefined) === step

function tells({ described: { place, name, telling, shared } }: Step, { used, story }: Walk): boolean {
  if (name === '') return false
  if (used.length === 1 && BLAMES_CALLER.test(story.type) && threw(used[0]!, story)) return false
  return telling === 'enough' || (used.length > 1 && place !== used[0]!.described.place && !shared)
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
  if (story.type === '' || !speaks(walk)) return engine ?? wordsOf(story.type, story.message)
  const newest = walk.used[0]!.described
  const passesOn = walk.used.length > 1 && newest.telling === 'nothing' && !THROWS.test(newest.name)
  if (engine !== undefined) return (story.minified || passesOn) && !story.unsaid ? engine : ''
  return passesOn ? openingOf(wordsOf(story.type, story.message)) : ''
}

const saidBy = ({ engine, type, message }: Story): string => engine ?? wordsOf(type, message)

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
  const message = messageOf(walk) || (story.files === undefined ? '' : saidBy(story))
  const part = isAlone(walk) ? newest.part : placeOf(newest, story)
  return message === '' ? [part] : [part, `message:${message}`]
}

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
  const inner = stories.findLast(({ type }, i) => i >= trunk && !PASSING.has(type)) ?? stories[trunk]!
  return inner.typePart === stories[outer]!.typePart ? [inner.typePart] : [stories[outer]!.typePart, inner.typePart]
}

const isOfLibrary = ({ steps }: Story): boolean => steps.find(({ out }) => out === undefined)?.inApp === false

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

/** Names of a build whose minifier left some count this near to where it broke; further out they are of whatever started it. */
const NEAR_MINIFIED = 3

function refusal({ out, inApp, described }: Step, { told, used, looked, story }: Walk): string | undefined {
  if (out !== undefined) return out
  if (!inApp) return 'library code'
  if (told) return 'further out than the call that decides'
  if (used.length >= story.limit) return beyondLimit(story)
  if (story.minified && looked > NEAR_MINIFIED) return 'too far from where it broke, in a build of shortened names'
  const newest = used[0]?.described
  if (newest === undefined) return undefined
  if (described.name === '') return 'a function without a name, further out'
  // What calls a function without a name from another file was handed it, as any other.
  if (newest.name === '' && described.place !== newest.place) return 'calls what has no name'
  return described.handsOn ? 'only starts what failed, or hands it on' : undefined
}

/**
 * The calls of an exception, and behind them those of the one around it that it was thrown beneath: Python writes the traceback of a cause
 * only up to where it was caught.
 */
function joined(stories: readonly Story[], trunk: number): Step[] {
  const steps = [...stories[trunk]!.steps]
  for (let i = trunk - 1; i >= 0; i--) {
    const oldest = steps.findLast((step) => step.out === undefined)
    if (oldest === undefined) break
    const outer = stories[i]!.steps
    const at = outer.findIndex((step) => step.out === undefined && step.part === oldest.part)
    if (at >= 0) steps.push(...outer.slice(at + 1))
  }
  return steps
}

function leaveOut(story: Story, why: string): void {
  for (const step of story.steps) step.app ??= step.out ?? why
}
