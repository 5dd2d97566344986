import type { Variant } from '../v1.ts'
import { engineMessage } from './engine-message.ts'
import { parameterise } from './message.ts'
import { beyondLimit } from './story.ts'
import type { Step, Story } from './story.ts'
import { passesOn } from './telling.ts'

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
    if (!hasOwnCall(stories[i]!)) continue
    trunk = i
    if (MISTAKES.has(stories[i]!.type)) break
  }
  return trunk
}

const hasOwnCall = (story: Story): boolean => story.steps.some((step) => step.inApp && step.out === undefined)

function storyParts(stories: readonly Story[], trunk: number): Variant {
  const story = stories[trunk]!
  const parts = [story.typePart]
  for (let i = 0; i < trunk; i++) leaveOut(stories[i]!, 'a wrapper; its cause counts')
  // What a library says of its own failure: told by the types of the causes within, whose calls are the library's.
  const within = stories.slice(trunk + 1)
  const own = within.some(hasOwnCall)
  for (const inner of within) {
    leaveOut(inner, own ? 'what was handled when this happened' : 'library code')
    if (!own) parts.push(inner.typePart)
  }
  // Names that a minifier left are of methods and say less each, and functions between them come and go with its inlining.
  const wanted = story.minified ? TELLING_MINIFIED : TELLING
  let told = 0
  let used = 0
  let nameless = false
  for (const step of joined(stories, trunk)) {
    step.app = refusal(step, told >= wanted, used, story)
    if (step.app !== undefined) continue
    parts.push(step.part)
    used++
    nameless ||= step.described.name === ''
    if (step.described.name !== '' && (story.minified || !passesOn(step.described.place, step.described.name))) told++
  }
  const engine = engineMessage(story.type, story.message)
  // A function without a name is any of its file's; where none behind it tells more, the message has to.
  const wordless = told < wanted && (nameless || story.minified)
  const message = wordless ? (engine ?? parameterise(story.message)) : story.minified ? engine : undefined
  if (message !== undefined && message !== '') parts.push(`message:${message}`)
  return { parts, by: 'frames' }
}

/** How many calls that tell where it happened are enough. */
const TELLING = 1
const TELLING_MINIFIED = 2

function refusal(step: Step, told: boolean, used: number, story: Story): string | undefined {
  if (step.out !== undefined) return step.out
  if (!step.inApp) return 'library code'
  if (told) return 'further out than the call that decides'
  if (used >= story.limit) return beyondLimit(story)
  return undefined
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
