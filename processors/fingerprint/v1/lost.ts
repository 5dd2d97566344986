import type { Variant } from '../v1.ts'
import { appParts, isScript } from './app.ts'
import { isJoined, isShort } from './build.ts'
import { callerOf, isRaised } from './callers.ts'
import { lessSaid } from './engine-message.ts'
import { NOTHING } from './engine-words.ts'
import { withoutPlace } from './frame.ts'
import type { Described } from './frame.ts'
import { isOwnType } from './telling.ts'
import { asLessSaid } from './unsaid.ts'
import { saysWhoStarted, wordsOf } from './words.ts'
import { parameterise } from './message.ts'
import { isShortened } from './alone.ts'
import { shapeParts } from './shape.ts'
import { leaveOutRepeats } from './repeats.ts'
import { asSent, leaveOutConstructors, MANGLED, OF_ENGINES } from './story.ts'
import type { Step, Story } from './story.ts'

/** What the app variant would be if less were known. */
export interface Less {
  parts: string[][]
  /** Those that say all that the event knows, as its places are those of a build, no caller is shown, or the engine says less than others. */
  own: string[][]
  /** That its places are those of a build is only likely. */
  likely?: boolean
}

/**
 * Without the callers of a call that works for others; and of JavaScript without its source map: in a bundle whose names were kept, which says
 * nothing of files, and in a build that a minifier made, of which the names that were sent are known.
 */
export function partsOfLess(stories: readonly Story[], app: Variant | undefined, system: Variant): Less {
  const less = app === undefined ? withoutCalls(system) : partsOf(stories, app)
  if (app !== undefined) {
    addOutermost(less, stories, app)
    addOtherType(less, app, uncalledParts(app))
    addReraised(less, app)
  }
  addHead(less, stories)
  addShape(less, stories, app)
  return less
}

/** Of words alone: without what a caller put before them. */
const withoutCalls = ({ unwrapped }: Variant): Less => ({ parts: unwrapped === undefined ? [] : [unwrapped], own: [] })

/** By what was done, where an error of Rust is written without what was said below it: `add accession 7` of `add accession 7: UNIQUE constraint failed`. */
function addHead({ parts, own }: Less, stories: readonly Story[]): void {
  const [{ rusts, type, message } = { rusts: false, type: '', message: '' }] = stories
  if (!rusts || type !== '' || message === '') return
  const text = parameterise(message)
  const colon = text.indexOf(': ')
  const list = ['head', `message:${colon < 0 ? text : text.slice(0, colon)}`]
  parts.push(list)
  if (colon < 0) own.push(list)
}

/** By the shape of its stack, which is all that a build whose map is lost has. */
function addShape({ parts, own }: Less, stories: readonly Story[], app: Variant | undefined): void {
  const shapes = shapeParts(stories, app)
  parts.push(...shapes)
  if (isShortened(stories)) own.push(...shapes)
}

