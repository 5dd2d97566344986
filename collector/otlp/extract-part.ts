/** Which part of a request is wanted. */
export interface Part {
  /** Where the outlines come from, as indexes into `summarize(request)`, ascending; the resources of the hits are among them. */
  resources: readonly number[]
  /** Spans or records with an exception, counted from 0 over the request, ascending. */
  hits: readonly number[]
}

/** Breadcrumbs and the spans of the trace, both at their limits; the largest that attributes may be. */
export const AROUND_BYTES = 100 * 300 + 100 * 200 + 600
const ATTRIBUTES_BYTES = 2 * 1024 * 1024

/** Rough bytes of the events that one item becomes. */
export function weightOf(exceptions: number, exceptionBytes: number, otherBytes: number, resourceBytes: number): number {
  const around = AROUND_BYTES + Math.min(otherBytes, ATTRIBUTES_BYTES) + Math.min(resourceBytes, ATTRIBUTES_BYTES)
  return exceptionBytes + exceptions * around
}
