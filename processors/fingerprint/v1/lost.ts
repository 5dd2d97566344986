import type { Variant } from '../v1.ts'
import { isShortened, saysMore } from './alone.ts'
import { appParts, isScript } from './app.ts'
import { isJoined, isShort } from './build.ts'
import { callerOf } from './callers.ts'
import { leaveOutConstructors, OF_ENGINES } from './constructors.ts'
import { lessSaid, propertyOfNothing } from './engine-message.ts'
import { NO_FUNCTION, NOTHING } from './engine-words.ts'
import { passesOn, withoutPlace } from './frame.ts'
import type { Less } from './less.ts'
import { leaveOutRepeats } from './repeats.ts'
import { shapeParts } from './shape.ts'
import { asSent, MANGLED, told } from './story.ts'
import type { Step, Story } from './story.ts'
import { isDoor } from './telling.ts'
import { threw } from './walk.ts'
import { saidBy, SYSTEM } from './words.ts'

// What is known of JavaScript where its source map is lost, or does not say all.

/** Of a call that has no name its file, with what calls it and what was said; of one that has, what such a call would be found by. */
export function addNameless({ parts, own }: Less, app: Variant): void {
  const here = byFile(app)
  parts.push(...here)
  if (app.of !== undefined && isNameless(app.of)) own.push(...ownByFile(here, threw(app.of.newest, app.of.story)))
}

/** A minifier took its name, or it has none and the stack ends with it, as those of Safari do where something waits. */
function isNameless({ newest, story }: NonNullable<Variant['of']>): boolean {
  if (newest.unnamed === true) return true
  return story.files === 'mapped' && newest.described.name === '' && callerOf(newest, story.steps) === undefined
}

/** The first says most; behind it what was said counts, where no library said it, and it is more than that something was nothing. */
function ownByFile([first, second]: readonly string[][], isOwn: boolean): string[][] {
  if (first === undefined) return []
  const isSaid = second !== undefined && isOwn && !SAYS_LITTLE.includes(second.at(-1)!)
  return isSaid ? [first, second] : [first]
}

const SAYS_LITTLE: readonly string[] = [NOTHING, lessSaid(NO_FUNCTION)!].map((said) => `message:${said}`)

/** Its calls without their files, as a bundle whose names were kept has them, and by the names that were sent, as a build has them whose map is lost. */
export function addBuilt(less: Less, stories: readonly Story[]): void {
  const files = new Set(stories.filter(({ steps }) => steps.length > 0).map((story) => story.files))
  // Of JavaScript in several files the names are what a bundle of them has.
  if (files.size === 1 && files.has(undefined) && !someScript(stories)) return
  const add = (variant: Variant | undefined, isOwn: boolean): void => {
    if (variant === undefined) return
    const { parts, lone, unsaid, of } = variant
    const said = of === undefined || of.story.unsaid ? '' : saidBy(of.story)
    if (said !== '' && namesCalls(parts) && !parts.at(-1)!.startsWith('message:')) {
      const list = [...parts, `message:${said}`]
      less.parts.push(list)
      if (isOwn) less.own.push(list)
    }
    for (const list of [parts, lone, unsaid]) if (list !== undefined && namesCalls(list)) less.parts.push(list)
    if (isOwn && namesCalls(parts)) less.own.push(parts)
    if (isOwn && unsaid !== undefined && namesCalls(unsaid) && !saysWanted(variant)) less.own.push(unsaid)
  }
  const isOwn = !files.has('mapped') && (files.has('built') || files.has('single'))
  if (isOwn && !files.has('built')) less.likely = true
  if (!stories.some(({ minified }) => minified)) add(appParts(stories.map(placeless)), isOwn)
  const isShort = stories.some(({ joined, minified, steps }) => joined || minified || steps.some(wasShort))
  if (isShort && stories.some((story) => nearest(story).some(keptName))) add(appParts(stories.map(shortened)), isOwn)
}

/** It knows what was wanted of nothing, which a minifier keeps; not so of what is no function. */
const saysWanted = ({ isUnsaid, of }: Variant): boolean => isUnsaid !== true && propertyOfNothing(of?.story.engine) !== undefined

/** By its name and that of its caller, where neither place is known. */
export function addCalled({ parts, own }: Less, { of }: Variant): void {
  if (of === undefined || of.story.minified || !isScript(of.story, of.newest)) return
  const { newest, story, types } = of
  const caller = callerOf(newest, story.steps)
  if (newest.described.name === '' || caller === undefined || caller.described.name === '' || passesOn(caller.described, newest.described))
    return
  const list = ['called', ...types, `:${newest.described.name}`, `:${caller.described.name}`]
  parts.push(list)
  if (story.files === 'single' || story.files === 'built') own.push(list)
}

