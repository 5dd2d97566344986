import type { Variant } from '../v1.ts'
import { isJoined } from './build.ts'
import { describeOnce } from './story.ts'
import type { Step, Story } from './story.ts'
import { wordsOf } from './words.ts'

/** Calls that are looked at, newest first, and how many say something together. */
const CALLS = 10
const FEWEST = 3

/**
 * What is left of a stack whose source map is lost: what was said, and through how many calls it came, with the names that a minifier keeps, as those of
 * the engine's own functions and of properties. Of a build that is mapped the same is known of what was sent. Undefined where nothing was minified.
 */
export function shapeParts(stories: readonly Story[], app: Variant | undefined): string[] | undefined {
  const story = app?.of?.story ?? stories[0]
  if (story === undefined || story.steps.length < FEWEST) return undefined
  if (!story.minified && !story.steps.some(({ sent }) => sent !== undefined && isJoined(sent))) return undefined
  const said = story.engine ?? wordsOf(story.type, story.message)
  return ['shape', story.typePart, `message:${said}`, story.steps.slice(0, CALLS).map(tokenOf).join(' < ')]
}

function tokenOf({ described, sent }: Step): string {
  const known = sent === undefined ? described : describeOnce({ file: sent.file, function: sent.function, module: '' })
  return known.mangled && known.name !== '' ? '~' : known.name
}