function partsOf(stories: readonly Story[], app: Variant): Less {
  const less: Less = { parts: [], own: [] }
  const story = app.of?.story
  if (app.lone !== undefined) less.parts.push(app.lone)
  if (app.lone !== undefined && story?.plainType !== undefined) less.parts.push(asLessSaid(app.lone, story))
  if (app.lone !== undefined && app.isLone === true) less.own.push(app.lone)
  const uncalled = uncalledParts(app)
  if (uncalled !== undefined) less.parts.push(uncalled)
  if (uncalled !== undefined && app.of?.called === false) less.own.push(uncalled)
  if (app.unsaid !== undefined) less.parts.push(app.unsaid)
  if (app.unsaid !== undefined && app.isUnsaid === true) less.own.push(app.unsaid)
  if (app.without !== undefined) {
    less.parts.push(app.without)
    less.own.push(app.without)
  }
  const here = byFile(app)
  less.parts.push(...here)
  if (app.of !== undefined && isNameless(app.of)) less.own.push(...ownByFile(here))
  if (stories.some(({ steps }) => steps.some(({ described }) => described.byLines !== undefined))) {
    addPanicAlone(less, app)
    const lines = appParts(stories.map(byLines))
    if (lines === undefined) return less
    less.parts.push(lines.parts)
    if (stories.some(({ steps }) => steps.some(isByLines))) less.own.push(lines.parts)
    return less
  }
  const files = new Set(stories.filter(({ steps }) => steps.length > 0).map((story) => story.files))
  // Of JavaScript in several files the names are what a bundle of them has.
  if (files.size === 1 && files.has(undefined) && !someScript(stories)) return less
  const add = (variant: Variant | undefined, isOwn: boolean): void => {
    if (variant === undefined) return
    const { parts, lone, unsaid } = variant
    for (const list of [parts, lone, unsaid]) if (list !== undefined && namesCalls(list)) less.parts.push(list)
    if (isOwn && namesCalls(parts)) less.own.push(parts)
    if (isOwn && unsaid !== undefined && namesCalls(unsaid)) less.own.push(unsaid)
  }
  const isOwn = !files.has('mapped') && (files.has('built') || files.has('single'))
  if (isOwn && !files.has('built')) less.likely = true
  if (!stories.some(({ minified }) => minified)) add(appParts(stories.map(placeless)), isOwn)
  const isShort = stories.some(({ joined, minified, steps }) => joined || minified || steps.some(wasShort))
  if (isShort && stories.some((story) => nearest(story).some(keptName))) add(appParts(stories.map(shortened)), isOwn)
  return less
}

/** By its calls alone, since what wraps an error of Elixir has a type and words of its own: `job failed: key :id not found`. */
function addReraised({ parts, own }: Less, { of }: Variant): void {
  if (of === undefined || !of.story.reraises) return
  const { steps } = of.story
  const newer = steps.slice(0, steps.indexOf(of.newest)).flatMap(({ part, out }) => (out === undefined ? [part] : []))
  const list = ['reraised', ...newer, of.newest.part]
  parts.push(list)
  if (isOwnType(of.story.type) && saysWhoStarted(of.story.message)) own.push(list)
}

/**
 * Of what counts with its caller: what it would be if the caller were not known, as stacks of JavaScript end where something waits. Undefined where it
 * is known that nothing called it.
 */
function uncalledParts({ parts, of }: Variant): string[] | undefined {
  if (of === undefined || !of.told || of.story.minified || !isScript(of.story, of.newest)) return undefined
  const { story, newest, called } = of
  if (newest.described.telling !== 'enough') return undefined
  const raised = isRaised(story, newest)
  const behind = called ? undefined : callerOf(newest, story.steps)
  if (behind !== undefined && !(raised && behind.unnamed)) return undefined
  const kept = parts.filter((part) => part.startsWith('type:') || (!raised && part.startsWith('message:')))
  const said = raised ? (story.engine ?? wordsOf(story.type, story.message)) : ''
  return said === '' ? [...kept, newest.part] : [...kept, newest.part, `message:${said}`]
}

/** A panic of Rust without a backtrace says its file and nothing of its function. */
function addPanicAlone({ parts, own }: Less, { of }: Variant): void {
  if (of?.story.type !== 'panic') return
  const { described } = of.newest
  const list = ['panicked', ...of.types, `${described.byLines?.place ?? described.place}:`, `message:${wordsOf('panic', of.story.message)}`]
  parts.push(list)
  if (described.name === '') own.push(list)
}

/** A minifier took its name, or it has none and the stack ends with it, as those of Safari do where something waits. */
function isNameless({ newest, story }: NonNullable<Variant['of']>): boolean {
  if (newest.unnamed === true) return true
  return story.files === 'mapped' && newest.described.name === '' && callerOf(newest, story.steps) === undefined
}

/** The first says most; behind it what was said counts, where that is more than that something was nothing. */
function ownByFile([first, second]: readonly string[][]): string[][] {
  if (first === undefined) return []
  const isSaid = second !== undefined && !first.at(-1)!.startsWith('message:') && !second.includes(`message:${NOTHING}`)
  return isSaid ? [first, second] : [first]
}

const someScript = (stories: readonly Story[]): boolean =>
  stories.some(({ steps }) => steps.some(({ described }) => described.script !== undefined))

