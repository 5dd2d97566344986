import type { Frame } from '../../collector/api.ts'
import type { Place } from './loaded-map.ts'

/**
 * Functions by what their callers call them: at the position of a call stands the name of what is called, as it was written. For frames whose
 * map does not tell the function itself. `frames` are newest first, so that the caller is the next one.
 */
export function nameByCallers(frames: readonly Frame[], places: readonly (Place | undefined)[]): void {
  for (let i = 0; i < frames.length - 1; i++) {
    const place = places[i]
    const token = places[i + 1]?.token ?? ''
    if (place !== undefined && place.function === undefined && token !== '') frames[i]!.function = token
  }
}
