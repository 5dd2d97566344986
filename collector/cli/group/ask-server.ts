const DEFAULT_URL = 'http://127.0.0.1:4319'
const TIMEOUT_MS = 120_000

/** Posts to the API of a running Faultline. Rejects with a sentence: the server's own where it refuses, each field that is wrong on a line. */
export async function askServer<T>(url: string | undefined, path: string, body: unknown): Promise<T> {
  const base = (url ?? (process.env['FAULTLINE_URL'] || DEFAULT_URL)).replace(/\/+$/, '')
  if (!URL.canParse(base) || !/^https?:/.test(base))
    throw new Error(`Cannot reach a server as its URL must be like ${DEFAULT_URL}: current value is ${base}`)
  const token = process.env['FAULTLINE_TOKEN'] ?? ''
  let response: Response
  try {
    response = await fetch(`${base}/api/v1${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token === '' ? {} : { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } }
    throw new Error(
      `Cannot reach ${base} (${cause?.code ?? message}): is Faultline running there? --url or FAULTLINE_URL says where it is`,
      {
        cause: error,
      },
    )
  }
  const answer = (await response.json().catch(() => undefined)) as
    { detail?: string; errors?: { at: string; expected: string }[] } | undefined
  if (response.ok && answer !== undefined) return answer as T
  const details = answer?.errors?.map(({ at, expected }) => `  ${at}: ${expected}`) ?? [`  ${answer?.detail ?? 'without a reason'}`]
  throw new Error([`${base} answers ${response.status}:`, ...details].join('\n'))
}
