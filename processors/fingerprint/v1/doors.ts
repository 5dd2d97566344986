import type { Fingerprint } from '../../../collector/api.ts'
import type { Variant } from '../v1.ts'
import { appParts } from './app.ts'
import type { Step, Story } from './story.ts'

/** Calls that are told of one event; further out is what a runtime or a framework starts a program by. */
const CALLS = 24
/** Callers that may be doors. Few events have more than two. */
const CALLERS = 3

/**
 * What the map needs to learn which calls of a program are its doors, that is take in any work and hand it on, and to see through them: the calls of the
 * application that the newest came through, and of those that count as callers what `app` would be if the stack had ended before them. No
 * name tells the doors of all programs, and one event does not either: many failures that came through one do.
 */
export function throughDoors(
  stories: readonly Story[],
  app: Variant | undefined,
  hashOf: (parts: readonly string[]) => string,
  behindDoor?: readonly string[],
): Pick<Fingerprint, 'through' | 'callers'> {
  const of = app?.of
  if (of === undefined || of.story.minified) return {}
  const calls = of.story.steps.filter(isCall)
  const through = [of.newest, ...calls.slice(calls.indexOf(of.newest) + 1, CALLS)].map(({ part }) => part)
  const callers = of.callers.slice(0, CALLERS).flatMap((caller) => {
    const less = appParts(endedBefore(caller, of.story, stories))
    return less === undefined ? [] : [{ call: caller.part, without: hashOf(less.parts) }]
  })
  if (behindDoor !== undefined)
    callers.unshift({
      call: (of.newest.described.name === '' ? (of.callers[0] ?? of.newest) : of.newest).part,
      without: hashOf(behindDoor),
    })
  if (callers.length > 0) return { through, callers }
  return through.length < 2 ? {} : { through }
}

/** The same of an error that has no calls, and is wrapped by text: what a door of the program writes before whatever failed behind it. */
export function throughHead(
  [story, cause]: readonly Story[],
  { parts, by }: Variant,
  hashOf: (parts: readonly string[]) => string,
): Pick<Fingerprint, 'through' | 'callers'> {
  if (by !== 'message' || story === undefined || cause !== undefined) return {}
  if (story.behind === '') return {}
  const [head, words] = [`head:${story.head}`, `message:${story.behind}`]
  return { through: [words, head], callers: [{ call: head, without: hashOf([parts[0]!, words]) }] }
}

const isCall = ({ inApp, out, described }: Step): boolean => inApp && out === undefined && described.name !== ''

/** The stories as if the stack that a caller is in had ended before it; one further out is behind it. */
function endedBefore(caller: Step, trunk: Story, stories: readonly Story[]): Story[] {
  const at = stories.indexOf(trunk)
  const end = trunk.steps.indexOf(caller)
  return stories.map((story, i) => {
    const steps = i < at ? [] : i === at && end >= 0 ? story.steps.slice(0, end) : story.steps
    return { ...story, steps: steps.map((step) => ({ ...step, app: undefined })) }
  })
}
