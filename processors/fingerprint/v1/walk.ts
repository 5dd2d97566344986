import { passesOn } from './frame.ts'
import { beyondLimit } from './story.ts'
import type { Step, Story } from './story.ts'
import { takesIn } from './telling.ts'

/** How far the calls of an exception were followed outwards. */
export interface Walk {
  /** The last call that counts says what failed. */
  told: boolean
  used: Step[]
  /** Calls of the application so far, those whose names a minifier made among them. */
  looked: number
  /** What called the one that works for others has no known name. */
  blind: boolean
  newest?: Step
  /** Where the last call without a name was, of those that were passed. */
  gap?: string
  /** A call was passed that takes in any work. */
  through?: true
  story: Story
}

/**
 * The calls of an exception, and behind them those of the one around it that it was thrown beneath: Python writes the traceback of a cause
 * only up to where it was caught.
 */
export function joined(stories: readonly Story[], trunk: number): Step[] {
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

/** What is thrown at a caller that asked for what may not be; of two callers each has a bug of its own. */
const BLAMES_CALLER =
  /^(?:Illegal(?:Argument|State)Exception|Argument(?:Null|OutOfRange)?Exception|InvalidOperationException|ArgumentError|InvalidArgumentException|LogicException)$/

const blamesCaller = ({ type, givenOther }: Story): boolean => givenOther || BLAMES_CALLER.test(type)

/** A minifier took its name. */
export const isLost = ({ unnamed, described }: Step): boolean => unnamed === true && described.mangled

/** No call of a library is newer. */
export const threw = (step: Step, { steps }: Story): boolean => steps.find(({ out }) => out === undefined) === step

export function tells(step: Step, { used, story }: Walk): boolean {
  const { place, name, telling, shared } = step.described
  if (name === '' || (used.length > 1 && isLost(step))) return false
  if (used.length === 1 && blamesCaller(story) && threw(used[0]!, story)) return false
  return telling === 'enough' || (used.length > 1 && place !== used[0]!.described.place && !shared)
}

/** Names of a build whose minifier left some count this near to where it broke; further out they are of whatever started it. */
const NEAR_MINIFIED = 3

export function refusal({ out, inApp, described }: Step, walk: Walk): string | undefined {
  if (out !== undefined) return out
  const { told, used, looked, gap, story, through } = walk
  if (!inApp) return 'library code'
  if (told) return 'further out than the call that decides'
  if (used.length >= story.limit) return beyondLimit(story)
  if (story.minified && looked > NEAR_MINIFIED) return 'too far from where it broke, in a build of shortened names'
  const newest = used[0]?.described
  if (newest === undefined) return undefined
  if (described.name === '') return 'a function without a name, further out'
  if (described.name === newest.name && described.place === newest.place) return 'the same function, which what counts is a block of'
  // What calls a function without a name from another file was handed it, as any other.
  if (newest.name === '' && described.place !== newest.place) return 'calls what has no name'
  if (gap !== undefined && described.place !== gap) return 'calls what has no name'
  if (through) return 'further out than what takes in any work'
  if (described.place !== newest.place && takesIn(described.name)) walk.through = true
  return passesOn(described, newest) ? 'only starts what failed, or hands it on' : undefined
}

/** Where no caller tells more, two bare verbs of one class do: `Cellar.Insert` of `Cellar.Save` is not the one of `Cellar.Remove`. */
export function cutToPair(walk: Walk): void {
  const [newest, caller, ...rest] = walk.used
  if (newest === undefined || caller === undefined || newest.described.name === '' || caller.described.name === '') return
  if (newest.described.place !== caller.described.place) return
  for (const step of rest) step.app = 'further out than the call that decides'
  walk.used = [newest, caller]
  walk.told = true
}