/** Spans of JavaScript have no causes, and log records do: without them the outermost error is what is known. */
function addOutermost(less: Less, stories: readonly Story[], app: Variant): void {
  if (!someScript(stories.slice(0, 1))) return
  const [{ steps, ...outermost }] = stories as [Story]
  const alone = stories.length === 1 ? app : appParts([{ ...outermost, steps: steps.map((step) => ({ ...step })) }])
  if (alone === undefined) return
  const parts = ['outermost', ...alone.parts]
  less.parts.push(parts)
  if (stories.length === 1) less.own.push(parts)
}

/**
 * The class of an error of JavaScript where its code is not known, which spans have for a type and log records of some kinds do not; and without
 * the class where a minifier named it.
 */
function addOtherType(less: Less, { parts, lone, of }: Variant, uncalled: string[] | undefined): void {
  if (of === undefined || !someScript([of.story])) return
  const { code, type, typePart } = of.story
  const add = (kind: string, plain: string, isOwn: boolean, of: readonly string[] = parts): void => {
    const list = [kind, ...of.map((part) => (part === typePart ? plain : part))]
    less.parts.push(list)
    if (isOwn) less.own.push(list)
  }
  if (typePart === `type:${code || type}`) add('uncoded', `type:${type}`, code === '')
  if (!OF_ENGINES.test(type)) {
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
  const said = story.unsaid ? NOTHING : (story.engine ?? wordsOf(story.type, story.message))
  const less = lessSaid(story.engine) ?? said
  const plain = types.map((type) => (type === story.typePart ? (story.plainType ?? type) : type))
  const lists = (said === less ? [said] : [said, less]).map((text) => ['file', ...plain, place, `message:${text}`])
  const caller = callerOf(newest, story.steps)
  if (caller !== undefined && caller.described.name !== '') lists.unshift(['file', ...plain, place, caller.part])
  return lists
}

const wasShort = ({ sent }: Step): boolean => sent !== undefined && isJoined(sent)

/** Names of up to two letters, as most in a minified file are, never count: where all are such there is nothing to look at. */
const SHORT_NAME = 2
const keptName = ({ sent, inApp }: Step): boolean =>
  sent === undefined ? inApp : sent.function.length - sent.function.lastIndexOf('.') - 1 > SHORT_NAME

const namesCalls = (parts: readonly string[]): boolean => parts.some((part) => part.startsWith(':') && part.length > 1)

/** Calls of the application, newest first, that are looked at: those that decide are among the first. */
const NEAR = 8

function nearest({ steps }: Story): Step[] {
  let calls = 0
  const end = steps.findIndex(({ inApp, out }) => inApp && out === undefined && ++calls === NEAR)
  return end < 0 ? steps : steps.slice(0, end + 1)
}

/** The story with its calls as less is known of them. */
function told(story: Story, calls: readonly Step[], describe: (known: Described) => Described): Story {
  const steps = calls.map(({ described, inApp, out }): Step => {
    const made = describe(described)
    return { described: made, part: made.part, inApp, out }
  })
  return { ...story, steps }
}

const placeless = (story: Story): Story => told(story, nearest(story), withoutPlace)

/** Its module is not known. Builds with line tables name inlined calls so, and others by their symbol. */
const isByLines = ({ inApp, described: { place, byLines } }: Step): boolean => inApp && place === byLines?.place

/** Of Rust, as of a build with line tables alone, which name files and functions, but neither modules nor the types of methods. */
const byLines = (story: Story): Story => told(story, story.steps, (described) => described.byLines ?? described)

/** As of a build of shortened names, of which those that a minifier left count. */
function shortened(story: Story): Story {
  const steps: Step[] = []
  for (const step of nearest(story)) {
    const { sent, inApp, out } = step
    const made = withoutPlace(asSent(step))
    const why = made.mangled ? MANGLED : sent === undefined ? out : made.ignore
    steps.push({ described: made, part: made.part, inApp: inApp || sent !== undefined, out: why })
  }
  leaveOutConstructors({ steps, type: story.type })
  leaveOutRepeats(steps, story)
  return { ...story, steps, minified: true }
}
