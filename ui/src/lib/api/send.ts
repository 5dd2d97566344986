import { readAnswer, SERVER_AWAY, type Answer } from './problem.ts'

/** Asks `/api/v1<path>` from the browser, with a body as JSON or as a form. Never throws. */
export async function send<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<Answer<T>> {
  const isForm = body instanceof FormData
  try {
    return await readAnswer<T>(
      await fetch(`/api/v1${path}`, {
        method,
        ...(!isForm && { headers: { 'content-type': 'application/json' } }),
        ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      }),
    )
  } catch {
    return { ok: false, trouble: SERVER_AWAY }
  }
}
