import type { Step, Story } from './story.ts'

export const CONSTRUCTOR = 'the constructor of the error, which some engines show'

const FACTORY = "a function of the error's own class, which makes it"

/** Firefox and Safari show the constructors of an error's classes as the newest calls, Chrome does not. */
export function leaveOutConstructors({ steps, type }: Pick<Story, 'steps' | 'type'>): void {
  for (const step of steps) {
    if (step.out !== undefined) continue
    const isFactory = isItsFactory(step, type)
    const ofClass =
      isFactory || step.described.name === type || isItsConstructor(step, type) || /^[A-Z]\w*(?:Error|Exception)$/.test(step.described.name)
    if (step.described.name === '' ? !isOfErrors(step, type) : !ofClass) return
    step.out = isFactory ? FACTORY : CONSTRUCTOR
  }
}

/** A method of the error's own class makes it for whoever calls it: `WrongStatus::of`. */
const isItsFactory = ({ described: { place } }: Step, type: string): boolean =>
  place.length > type.length && place.endsWith(type) && /[.\\/:+$]/.test(place[place.length - type.length - 1]!)

/** Errors that no class of a program is the type of. */
export const OF_ENGINES = /^(?:(?:Type|Range|Syntax|Reference|URI|Eval|Aggregate|Internal)?Error|DOMException)$/

/** Without a name, in a file of errors: `errors.js` holds what they are made of. */
function isOfErrors({ described: { place, script }, sent }: Step, type: string): boolean {
  return script !== undefined && sent !== undefined && OF_ERRORS.test(place) && !OF_ENGINES.test(type)
}

const OF_ERRORS = /(?:^|[/.-])(?:errors?|exceptions?|failures?|faults?)$/i

/** A constructor of a minified class, which Chrome shows of classes that fail only: `new t`. */
function isItsConstructor({ described, sent }: Step, type: string): boolean {
  return described.name === 'constructor' && sent !== undefined && !sent.function.startsWith('new ') && !OF_ENGINES.test(type)
}
