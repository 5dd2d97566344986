import type { Variant } from '../v1.ts'
import { embeddedCause } from './embedded.ts'
import { lessSaid } from './engine-message.ts'
import { NOT_ITERABLE, NOTHING } from './engine-words.ts'
import type { Story } from './story.ts'
import type { Walk } from './walk.ts'

/** What was wanted of nothing Java says since version 14, and where it is not told to be silent. */
export const SPEAKS_AT_TIMES = 'NullPointerException'

/** The same of one that says nothing; the same list where it does not. */
export function addSilent(variant: Variant, { type, typePart }: Story): void {
  const { parts } = variant
  if (typePart === `type:${type}` && !parts.some((part) => part.startsWith('message:'))) {
    variant.unsaid = parts
    variant.isUnsaid = true
    return
  }
  const without = parts.filter((part) => !part.startsWith('message:'))
  variant.unsaid = without.map((part) => (part === typePart ? `type:${type}` : part))
}

/** Of a function without a name some caller must be named, as what is left says nothing else. */
export function addUnsaid(variant: Variant, { story, used }: Walk, spoke: boolean): void {
  if (story.engine === undefined) {
    addUnsaidCause(variant, embeddedCause(story))
    return
  }
  // Firefox says what was nothing, whatever it was wanted for.
  if (story.engine === NOT_ITERABLE) {
    const said = `message:${NOT_ITERABLE}`
    variant.unsaid = variant.parts.flatMap((part) => (part !== said ? [part] : spoke ? [] : [`message:${NOTHING}`]))
    return
  }
  const less = lessSaid(story.engine)
  if (less === undefined || !(spoke || used.some(({ described }) => described.name !== ''))) return
  if (less === NOTHING) {
    const { parts } = variant
    if (story.plainType === undefined && !story.unsaid) return
    if (spoke && story.plainType === undefined) variant.unsaid = asLessSaid(parts, story)
    else
      variant.unsaid = parts
        .filter((part) => spoke || !part.startsWith('message:'))
        .map((part) => (part === story.typePart && story.plainType !== undefined ? story.plainType : part))
    if (story.unsaid) variant.isUnsaid = true
    return
  }
  if (!variant.parts.includes(`message:${story.engine}`)) return
  variant.unsaid = variant.parts.map((part) => (part === `message:${story.engine}` ? `message:${less}` : part))
  if (less === story.engine) variant.isUnsaid = true
}

/** As an engine says it that does not say what was wanted of nothing. */
export function asLessSaid(parts: readonly string[], { engine, typePart, plainType = typePart }: Story): string[] {
  return parts.map((part) => (part === typePart ? plainType : part === `message:${engine}` ? `message:${NOTHING}` : part))
}

/** The same of a cause that the words of an error name. */
function addUnsaidCause(variant: Variant, cause: string): void {
  const less = cause === '' ? undefined : lessSaid(cause)
  if (less === undefined || !variant.parts.includes(`message:${cause}`)) return
  variant.unsaid = variant.parts.map((part) => (part === `message:${cause}` ? `message:${less}` : part))
  if (less === cause) variant.isUnsaid = true
}
