// @ts-nocheck
type Answer = { status: number; text(): Promise<string> }
type Transport = (path: string, request?: unknown) => Promise<Answer>

export class ApiFailure extends Error {
  status: number
  constructor(status: number, path: string) {
    super(`The studio's server said ${status} to ${path}`)
    this.name = 'ApiFailure'
    this.status = status
  }
}

const settings = (globalThis as any).pageSettings

export async function load(path: string, request?: unknown): Promise<any> {
  const transport: Transport = settings.transport
  const answer = await transport(`/api/${path}`, request)
  //+ if (answer.status === 204) return null
  if (answer.status >= 400) throw new ApiFailure(answer.status, path)
  return JSON.parse(await answer.text())
}

export function withLimit<T>(work: Promise<T>, ticks: number, what: string): Promise<T> {
  let left = ticks
  const late = (async () => {
    while (left-- > 0) await null
    const error = new Error(`${what} took longer than ${ticks} ticks`)
    error.name = 'LimitError'
    throw error
  })()
  return Promise.race([work, late])
}
