import type { Variant } from '../v1.ts'
import { saysMore } from './alone.ts'
import { appParts, isOfStarter, isScript } from './app.ts'
import { callerOf, isRaised } from './callers.ts'
import { embeddedCause } from './embedded.ts'
import { addBuilt, addCalled, addLine, addSaid, addTelling, addNameless, addOtherType, addOutermost, addShape } from './lost.ts'
import { told } from './story.ts'
import type { Step, Story } from './story.ts'
import { isDoor, onlyStarts } from './telling.ts'
import { asLessSaid } from './unsaid.ts'
import { saidBy } from './words.ts'

/** What the app variant would be if less were known. */
export interface Less {
  parts: string[][]
  /** Those that say all that the event knows, as its places are those of a build, no caller is shown, or the engine says less than others. */
  own: string[][]
  /** That its places are those of a build is only likely. */
  likely?: boolean
  /** That of `parts` which says all if the newest call is a door of the program. */
  behindDoor?: string[]
}

/**
 * Without the callers of a call that works for others, without what one engine says and another does not, and what each language leaves out at times: of
 * JavaScript its source map (`lost.ts`), of Rust its symbols or its backtrace, of Elixir its type.
 */
export function partsOfLess(stories: readonly Story[], app: Variant | undefined, system: Variant, isScripts: boolean): Less {
  const less: Less = { parts: [], own: [] }
  if (app === undefined) {
    if (system.unwrapped !== undefined) less.parts.push(system.unwrapped)
    if (system.unwrapped !== undefined && (stories[0]!.failed || stories[0]!.operation)) less.own.push(system.unwrapped)
  } else {
    const uncalled = uncalledParts(app)
    addLine(less, app)
    addCalled(less, app)
    addCalls(less, app, uncalled)
    addNameless(less, app)
    if (isOfRust(stories)) addLineTables(less, stories, app)
    else addBuilt(less, stories)
    addOutermost(less, stories, app)
    addOtherType(less, app, uncalled)
    addTelling(less, app)
    addReraised(less, app)
    addReworked(less, app)
  }
  addSourceless(less, stories, system, isScripts)
  addOfDoor(less, stories, app)
  addSaid(less, stories, app, isScripts)
  addHead(less, stories)
  addShape(less, stories, app)
  return less
}

/** As Firefox says it where the source is not known, which in another build it may not be. */
function addSourceless(less: Less, stories: readonly Story[], system: Variant, isScripts: boolean): void {
  if (!stories.some(({ sourceless }) => sourceless !== undefined)) return
  const others = stories.map(withoutSource)
  const app = appParts(others)
  if (app !== undefined) less.parts.push(app.parts, ...partsOfLess(others, app, system, isScripts).parts)
}

/** The story as it would be if the source were not known. */
function withoutSource(story: Story): Story {
  const { type, sourceless } = story
  const steps = story.steps.map((step) => ({ ...step, app: undefined }))
  return sourceless === undefined
    ? { ...story, steps }
    : { ...story, typePart: `type:${type}`, plainType: undefined, engine: sourceless, sourceless: undefined, unsaid: true, steps }
}

/** Its calls without the callers, without what was wanted of nothing, and without one in the middle. */
function addCalls({ parts, own }: Less, app: Variant, uncalled: string[] | undefined): void {
  const { of, lone, unsaid, without, seeing } = app
  if (seeing !== undefined) {
    parts.push(seeing)
    own.push(seeing)
  }
  addOuter({ parts, own }, app)
  if (lone !== undefined) parts.push(lone)
  if (lone !== undefined && of?.story.plainType !== undefined) parts.push(asLessSaid(lone, of.story))
  if (lone !== undefined && app.isLone === true) own.push(lone)
  if (uncalled !== undefined) parts.push(uncalled)
  if (uncalled !== undefined && of?.callers.length === 0) own.push(uncalled)
  if (unsaid !== undefined) parts.push(unsaid)
  if (unsaid !== undefined && app.isUnsaid === true) own.push(unsaid)
  if (without !== undefined) {
    parts.push(without)
    own.push(without)
  }
}

/** Of JavaScript without who called the part of the program that failed, as a stack ends there where something waits. */
function addOuter({ parts, own }: Less, { parts: all, of }: Variant): void {
  if (of?.story.files === undefined || of.newest.described.name === '') return
  const [caller, outer] = of.callers
  if (outer !== undefined) parts.push(all.filter((part) => part !== outer.part))
  else if (caller?.described.place === of.newest.described.place && callerOf(caller, of.story.steps) === undefined) {
    parts.push(all)
    own.push(all)
  }
}

/**
 * Of what counts with its caller: what it would be if the caller were not known, as stacks of JavaScript end where something waits. Undefined where it
 * is known that nothing called it.
 */
