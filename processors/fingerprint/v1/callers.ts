import { isOfEngine, passesOn } from './frame.ts'
import { MISTAKES, OF_JAVASCRIPT, RAISED_BY_BOTH } from './mistakes.ts'
import { isUsedUp } from './repeats.ts'
import type { Step, Story } from './story.ts'
import { acts, onlyStarts, takesIn } from './telling.ts'
import { isLost, threw } from './walk.ts'
import type { Walk } from './walk.ts'

/**
 * The caller too, where a function raised the error for it: `demand` of `seat` and of `remind` are two mistakes. What only hands on is passed over. Of a mistake
 * of the code itself the caller counts if it is of the same file or class, one part of a program calling its own function for several reasons. Of
 * a bundle the file is the whole program, and of a recursion any call is the first by chance.
 */
export function addCaller({ story, used }: Walk, steps: readonly Step[]): void {
  const [newest] = used as [Step]
  if (story.minified || isUsedUp(story)) return
  if (isRaised(story, newest)) {
    const caller = telling(newest, steps)
    // The outermost call starts the program, and a stack may end before it.
    if (caller !== undefined && callerOf(caller, steps) !== undefined) count(caller, used)
    return
  }
  const caller = callerOfPlace(newest, steps, story)
  if (caller !== undefined) count(caller, used)
}

/** What called it, if that is of the same file or class. */
function callerOfPlace(step: Step, steps: readonly Step[], { files }: Story): Step | undefined {
  const { place, name } = step.described
  if (place === '' || (files !== undefined && files !== 'mapped')) return undefined
  const caller = callerOf(step, steps)
  if (caller === undefined || isLost(caller) || isCalledBack(step, caller, steps)) return undefined
  const by = caller.described
  return by.place === place && by.name !== '' && by.name !== name && !by.handsOn ? caller : undefined
}

/** Of JavaScript: a library stands between the two, to which it was handed; what is between them not all engines show. */
const isCalledBack = (step: Step, caller: Step, steps: readonly Step[]): boolean =>
  step.described.script !== undefined &&
  steps.slice(steps.indexOf(step) + 1, steps.indexOf(caller)).some(({ out, inApp }) => out === undefined && !inApp)

/**
 * Where the call was followed to a caller: who called that, if it is of one part of the program. `that` of `inRange`, which raised an error for
 * `stamps`; `get`, which tells nothing, of `Till.plot` of `Till.owner`.
 */
export function addCallerOfPart({ story, used }: Walk, steps: readonly Step[]): void {
  const [newest, caller] = used as [Step, Step]
  if (used.length > 2 || story.minified) return
  let outer: Step | undefined
  if (caller.described.place !== newest.described.place) {
    if (newest.described.telling === 'nothing') outer = callerOfPlace(caller, steps, story)
  } else if (isRaised(story, newest)) {
    outer = callerOf(caller, steps)
    if (outer !== undefined && (outer.described.name === '' || passesOn(outer.described, caller.described))) outer = undefined
  }
  if (outer !== undefined) count(outer, used)
}

function count(caller: Step, used: Step[]): void {
  caller.app = undefined
  used.push(caller)
}

/** The next caller that says something, behind those that hand on, and behind a function without a name the one that holds it. */
function telling(newest: Step, steps: readonly Step[]): Step | undefined {
  let caller = callerOf(newest, steps)
  while (caller !== undefined) {
    const { name, place, closure } = caller.described
    const outer = callerOf(caller, steps)
    if (name === '' || isLost(caller)) {
      if (place === '' || outer?.described.place !== place) return undefined
    } else if (!passesOn(caller.described, newest.described) && name !== newest.described.name) return closure ? undefined : caller
    else if (caller.described.place !== newest.described.place && takesIn(name)) return undefined
    caller = outer
  }
  return undefined
}

/**
 * Where no caller tells: the next one, though its name is one of those that hand on, if it is one that things of the program do too: `Visit.start` of
 * `Visit.guard`.
 */
export function addOfOwnClass(walk: Walk, steps: readonly Step[]): void {
  const [newest] = walk.used as [Step]
  if (walk.story.minified || newest.described.name === '' || !isRaised(walk.story, newest)) return
  const caller = callerOf(newest, steps)
  if (caller === undefined) return
  const { name, place, closure } = caller.described
  if (closure || !acts(name) || onlyStarts(place)) return
  count(caller, walk.used)
  walk.told = true
}

/** A function of the application raised it for whoever called it: no call of a library is newer, and no runtime or engine made it. */
export function isRaised(story: Story, newest: Step): boolean {
  if (story.engine !== undefined || !threw(newest, story)) return false
  if (story.steps.slice(0, story.steps.indexOf(newest)).some(({ described }) => isOfEngine(described))) return false
  return !(MISTAKES.has(story.type) || RAISED_BY_BOTH.has(story.type)) || (story.files !== undefined && OF_JAVASCRIPT.has(story.type))
}

/** The application's call behind this one. */
export function callerOf(step: Step, steps: readonly Step[]): Step | undefined {
  const at = steps.indexOf(step)
  return steps.find(({ inApp, out }, i) => i > at && inApp && out === undefined)
}
