import type { Variant } from '../v1.ts'
import { isJoined } from './build.ts'
import { asSent } from './story.ts'
import type { Step, Story } from './story.ts'
import { wordsOf } from './words.ts'

/** How many calls are looked at, newest first: with those at whose door the work came in, and without. */
const CALLS = [7, 3] as const
const FEWEST = 3

/**
 * What is left of a stack whose source map is lost: what was said, and through which calls it came, by the names that a minifier keeps, as those of
 * the engine's own functions and of properties; for any other one sign stands. Of a build that is mapped the same is known of what was sent. The list
 * that says more first; none where nothing was minified.
 */
export function shapeParts(stories: readonly Story[], app: Variant | undefined): string[][] {
  const story = app?.of?.story ?? stories[0]
  if (story === undefined || story.steps.length < FEWEST) return []
  if (!story.minified && !story.steps.some(({ sent }) => sent !== undefined && isJoined(sent))) return []
  const said = story.engine ?? wordsOf(story.type, story.message)
  const tokens = story.steps.slice(0, CALLS[0]).map(tokenOf)
  return CALLS.map((calls) => [`shape of ${calls}`, story.typePart, `message:${said}`, ...tokens.slice(0, calls)])
}

const MADE = '~'

function tokenOf(step: Step): string {
  const { name, mangled } = asSent(step)
  return mangled && name !== '' ? MADE : name
}
