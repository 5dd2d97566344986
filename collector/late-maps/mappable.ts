import type { ExceptionEvent, Frame } from '../model/event.ts'

/** The processor that maps frames: late maps are applied from it on. */
export const SYMBOLICATE = 'symbolicate'

const SCRIPT = /\.(?:[cm]?jsx?|bundle|jsbundle)(?:$|[?#])/i

/** Whether an upload could explain a frame that no map has explained yet. */
export function couldBeMapped(event: ExceptionEvent): boolean {
  return event.exceptions.some(({ frames }) => frames.some(lacksMap))
}

/** How many frames read as they were written. */
export function countMapped(event: ExceptionEvent): number {
  return event.exceptions.reduce((sum, { frames }) => sum + frames.filter(({ status }) => status === 'mapped').length, 0)
}

function lacksMap({ status, reason, raw }: Frame): boolean {
  if (status !== 'raw') return status === 'missing' || status === 'invalid'
  // Without a reason it was stored before the pipeline looked for maps; what reads like source code may be what tsc made of it.
  return (reason === undefined || reason === 'not_minified') && SCRIPT.test(raw.file)
}