/** By the newest call that tells, and what was said: a bundle shows calls of its libraries as those of the application, so that of one the next few count too. */
export function addTelling({ parts, own }: Less, { of }: Variant): void {
  if (of === undefined || of.story.minified || !isScript(of.story, of.newest)) return
  const { story, types } = of
  const said = saidBy(story)
  if (said === '' || said === NOTHING) return
  const isBuilt = story.files === 'built'
  let left = isBuilt ? CALLS_OF_A_BUNDLE : 1
  for (const step of story.steps) {
    if (!tellsByName(step)) continue
    const { described } = step
    const list = ['by', ...types, withoutPlace(described).part, `message:${said}`]
    parts.push(list)
    if (isBuilt) own.push(list)
    if (--left === 0) return
  }
}

/**
 * By what the engine said alone, where the function has no name: in a bundle, or where the calls between a door of the program and what refused are not
 * shown, as Safari's engine, which Bun runs on, leaves out what ends with a call.
 */
export function addSaid(less: Less, stories: readonly Story[], app: Variant | undefined, isScripts: boolean): void {
  const story = app?.of?.story ?? stories[0]
  const newest = app?.of?.newest ?? story?.steps.find(({ inApp, out }) => inApp && out === undefined)
  if (story === undefined) return
  const said = saidByMachine(story)
  if ((said === undefined && !story.refused) || said === NOTHING) return
  if (newest === undefined ? !isScripts : !isScript(story, newest)) return
  const { parts, own } = less
  const list = ['said', ...(app?.of?.types ?? [story.typePart]), ...(said === undefined ? [] : [`message:${said}`])]
  parts.push(list)
  if (newest === undefined) own.push(list)
  if (newest === undefined) return
  const isBehind = isBehindDoor(newest, story) && app?.of?.callers.length === 0
  if (isBehind || (isBehindDoor(newest, story) && isPartOf(app))) less.behindDoor = list
  if (newest.described.name !== '' && !isDoor(newest.described.name)) return
  if (isBehind || (story.files === 'built' && (said === undefined || saysMore(said)))) own.push(list)
}

/** A function without a name of the file that its caller is in. */
const isPartOf = (app: Variant | undefined): boolean =>
  app?.of?.newest.described.name === '' && app.of.callers[0]?.described.place === app.of.newest.described.place

/** What an engine or the system says, of which it has the same words for any program. */
const saidByMachine = (story: Story): string | undefined =>
  story.engine ?? (SYSTEM.test(story.code || story.type) ? saidBy(story) : undefined)

/** A library or the engine refused what a door of the program handed it, it seems; what was wanted of nothing was wanted where it says. */
function isBehindDoor(newest: Step, story: Story): boolean {
  if (story.unsaid || propertyOfNothing(story.engine) !== undefined) return false
  return !threw(newest, story) || (newest.described.starts && story.steps[0] !== newest)
}

const CALLS_OF_A_BUNDLE = 6

function tellsByName({ described, inApp, out }: Step): boolean {
  if (!inApp || out !== undefined || described.name === '') return false
  const { telling, handsOn } = withoutPlace(described)
  return telling === 'enough' && !handsOn
}

/**
 * Of a mistake that engines say in words of their own: the line of the source, as one release has it. By it what says less joins what says more, unless that
 * line makes two mistakes.
 */
export function addLine({ parts, own }: Less, { of }: Variant): void {
  if (of === undefined || of.newest.line === undefined) return
  const { newest, story } = of
  if (story.release === '' || (!story.unsaid && story.plainType === undefined)) return
  const list = ['line', `release:${story.release}`, `${newest.described.place}:${newest.line}`]
  parts.push(list)
  if (story.unsaid) own.push(list)
}

const someScript = (stories: readonly Story[]): boolean =>
  stories.some(({ steps }) => steps.some(({ described }) => described.script !== undefined))

/** Spans of JavaScript have no causes, and log records do: without them the outermost error is what is known. */
export function addOutermost(less: Less, stories: readonly Story[], app: Variant): void {
  if (!someScript(stories.slice(0, 1))) return
  const [outermost] = stories as [Story]
  const alone = stories.length === 1 ? app : appParts([{ ...outermost, steps: outermost.steps.map((step) => ({ ...step })) }])
  if (alone === undefined) return
  const parts = ['outermost', ...alone.parts]
  less.parts.push(parts)
  if (stories.length === 1) less.own.push(parts)
}

