import { lineStarts } from '../context.ts'
import type { Original } from '../mapping-engine.ts'
import { functionAt, scanFunctions } from './scan-functions.ts'
import type { FunctionRange } from './scan-functions.ts'

/** Where something was written: `section` and `source` together are the file. */
export interface OriginalPosition extends Original {
  section: object
}

/** Of larger files it is not looked for what a minifier put into its callers. */
export const COMPARED_FUNCTIONS = 20_000

/** Functions of a minified file by their names as they were written, where their map has neither text nor a record of them. */
export class MinifiedNames {
  readonly #functions: FunctionRange[]
  readonly #starts: readonly number[]
  readonly #find: (line: number, column: number) => OriginalPosition | undefined
  #origins: Map<FunctionRange, OriginalPosition> | undefined

  /** `find` tells what stands at a position of the file: line from 1, column from 0. */
  constructor(
    text: string,
    find: (line: number, column: number) => OriginalPosition | undefined,
    starts: readonly number[] = lineStarts(text),
  ) {
    this.#functions = scanFunctions(text)
    this.#starts = starts
    this.#find = find
  }

  get size(): number {
    return this.#functions.length
  }

  /**
   * The function about a position, of which `original` is where it was written: by the token at which its own name stands, or by a name that
   * the minifier kept, as it does those of properties. Empty for none, for one without a name, and for what was another function, which the
   * minifier put into this one; undefined where it can not be told.
   */
  nameAt(line: number, column: number, original: OriginalPosition): string | undefined {
    if (line > this.#starts.length) return undefined
    const about = functionAt(this.#functions, this.#starts[line - 1]! + column)
    if (about === undefined || about.nameAt === undefined || about.nameAt < 0) return ''
    if (this.#wasElsewhere(about, original)) return ''
    const [own, owner = ''] = about.name
      .replace(/^new (.*)$/, '$1.')
      .split('.')
      .toReversed()
    const className = this.#written(about.classAt, owner)
    if (own === '') return className === undefined ? 'constructor' : `new ${className}`
    const name = this.#written(about.nameAt, own!)
    return name === undefined || className === undefined ? name : `${className}.${name}`
  }

  /** What stood at an offset in the source; what stands there now, if that is none that a minifier made. */
  #written(offset: number | undefined, now: string): string | undefined {
    const token = offset === undefined || offset < 0 ? '' : (this.#at(offset)?.name ?? '')
    if (token !== '') return token
    return now.length > SHORT ? now : undefined
  }

  /** It was written in another file than the function about it, before its beginning, or behind the beginning of one that is not within it. */
  #wasElsewhere(about: FunctionRange, original: OriginalPosition): boolean {
    const origins = (this.#origins ??= this.#originsOf())
    const own = origins.get(about)
    if (own === undefined) return false
    if (!isSameFile(own, original) || isAfter(own, original)) return true
    for (const [other, at] of origins) {
      if (isSameFile(at, own) && isAfter(at, own) && !isAfter(at, original) && !isWithin(other, about)) return true
    }
    return false
  }

  #originsOf(): Map<FunctionRange, OriginalPosition> {
    const origins = new Map<FunctionRange, OriginalPosition>()
    if (this.#functions.length > COMPARED_FUNCTIONS) return origins
    for (const one of this.#functions) {
      const at = this.#at(one.start)
      if (at !== undefined) origins.set(one, at)
    }
    return origins
  }

  #at(offset: number): OriginalPosition | undefined {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#starts[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return this.#find(low, offset - this.#starts[low - 1]!)
  }
}

/** Names up to this length may be those that a minifier made. */
const SHORT = 3

const isSameFile = (a: OriginalPosition, b: OriginalPosition): boolean => a.source === b.source && a.section === b.section
const isAfter = (a: Original, b: Original): boolean => a.line > b.line || (a.line === b.line && a.column > b.column)
const isWithin = (inner: FunctionRange, outer: FunctionRange): boolean => inner.start >= outer.start && inner.end <= outer.end
