import type { Frame } from '../../collector/api.ts'
import type { Place } from './loaded-map.ts'

/**
 * Functions by what their callers call them: at the position of a call stands the name of what is called, as it was written. For frames whose
 * map does not tell the function itself, and whose own name a minifier made: what has none was handed to its caller, which calls it by any
 * name, and names of properties are kept. `frames` are newest first, so that the caller is the next one.
 */
export function nameByCallers(frames: readonly Frame[], places: readonly (Place | undefined)[]): void {
  for (let i = 0; i < frames.length - 1; i++) {
    const place = places[i]
    if (place === undefined || place.function !== undefined || !isShortened(frames[i]!.function)) continue
    const token = places[i + 1]?.token ?? ''
    if (token !== '') frames[i]!.function = token
  }
}

/** As minifiers name functions: `t`, `Kt`, `s.ue`; and Firefox's `e/r` for the function `r` within `e`. */
const isShortened = (name: string): boolean => /(?:^|[./ ])[\w$]{1,3}$/.test(name)
