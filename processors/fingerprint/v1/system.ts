import type { Variant } from '../v1.ts'
import { SPOT } from './spot.ts'
import { beyondLimit } from './story.ts'
import type { Story } from './story.ts'
import { saidBy } from './words.ts'

/**
 * Types and all frames of the chain; undefined when no frame names a function. Where the application has no call of its own in it, the
 * message counts too: a library fails in one place for many reasons. So does the message that the app variant needed: a hash that says less
 * than the other one would join what that keeps apart.
 */
export function systemParts(stories: readonly Story[], app: Variant | undefined): Variant | undefined {
  const parts: string[] = []
  let spoke = false
  for (const story of stories) {
    parts.push(story.typePart)
    let used = 0
    for (const step of story.steps) {
      if (step.out !== undefined) step.system = step.out
      else if (used >= story.limit) step.system = beyondLimit(story)
      else {
        parts.push(step.part)
        spoke ||= step.described.name !== ''
        used++
      }
    }
    if (app === undefined) pushMessage(parts, story)
  }
  const message = app?.parts.find((part) => part.startsWith('message:'))
  if (message !== undefined) parts.push(message)
  const spot = app?.parts.find((part) => part.startsWith(SPOT))
  if (spot !== undefined) parts.push(spot)
  if (spoke) return { parts, by: 'frames' }
  for (const story of stories) for (const step of story.steps) step.system ??= 'no frame names a function'
  return undefined
}

/** Types and messages, for want of frames that name a function. */
export function messageParts(stories: readonly Story[]): Variant {
  const parts: string[] = []
  let spoke = false
  for (const story of stories) {
    parts.push(codePart(story))
    spoke = pushMessage(parts, story) || spoke
  }
  const variant: Variant = { parts, by: spoke ? 'message' : 'type' }
  const [only, wrapped] = stories
  if (only === undefined || wrapped !== undefined) return variant
  if (only.unwrapped !== undefined) variant.unwrapped = [parts[0]!, `message:${only.unwrapped}`]
  return variant
}

/**
 * The type for want of frames: JavaScript's SDK sends the code for it, and the type itself in the stack only. Go's is that of whoever wrapped the
 * error last, so it says nothing where there are words.
 */
export function codePart({ code, typePart, type, spoke, goes }: Story): string {
  if (goes && spoke) return `type:error${typePart.slice('type:'.length + type.length)}`
  return code === '' ? typePart : `type:${code}`
}

function pushMessage(parts: string[], story: Story): boolean {
  const message = saidBy(story)
  if (message === '') return false
  parts.push(`message:${message}`)
  return true
}
