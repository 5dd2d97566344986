import type { Frame } from '../../../collector/api.ts'
import { isBundle, reduceFile } from './file.ts'
import { isOfFramework } from './framework.ts'
import { reduceFunction } from './function.ts'
import type { ReducedFunction } from './function.ts'
import { OF_RUNTIME, reduceModule } from './module.ts'
import { isRust, isRustClosure, reduceRust, rustPlace } from './rust.ts'
import { decorates, isShared, onlyHandsOn, onlyStarts, telling } from './telling.ts'
import type { Telling } from './telling.ts'

/** What of a frame is looked at. */
export type Called = Pick<Frame, 'file' | 'function' | 'module'>

/** A frame as the grouping sees it. Lines and columns are never in it. */
export interface Described {
  /** `place:function`, where the place is the module when the runtime names one, else the reduced file. What is hashed. */
  part: string
  place: string
  name: string
  /** As a person reads it: `Cart.total in cart.ts`. */
  text: string
  /** Why it never counts: native code, or what runtimes, transpilers and instrumentations put between the calls. */
  ignore?: string
  telling: Telling
  /** Of what the whole program shares. */
  shared: boolean
  /** As a caller it tells nothing: it starts what it is given, or hands it on. */
  handsOn: boolean
  /** Of a file that only starts what others are: as a caller of these it tells nothing. */
  starts: boolean
  /** A closure of the function that it is named by. */
  closure: boolean
  /** JavaScript outside packages: a file of its own, one that a build named, or one of a language that is compiled to it. Absent for anything else. */
  script?: 'file' | 'bundle' | 'compiled'
  /** A name as minifiers make them; says nothing by itself. */
  mangled: boolean
  /** Of Rust: the same call as a build with line tables alone names it. */
  byLines?: Described
}

/**
 * As a caller it tells nothing of what it calls: it hands it on, or is of another file and starts or decorates it. A file of JavaScript that starts a program
 * may be all of it.
 */
export const passesOn = ({ handsOn, starts, script, name, place }: Described, called: Described): boolean =>
  handsOn || (place === called.place ? starts && (script === undefined || called.name === '') : starts || decorates(name))

/** Bundlers number what two files have a name for: `parse2`. */
const NUMBERED = /(?<=[A-Za-z]{2})[2-9]$/

/** The same call of a bundle whose source map is lost: of where it stands nothing is known. */
export function withoutPlace(described: Described): Described {
  let made = placeless.get(described)
  if (made === undefined) placeless.set(described, (made = at('', described.name.replace(NUMBERED, ''), described)))
  return made
}

/** The same call by another place and name. */
function at(place: string, name: string, described: Described): Described {
  const [tells, shared] = [telling(place, name), isShared(place, name)]
  return {
    ...described,
    part: `${place}:${name}`,
    place,
    name,
    telling: tells,
    shared,
    handsOn: onlyHandsOn(name),
    starts: onlyStarts(place),
  }
}

const placeless = new WeakMap<Described, Described>()

/** What V8 calls a function without a name that was put there, `entries.api.api`, and what stands around a decorated method. */
const INFERRED =
  /^(?!(?:[\w$]+\.)?(?:module\.)?(?:exports|prototype)\.)[\w$]+(?:\.[\w$]+){2,7}$|^exports(?:\.[\w$]+){3,7}$|(?:^|\.)descriptor\.value$/

const NATIVE = /^(?:<anonymous>|\[?(?:native|wasm)(?: code)?\]?|eval code|unknown location|<internal:.*|\[internal function\]|)$/

const OF_ENGINE = "the engine's own code"

/** Of an engine or a runtime itself, which raised what has no newer call. */
export const isOfEngine = ({ ignore }: Described): boolean => ignore === OF_ENGINE || ignore === OF_RUNTIME

