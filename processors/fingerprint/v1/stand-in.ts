import type { Variant } from '../v1.ts'
import { isShortened, tellsAlone } from './alone.ts'
import { isScript } from './app.ts'
import { propertyOfNothing } from './engine-message.ts'
import { SPOT } from './spot.ts'
import type { SeenEvent, SeenException } from './seen.ts'
import type { Story } from './story.ts'
import { isDoor } from './telling.ts'
import { threw } from './walk.ts'

// What stands in where no call says where an error happened.

/**
 * Where no frame names a function: type and message, if they tell one mistake from others (`telling`); else the file that a source map gave; else, of a build
 * whose map is lost, the place in that build, which has it while it is out.
 */
export function standIn(stories: readonly Story[], { exceptions }: SeenEvent, app: Variant | undefined, message: Variant): Variant {
  const telling = tellsAlone(message) ? message : undefined
  if (telling !== undefined && !isPlaced(app)) return telling
  if (app?.parts.some(hasPlace) === true) return { parts: app.parts, by: 'message' }
  return telling ?? spotted(message, stories, exceptions)
}

function spotted(message: Variant, stories: readonly Story[], exceptions: readonly SeenException[]): Variant {
  if (!isShortened(stories) && !stories.some(isOfBundle)) return message
  const frame = exceptions.flatMap(({ frames }) => frames).find(({ inApp, column }) => inApp && column > 0)
  if (frame === undefined) return message
  const file = frame.file.slice(frame.file.lastIndexOf('/') + 1)
  return { ...message, parts: [...message.parts, `${SPOT}${file}:${frame.line}:${frame.column}`] }
}

/** Types and words alone, which are anyone's in a build of shortened names. */
export const saysNothing = ({ parts }: Variant): boolean => parts.every((part) => part.startsWith('type:') || part.startsWith('message:'))

/** Without a name, in a file that is the whole program. */
export const isOfWholeBundle = ({ of }: Variant): boolean => of !== undefined && of.callers.length === 0 && isOfBundle(of.story)

function isOfBundle({ files, steps }: Story): boolean {
  const newest = steps.find(({ inApp, out }) => inApp && out === undefined)
  return files === 'built' && newest?.described.script === 'bundle' && newest.described.name === ''
}

/** Its file is one of the source: by a map, where the same said in another file is another mistake, or of a want of nothing, which is said of any. */
function isPlaced(app: Variant | undefined): boolean {
  if (app?.of === undefined || app.of.newest.described.place === '') return false
  const { story, newest } = app.of
  if (story.files === 'mapped') return true
  return story.files !== 'built' && newest.described.script === 'file' && propertyOfNothing(story.engine) !== undefined
}

const hasPlace = (part: string): boolean => /^[^:]/.test(part) && !/^(?:type|message):/.test(part)

/** Whether an event is found by its words too: its calls are of one build, or of a library of JavaScript, where what waits loses its callers, or what it was called in has no name. */
export function hardlySaysWhere({ isScripts }: SeenEvent, stories: readonly Story[], app: Variant | undefined): boolean {
  return isShortened(stories) || (app === undefined ? isScripts : isOfDoor(app) || isOfClosure(app))
}

/** A library failed, and the one call of the application that is known only took the work in. */
function isOfDoor({ of }: Variant): boolean {
  if (of === undefined || of.callers.length > 0) return false
  const { newest, story } = of
  const { name, telling } = newest.described
  return isScript(story, newest) && !threw(newest, story) && (name === '' || telling === 'nothing' || isDoor(name))
}

/** Of Rust: a closure, into which a release put what it calls, so that it may be any of its function. */
const isOfClosure = ({ of }: Variant): boolean =>
  of !== undefined && of.callers.length === 0 && of.story.type !== 'panic' && of.newest.described.byLines?.name === ''
