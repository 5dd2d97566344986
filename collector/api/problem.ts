/**
 * Every error of the API: RFC 9457 problem details. `type` is a relative reference that names the kind; `errors` lists each field that is
 * wrong, so that a caller can mend all of them at once.
 */
export interface FieldError {
  /** Where: `query.limit`, `body.status`, `path.id`. */
  at: string
  expected: string
}

export type ProblemKind = keyof typeof PROBLEMS

/** One table of all kinds: status and title. The detail is the sentence for this very case. */
export const PROBLEMS = {
  'bad-request': [400, 'The request can not be understood'],
  'bad-query': [400, 'The search query can not be understood'],
  'bad-cursor': [400, 'The cursor is not one of this list'],
  'unknown-host': [421, 'This server does not answer to that Host name'],
  'foreign-origin': [403, 'Writes are taken from pages of this server only'],
  'not-found': [404, 'There is no such thing'],
  conflict: [409, 'It was changed meanwhile'],
  'read-only': [409, 'It can not be changed here'],
  'no-processor': [409, 'No pipeline has the processor for that'],
  'unknown-route': [404, 'There is no such route'],
  'method-not-allowed': [405, 'This route does not take that method'],
  'body-too-large': [413, 'The body is too large'],
  'unsupported-media-type': [415, 'This route does not take a body of that type'],
  'internal-error': [500, 'Something went wrong here'],
  'store-away': [503, 'A store can not be reached'],
  'too-many-trials': [503, 'Another trial is under way'],
  'too-many-uploads': [503, 'Too many uploads are being read'],
  'too-many-streams': [503, 'Too many live streams are open'],
} as const satisfies Record<string, readonly [status: number, title: string]>

export class ApiProblem extends Error {
  override name = 'ApiProblem'
  readonly kind: ProblemKind
  readonly errors: FieldError[]
  readonly headers: Record<string, string>

  constructor(kind: ProblemKind, detail: string, options: { errors?: FieldError[]; headers?: Record<string, string> } = {}) {
    super(detail)
    this.kind = kind
    this.errors = options.errors ?? []
    this.headers = options.headers ?? {}
  }

  get status(): number {
    return PROBLEMS[this.kind][0]
  }

  toJSON(): Record<string, unknown> {
    return {
      type: `/api/v1/problems#${this.kind}`,
      title: PROBLEMS[this.kind][1],
      status: this.status,
      detail: this.message,
      ...(this.errors.length > 0 && { errors: this.errors }),
    }
  }
}