export function describeFrame(frame: Called): Described {
  const rust = isRust(frame.file, frame.module, frame.function)
  const reduced: ReducedFunction = rust ? { name: reduceRust(frame.function) } : reduceFunction(nameOf(frame), frame.file)
  const { name: named, ignore, closure = false } = reduced
  // Of `main`, or of a decorator, every second call is a closure.
  const name = closure && onlyHandsOn(named) ? '' : named
  const module = reduceModule(frame.module)
  const place = module.name !== '' ? module.name : rust ? rustPlace(frame.file, '') : reduceFile(frame.file)
  const script = frame.module === '' ? scriptOf(frame.file) : undefined
  // Of a bundle, which may be the whole program, as Go's package `main` may, a place tells nothing.
  const about = script === 'bundle' ? '' : place
  const described: Described = {
    telling: telling(about, name),
    shared: isShared(about, name),
    handsOn: onlyHandsOn(name) || (script !== undefined && INFERRED.test(frame.function)),
    starts: !frame.file.endsWith('.go') && onlyStarts(about),
    part: `${place}:${name}`,
    place,
    name,
    text: readable(frame),
    closure: closure || (script !== undefined && OF_CONTRACT.test(name)),
    mangled: isMangled(name) && !SHORT_WORD.test(frame.function),
  }
  if (script !== undefined) described.script = script
  if (rust) described.byLines = at(rustPlace(frame.file, frame.module), isRustClosure(frame.function) ? '' : name, described)
  if (script !== undefined && script !== 'compiled' && isOfFramework(name)) described.ignore = 'code of a framework'
  // Native code has a name for each engine (`Array.map`, `map`, none), or no frame at all.
  const why = ignore ?? module.ignore ?? (frame.module === '' && NATIVE.test(frame.file) ? OF_ENGINE : undefined)
  if (why !== undefined) described.ignore = why
  // Ruby's `(erb)` and `(eval at cart.rb:12)`: a template, whose text somebody may write anew each day.
  else if (name === '' && /^\((?:erb|eval)\b/.test(frame.file)) described.ignore = 'code that was made while running'
  else if (place === '' && name === '') described.ignore = 'neither its file nor its function has a name'
  return described
}

function scriptOf(file: string): Described['script'] {
  if (/\.[cm]?js$/i.test(file)) return isBundle(file) ? 'bundle' : 'file'
  return /\.(?:[cm]?tsx?|jsx|vue|svelte)$/i.test(file) ? 'compiled' : undefined
}

/** State machines are called by a name of their own; what was written is in the class: `Cart+<TotalAsync>d__5.MoveNext`, `CartKt$total$1.invokeSuspend`. */
function nameOf(frame: Called): string {
  if (frame.function === 'MoveNext') {
    const method = /<(\w+)>[a-z]__/.exec(frame.module)
    if (method !== null) return method[1]!
  }
  if (frame.function === 'invokeSuspend' || frame.function === 'invoke') {
    const method = /\$([a-z]\w*)(?:\$\w+)*$/.exec(frame.module)
    if (method !== null) return method[1]!
  }
  return frame.function
}

/** Up to two letters, or three that no word is made of. */
function isMangled(name: string): boolean {
  return name.length <= 2 || (name.length === 3 && /[A-Z0-9_$]|^[^aeiouy]+$/.test(name) && !/^(?:get|set|add|run|map|put)$/.test(name))
}

/** Properties that a framework looks for, of which a file has many: `onClick`, `queryFn`. */
const OF_CONTRACT = /^on[A-Z]\w*$|^(?:query|mutation)Fn$/

/** Minifiers leave the names of properties, and few that they make are words: `vt.me`. */
const SHORT_WORD = /\.(?:me|to|of|go|at|on|up|by|in|is|id|do|no|ok|as|or)$/

const TEXT_LENGTH = 200

function readable(frame: Called): string {
  const name = frame.function === '' ? 'a function without a name' : frame.function
  const path = frame.file.includes('\\') ? frame.file.replaceAll('\\', '/') : frame.file
  const place = path === '' ? frame.module : path.slice(path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1)
  return (place === '' ? name : `${name} in ${place}`).slice(0, TEXT_LENGTH)
}