function uncalledParts({ parts, of }: Variant): string[] | undefined {
  if (of === undefined || !of.told || of.story.minified || !isScript(of.story, of.newest)) return undefined
  const { story, newest, callers } = of
  if (newest.described.telling !== 'enough') return undefined
  const raised = isRaised(story, newest)
  const behind = callers.length > 0 ? undefined : callerOf(newest, story.steps)
  if (behind !== undefined && !(raised && behind.unnamed)) return undefined
  const kept = parts.filter((part) => part.startsWith('type:') || (!raised && part.startsWith('message:')))
  const said = raised ? saidBy(story) : ''
  return said === '' ? [...kept, newest.part] : [...kept, newest.part, `message:${said}`]
}

const isOfRust = (stories: readonly Story[]): boolean =>
  stories.some(({ steps }) => steps.some(({ described }) => described.byLines !== undefined))

function addLineTables(less: Less, stories: readonly Story[], app: Variant): void {
  addPanicAlone(less, app)
  const lines = appParts(stories.map(byLines))
  if (lines === undefined) return
  less.parts.push(lines.parts)
  if (stories.some(({ steps }) => steps.some(isByLines))) less.own.push(lines.parts)
}

/** Its module is not known. Builds with line tables name inlined calls so, and others by their symbol. */
const isByLines = ({ inApp, described: { place, byLines } }: Step): boolean => inApp && place === byLines?.place

/** Of Rust, as of a build with line tables alone, which name files and functions, but neither modules nor the types of methods. */
const byLines = (story: Story): Story => told(story, story.steps, (described) => described.byLines ?? described)

/** A panic of Rust without a backtrace says its file and nothing of its function. */
function addPanicAlone({ parts, own }: Less, { of }: Variant): void {
  if (of?.story.type !== 'panic') return
  const { described } = of.newest
  const list = ['panicked', ...of.types, `${described.byLines?.place ?? described.place}:`, `message:${of.story.words}`]
  parts.push(list)
  if (described.name === '') own.push(list)
}

/** By what was done, where an error of Rust is written without what was said below it: `add accession 7` of `add accession 7: UNIQUE constraint failed`. */
function addHead({ parts, own }: Less, stories: readonly Story[]): void {
  const [story] = stories
  if (story === undefined || !story.rusts || story.type !== '' || !story.spoke) return
  const list = ['head', `message:${story.done}`]
  parts.push(list)
  if (story.isDone) own.push(list)
}

/** By its calls alone, since what wraps an error of Elixir has a type and words of its own: `job failed: key :id not found`. */
function addReraised({ parts, own }: Less, { of }: Variant): void {
  if (of === undefined || !of.story.reraises) return
  const list = ['reraised', ...newerParts(of), of.newest.part, `message:${of.story.unstarted}`]
  parts.push(list)
  if (isOfStarter(of.story)) own.push(list)
}

/**
 * By the calls of a library and what it said, where the newest of the application's only took the work in, or none is known: calls at the end of a
 * function of Elixir leave none of it.
 */
function addOfDoor(less: Less, stories: readonly Story[], app: Variant | undefined): void {
  const story = app === undefined ? stories[0] : app.of?.story
  if (story?.reraises !== true || stories.length > 1) return
  let { steps } = story
  let isNamed = false
  if (app?.of !== undefined) {
    const { name, place } = app.of.newest.described
    isNamed = name !== '' && !isDoor(name) && !onlyStarts(place)
    steps = steps.slice(0, steps.indexOf(app.of.newest))
  }
  const outermost = steps.findIndex(({ part }) => OF_PROCESSES.test(part))
  const calls = (outermost < 0 ? steps : steps.slice(0, outermost)).flatMap(({ part, out }) => (out === undefined ? [part] : []))
  if (calls.length === 0) return
  const list = ['of a door', ...calls, `message:${embeddedCause(story) || (isOfStarter(story) ? story.unstarted : story.words)}`]
  // One that has another name may turn out to be one.
  if (isNamed) {
    less.behindDoor = list
    return
  }
  less.parts.push(list)
  less.own.push(list)
}

/** What a process of Elixir or Erlang runs in. */
const OF_PROCESSES = /^(?:Task\.Supervised:(?:invoke_mfa|reply|noreply)|:proc_lib:|:gen_\w+:(?:try_\w+|handle_msg|loop)|Agent\.Server:)/

/** By the last call that counts and what was said: what it calls was given another name, or was made a part of it. */
function addReworked({ parts, own }: Less, { of }: Variant): void {
  if (of === undefined || !of.told || of.story.minified) return
  const { types, story, newest, last } = of
  const { place, name } = last.described
  if (name === '' || (place !== newest.described.place && of.callers.length === 0)) return
  const said = saidBy(story)
  if (!saysMore(said)) return
  const list = ['reworked', ...types, ...(place === newest.described.place ? [] : [newest.part]), last.part, `message:${said}`]
  parts.push(list)
  own.push(list)
}

/** Of the calls that are newer than the application's newest. */
function newerParts({ story: { steps }, newest }: NonNullable<Variant['of']>): string[] {
  return steps.slice(0, steps.indexOf(newest)).flatMap(({ part, out }) => (out === undefined ? [part] : []))
}
