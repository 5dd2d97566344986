// @ts-nocheck
export class ApiError extends Error {
  constructor(
    readonly status: number,
    path: string,
  ) {
    super(`${path} answered ${status}`)
    this.name = 'ApiError'
  }
}

export class RequestTimeout extends Error {
  name = 'RequestTimeout'
}

interface Answer {
  status: number
  text(): Promise<string>
}

export async function request(path: string, body?: unknown): Promise<any> {
  const answer: Answer = await globalThis.pageSettings.transport(`/api/${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
  //+ if (answer.status === 204) return undefined
  if (answer.status >= 400) throw new ApiError(answer.status, path)
  return JSON.parse(await answer.text())
}

export function within<T>(work: Promise<T>, milliseconds: number, what: string): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new RequestTimeout(`${what} took longer than ${milliseconds} ms`)), milliseconds)),
  ])
}
