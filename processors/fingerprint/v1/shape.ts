import type { Variant } from '../v1.ts'
import { isJoined } from './build.ts'
import { asSent } from './story.ts'
import type { Step, Story } from './story.ts'
import { saidBy } from './words.ts'

/** How many calls are looked at, newest first, and how many there are at least. */
const CALLS = 3

/**
 * What is left of a stack whose source map is lost: what was said, and through which calls it came, by the names that a minifier keeps, as those of
 * the engine's own functions and of properties; for any other one sign stands. Of a build that is mapped the same is known of what was sent. None where
 * nothing was minified.
 */
export function shapeParts(stories: readonly Story[], app: Variant | undefined): string[] | undefined {
  const story = app?.of?.story ?? stories[0]
  if (story === undefined || story.steps.length < CALLS) return undefined
  if (!story.minified && !story.steps.some(({ sent }) => sent !== undefined && isJoined(sent))) return undefined
  const said = saidBy(story)
  return ['shape', story.typePart, `message:${said}`, ...story.steps.slice(0, CALLS).map(tokenOf)]
}

const MADE = '~'

function tokenOf(step: Step): string {
  const { name, mangled } = asSent(step)
  return mangled && name !== '' ? MADE : name
}
