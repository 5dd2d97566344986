import { LIMITS } from '../../../collector/api.ts'
import type { FingerprintLine } from '../../../collector/api.ts'
import type { Variant } from '../v1.ts'
import { embeddedCause } from './embedded.ts'
import { NO_FUNCTION_SAID } from './engine-message.ts'
import type { Asked } from './asked.ts'
import { SPOT } from './spot.ts'
import type { Step, Story } from './story.ts'
import { codePart } from './system.ts'
import { openingOf, saidBy } from './words.ts'

/** UTF-16 units of one line's text. */
const TEXT_LENGTH = 300
const cut = (text: string): string => (text.length > TEXT_LENGTH ? text.slice(0, TEXT_LENGTH) : text)

/** Lines that are left for what counts behind a long stack: calls that count, types and words. */
const RESERVED = 100

/** Lines of an explanation, and those of them that are a message as it was sent: of which exception. */
export interface Explained {
  lines: FingerprintLine[]
  messages: { line: number; of: number }[]
}

/** What was looked at and why it counts or does not: rule and client first, then each exception with its calls, outermost first. */
export function explain(stories: readonly Story[], { app, system }: Variants, asked: Asked | undefined, service: string): Explained {
  const lines: FingerprintLine[] = []
  const messages: Explained['messages'] = []
  const add = (variant: FingerprintLine['variant'], kind: FingerprintLine['kind'], text: string, used: boolean, why: string): void => {
    if (lines.length < (used ? LIMITS.explained : LIMITS.explained - RESERVED)) lines.push({ variant, kind, text: cut(text), used, why })
  }
  const overruled = asked === undefined ? undefined : askedLines(asked, add)
  add('both', 'name', `service:${service}`, overruled === undefined, overruled ?? 'an issue is of one service')
  for (const part of system.parts) {
    if (!part.startsWith('span:')) continue
    add('both', 'name', part, overruled === undefined, overruled ?? 'no exception was recorded')
  }
  for (const [of, story] of stories.entries()) {
    const type = story.typePart
    const inSystem = system.by === 'message' ? codePart(story) : type
    const inApp = app?.parts.includes(type) === true
    const why = inSystem === 'type:' ? NO_TYPE : 'its type'
    if (app === undefined || (inApp && inSystem === type)) add('both', 'type', inSystem, overruled === undefined, overruled ?? why)
    else {
      add('app', 'type', type, inApp && overruled === undefined, overruled ?? (inApp ? why : 'a wrapper; its cause counts'))
      add('system', 'type', inSystem, overruled === undefined, overruled ?? why)
    }
    for (const step of story.steps) stepLines(step, app !== undefined, system.by === 'frames', overruled, add)
    const before = lines.length
    if (messageLine(story, stories.length > 1 ? ownWords(story) : undefined, { app, system }, overruled, add) && lines.length > before)
      messages.push({ line: before, of })
  }
  for (const part of system.parts) {
    if (part.startsWith(SPOT))
      add(
        'system',
        'frame',
        part,
        overruled === undefined,
        overruled ??
          (part.includes(':', SPOT.length) ? 'the place in this build' : 'the line in this file') +
            ', as neither a name nor what was said tells',
      )
  }
  return { lines, messages }
}

/** The lines, with the messages of one event in their places. */
export const withMessages = ({ lines, messages }: Explained, sent: readonly string[]): FingerprintLine[] => {
  const made = lines.map(({ variant, kind, text, used, why }) => ({ variant, kind, text, used, why }))
  for (const { line, of } of messages) made[line]!.text = cut(sent[of]!)
  return made
}

/** Of Rust, and of whatever sends none. */
const NO_TYPE = 'no type that counts, as what wraps an error may hide it'

type Add = (variant: FingerprintLine['variant'], kind: FingerprintLine['kind'], text: string, used: boolean, why: string) => void

/** Says what was asked for; answers why the rest does not count, or undefined where it does. */
function askedLines(asked: Asked, add: Add): string | undefined {
  if (asked.rule !== undefined)
    add('both', 'rule', asked.rule, true, asked.by === 'client' ? 'a rule that matches' : 'a rule that gives the title')
  if (asked.by !== 'client') return undefined
  const kind = asked.system[0] === 'rule' ? 'rule' : 'client'
  for (const part of asked.system.slice(1)) {
    if (part.startsWith('type:') || part.startsWith('message:')) continue
    if (asked.rule === undefined) add('both', kind, part, true, 'what the sender asked to group by')
  }
  return asked.app === undefined && !asked.system.some((part) => part.startsWith('type:')) ? 'something else was asked for' : undefined
}

function stepLines(step: Step, hasApp: boolean, bySystem: boolean, overruled: string | undefined, add: Add): void {
  const app = overruled ?? (hasApp ? step.app : undefined)
  const system = overruled ?? (bySystem ? step.system : (step.system ?? 'no frame names a function'))
  if (!hasApp) return add('both', 'frame', system === undefined ? step.part : step.described.text, system === undefined, system ?? 'a call')
  if (app === system && step.appPart === undefined)
    return add('both', 'frame', app === undefined ? step.part : step.described.text, app === undefined, app ?? "the application's call")
  add(
    'app',
    'frame',
    app === undefined ? (step.appPart ?? step.part) : step.described.text,
    app === undefined,
    app ?? "the application's call",
  )
  add('system', 'frame', system === undefined ? step.part : step.described.text, system === undefined, system ?? 'a call')
}

/** What the message of one exception of several can stand for among the parts. */
function ownWords(story: Story): ReadonlySet<string> {
  const { engine, words, template, resource } = story
  const texts = [
    engine,
    engine?.endsWith(NO_FUNCTION_SAID) === true ? NO_FUNCTION_SAID : undefined,
    embeddedCause(story),
    saidBy(story),
    words,
    openingOf(words),
    template,
    resource,
  ]
  return new Set(texts.map((text) => `message:${text}`))
}

function whyMessage(story: Story, part: string): string {
  if (story.minified) return 'message, as a minifier made the names'
  if (part === `message:${story.engine}` || part === `message:${NO_FUNCTION_SAID}`)
    return 'what the engine says, as one function may make several mistakes'
  if (part === `message:${embeddedCause(story)}`) return 'the cause that the message names'
  if (part === `message:${story.resource}`) return 'what the client was asked for, as its functions do not tell'
  return 'message, as no call of the application tells enough'
}

interface Variants {
  app: Variant | undefined
  system: Variant
}

/** Whether the line is the message as it was sent. `own`: of several exceptions, the parts that may be of this one. */
function messageLine(
  story: Story,
  own: ReadonlySet<string> | undefined,
  { app, system }: Variants,
  overruled: string | undefined,
  add: Add,
): boolean {
  if (!story.spoke && story.engine === undefined) return false
  // The words of an exception that is not told by its calls may stand beside the cause that another names.
  const find = (variant: Variant | undefined): string[] =>
    overruled === undefined ? (variant?.parts.filter((part) => part.startsWith('message:') && own?.has(part) !== false) ?? []) : []
  const inApp = find(app)
  const inSystem = find(system)
  for (const part of new Set([...inApp, ...inSystem])) {
    const variant =
      app === undefined || (inApp.includes(part) && inSystem.includes(part)) ? 'both' : inApp.includes(part) ? 'app' : 'system'
    add(variant, 'message', part, true, whyMessage(story, part))
  }
  if (inApp.length > 0 || inSystem.length > 0) return false
  const varies = system.parts.some((part) => part.startsWith('span:'))
  add('both', 'message', '', false, overruled ?? (varies ? 'the description of a status varies' : 'frames say enough'))
  return true
}