/**
 * The class of an error of JavaScript where its code is not known, which spans have for a type and log records of some kinds do not; and without
 * the class where a minifier named it.
 */
export function addOtherType(less: Less, { parts, lone, of }: Variant, uncalled: string[] | undefined): void {
  if (of === undefined || !someScript([of.story])) return
  const { code, type, typePart } = of.story
  const add = (kind: string, plain: string, isOwn: boolean, of: readonly string[] = parts): void => {
    const list = [kind, ...of.map((part) => (part === typePart ? plain : part))]
    less.parts.push(list)
    if (isOwn) less.own.push(list)
  }
  // Errors of an engine have no code of their own, but for those of the system.
  if (typePart === `type:${code || type}` && (code !== '' || type === 'Error' || !OF_ENGINES.test(type)))
    add('uncoded', `type:${type}`, code === '')
  if (!OF_ENGINES.test(type)) {
    // Of several of a library that one function meets, what was said tells which.
    const said = of.story.words
    if (said !== '' && !parts.at(-1)!.startsWith('message:')) add('renamed', 'type:', isShort(type), [...parts, `message:${said}`])
    add('renamed', 'type:', isShort(type))
    for (const list of [lone, uncalled]) if (list !== undefined) add('renamed', 'type:', isShort(type), list)
  }
}

/**
 * What is known where a source map gives the file and not the function, as a minifier put that into its caller: what was said, and where. First as
 * the event says it, then as an engine does that says less.
 */
function byFile({ of }: Variant): string[][] {
  if (of === undefined || of.newest.described.place === '') return []
  if (of.story.files !== 'mapped' && of.newest.described.script !== 'file') return []
  const { types, story, newest } = of
  const place = `${newest.described.place}:`
  const said = story.unsaid ? NOTHING : saidBy(story)
  const less = lessSaid(story.engine) ?? said
  const plain = types.map((type) => (type === story.typePart ? (story.plainType ?? type) : type))
  const lists = (said === less ? [said] : [said, less]).map((text) => ['file', ...plain, place, `message:${text}`])
  const caller = callerOf(newest, story.steps)
  if (caller === undefined || caller.described.name === '') return lists
  // What a library or the engine says in one place it says of several mistakes, but of what was nothing engines say too little.
  const saysMistake = !threw(newest, story) || (story.engine !== undefined && lessSaid(story.engine) === undefined)
  const words = saysMistake ? [`message:${less}`] : []
  return [['file', ...plain, place, caller.part, ...words], ...lists]
}

const wasShort = ({ sent }: Step): boolean => sent !== undefined && isJoined(sent)

/** Names of up to two letters, as most in a minified file are, never count: where all are such there is nothing to look at. */
const SHORT_NAME = 2
const keptName = ({ sent, inApp }: Step): boolean =>
  sent === undefined ? inApp : sent.function.length > SHORT_NAME && sent.function.length - sent.function.lastIndexOf('.') - 1 > SHORT_NAME

const namesCalls = (parts: readonly string[]): boolean => parts.some((part) => part.startsWith(':') && part.length > 1)

/** Calls of the application, newest first, that are looked at: those that decide are among the first. */
const NEAR = 8

function nearest({ steps }: Story): Step[] {
  let calls = 0
  const end = steps.findIndex(({ inApp, out }) => inApp && out === undefined && ++calls === NEAR)
  return end < 0 ? steps : steps.slice(0, end + 1)
}

const placeless = (story: Story): Story => told(story, nearest(story), withoutPlace)

/** As of a build of shortened names, of which those that a minifier left count. */
function shortened(story: Story): Story {
  const steps: Step[] = []
  for (const step of nearest(story)) {
    const { sent, inApp, out } = step
    const made = withoutPlace(asSent(step))
    const why = made.mangled ? MANGLED : sent === undefined ? out : made.ignore
    steps.push({
      described: made,
      part: made.part,
      inApp: inApp || sent !== undefined,
      out: why,
      app: undefined,
      system: undefined,
      known: undefined,
    })
  }
  leaveOutConstructors({ steps, type: story.type })
  leaveOutRepeats(steps, story)
  return { ...story, steps, minified: true }
}

/** By the shape of its stack, which is all that a build whose map is lost has. */
export function addShape({ parts, own }: Less, stories: readonly Story[], app: Variant | undefined): void {
  const shape = shapeParts(stories, app)
  if (shape === undefined) return
  parts.push(shape)
  if (isShortened(stories)) own.push(shape)
}
