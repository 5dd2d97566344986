import { setTimeout as sleep } from 'node:timers/promises'
import { readRetryAfter } from '../delivery/retry.ts'
import type { PostForm } from '../shared/debug-ids/send-files.ts'

/** A server that starts again is back within these: they wait for about eight seconds in all. */
const ATTEMPTS = 5
const FIRST_WAIT_MS = 500
const MOST_RETRY_AFTER_MS = 30_000
/** For one request: an upload may have a quarter of a gigabyte. */
const TIMEOUT_MS = 300_000

/** The server refuses the request. */
class Refused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Sends forms to the artifacts of a Faultline. One that can not be reached, or has a fault, is asked again, a few times and ever slower; then it throws a sentence. */
export function postTo(url: string, token: string | undefined): PostForm {
  const base = url.replace(/\/+$/, '')
  if (!URL.canParse(base) || !/^https?:/i.test(base))
    throw new Error(`Cannot upload as \`url\` must be like http://127.0.0.1:4319: it is ${url}`)
  return async (form) => {
    for (let attempt = 1; ; attempt++) {
      const answer = await once(base, token, form())
      if ('json' in answer) return answer.json
      if (attempt === ATTEMPTS) throw new Error(`${answer.why}; it was tried ${ATTEMPTS} times`)
      await sleep(Math.max(FIRST_WAIT_MS * 2 ** (attempt - 1), Math.min(answer.after ?? 0, MOST_RETRY_AFTER_MS)))
    }
  }
}

/** Throws where another attempt would change nothing. */
async function once(
  base: string,
  token: string | undefined,
  body: FormData,
): Promise<{ json: unknown } | { why: string; after?: number | undefined }> {
  let response: Response
  let text: string
  try {
    const headers = { Accept: 'application/json', ...(token && { Authorization: `Bearer ${token}` }) }
    response = await fetch(`${base}/api/v1/artifacts`, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) })
    text = await response.text()
  } catch (error) {
    return { why: `Cannot reach ${base} (${reasonOf(error)}): is Faultline running there?` }
  }
  if (response.ok) return { json: read(text, base) }
  const why = `${base} answers ${response.status}: ${detailOf(text) ?? response.statusText}`
  if (response.status >= 500 || response.status === 429) return { why, after: readRetryAfter(response.headers.get('retry-after')) }
  throw new Refused(response.status, why)
}

function read(text: string, base: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`Cannot read what ${base} answers as it is no JSON: is it a Faultline?`)
  }
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error
  return String((cause as { code?: unknown } | undefined)?.code ?? message)
}

/** The sentence in a problem document (RFC 9457). */
function detailOf(text: string): string | undefined {
  try {
    const { detail } = JSON.parse(text) as { detail?: unknown }
    return typeof detail === 'string' ? detail : undefined
  } catch {
    return undefined
  }
}
