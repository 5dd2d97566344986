import process from 'node:process'
import { readAnswer, SERVER_AWAY, type Answer } from '../api/problem.ts'

/** Longer than the server gives its own queries (10 s), so that its sentence arrives rather than ours. */
const TIMEOUT_MS = 15_000

/** `GET /api/v1<path>` from the server side of the UI. Never throws. Empty parameters are left out. */
export async function ask<T>(path: string, params: Record<string, string | undefined> = {}): Promise<Answer<T>> {
  const url = new URL(`/api/v1${path}`, process.env['FAULTLINE_API'] ?? 'http://127.0.0.1:4319')
  for (const [name, value] of Object.entries(params)) if (value) url.searchParams.set(name, value)
  try {
    return await readAnswer<T>(await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }))
  } catch {
    return { ok: false, trouble: SERVER_AWAY }
  }
}
