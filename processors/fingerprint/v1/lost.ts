import type { Exception, ExceptionEvent, Frame } from '../../../collector/api.ts'
import type { Variant } from '../v1.ts'
import { appParts } from './app.ts'
import { withoutPlace } from './frame.ts'
import { MANGLED, readStory } from './story.ts'
import type { Story } from './story.ts'

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
export function partsOfLess(event: ExceptionEvent, stories: readonly Story[], app: Variant): Less {
  const less: Less = { parts: [], own: [] }
  if (app.lone !== undefined) less.parts.push(app.lone)
  if (app.lone !== undefined && app.isLone === true) less.own.push(app.lone)
  if (app.unsaid !== undefined) less.parts.push(app.unsaid)
  if (app.unsaid === app.parts) less.own.push(app.unsaid)
  const files = new Set(stories.filter(({ steps }) => steps.length > 0).map((story) => story.files))
  if (files.size === 1 && files.has(undefined)) return less
  const add = (variant: Variant | undefined, isOwn: boolean): void => {
    for (const parts of [variant?.parts, variant?.lone]) if (parts !== undefined && namesCalls(parts)) less.parts.push(parts)
    if (isOwn && variant !== undefined && namesCalls(variant.parts)) less.own.push(variant.parts)
  }
  const isOwn = !files.has('mapped') && (files.has('built') || files.has('single'))
  if (isOwn && !files.has('built')) less.likely = true
  if (!stories.some(({ minified }) => minified)) add(appParts(stories.map(placeless)), isOwn)
  const sent = isOwn ? stories : event.exceptions.map((exception, i) => readStory(event, asSent(exception), stories[i]!.code, undefined))
  if (sent.some(({ joined, minified }) => joined || minified)) add(appParts(sent.map(shortened)), isOwn)
  return less
}

const namesCalls = (parts: readonly string[]): boolean => parts.some((part) => part.startsWith(':') && part.length > 1)

/** Calls, newest first, that are looked at: those that decide are among the first. */
const NEAR = 8

function placeless(story: Story): Story {
  const steps = story.steps.slice(0, NEAR).map((step) => {
    const described = withoutPlace(step.described)
    return { described, part: described.part, inApp: step.inApp, out: step.out }
  })
  return { ...story, steps }
}

/** As of a build of shortened names, where a function without a name is one that had no other place to be. */
function shortened(story: Story): Story {
  const made = placeless(story)
  for (const step of made.steps) if (step.described.mangled) step.out ??= MANGLED
  return { ...made, minified: true }
}

function asSent(exception: Exception): Exception {
  if (!Array.isArray(exception?.frames)) return exception
  return { ...exception, frames: exception.frames.slice(0, NEAR).map((frame) => (frame?.status === 'mapped' ? unmapped(frame) : frame)) }
}

function unmapped({ raw }: Frame): Frame {
  const { function: name, file, line, column } = raw
  return { function: name, file, line, column, module: '', inApp: true, raw, status: 'missing' }
}
