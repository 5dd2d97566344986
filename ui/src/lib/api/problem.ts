import type { Problem } from './types.ts'

/** What a person is told of a failure: what happened, and what to do. */
export interface Trouble {
  status: number
  /** The last part of the problem's type, `store-away`; empty where the server did not say. */
  kind: string
  title: string
  detail: string
  /** The fields that are wrong, where the server names them. */
  errors?: NonNullable<Problem['errors']>
}

export type Answer<T> = { ok: true; data: T } | { ok: false; trouble: Trouble }

/** Reads the answer of the API; whatever it is, it ends as data or as trouble. */
export async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return { ok: true, data: body as T }
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>
  return {
    ok: false,
    trouble: {
      status: response.ok ? 502 : response.status,
      kind: /#(.+)$/.exec(problem.type ?? '')?.[1] ?? '',
      title: problem.title ?? 'The server answered with something that is not an answer',
      detail: problem.detail ?? `Status ${response.status}. Nothing was changed.`,
      ...(problem.errors && { errors: problem.errors }),
    },
  }
}

export const SERVER_AWAY: Trouble = {
  status: 503,
  kind: 'server-away',
  title: 'Faultline can not be reached',
  detail: 'Nothing is lost: what senders were told is stored, is stored. This page asks again when you do.',
}
