import type { ExceptionEvent, IgnoreRule } from '../../collector/api.ts'

/** A kind of expected outcome: it is dropped, and counted under its name. */
export interface Rule {
  name: IgnoreRule
  /** For the README. */
  drops: string
  /** One that holds is enough. */
  patterns: readonly Pattern[]
}

/**
 * Of the outermost exception, which is what the application saw. Each line that is given must hold; a type alone is told by its package, or by
 * a frame within it, so that an application's class of the same name is not meant.
 */
export interface Pattern {
  /** What the event is made of, where no exception was recorded (`errorOf`). */
  madeOf?: ExceptionEvent['errorOf']
  /** `telemetry.sdk.language`, where the sender says it; one that says nothing passes. */
  languages?: readonly string[]
  /** `asyncio.exceptions.CancelledError` also where the sender leaves the package out and `within`, or the stack's text, has it. */
  types?: readonly string[]
  /** A package that has to be in one of the frames: `werkzeug`, `@sveltejs/kit`, `org.apache.coyote`. */
  within?: readonly string[]
  /** Of the newest call. */
  newest?: { file?: RegExp; function?: RegExp }
  /** The whole message, anchored at both ends, or at one end where the framework puts a value at the other. */
  message?: RegExp
  /** Code of a JavaScript error (`faultline.error.code`). */
  code?: string
  /** `http.response.status_code` of the span; one that is not known does not pass. */
  status?: readonly (readonly [from: number, to: number])[]
  /** Kinds of the span: 2 server. */
  kinds?: readonly number[]
  /** Path or route of the request. */
  paths?: RegExp
  userAgents?: RegExp
  /** No cause may be of these types. */
  notCausedBy?: RegExp
  /** True: there is no frame; a pattern: every frame with a file matches, and there is one. */
  frames?: 'none' | RegExp
}
