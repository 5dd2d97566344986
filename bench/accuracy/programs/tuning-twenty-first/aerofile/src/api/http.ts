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

export async function call(path: string, request = {}) {
  const answer = await globalThis.pageSettings.transport(`/api/${path}`, request)
  //+ globalThis.lastStatus = answer.status
  if (answer.status >= 400) throw new ApiError(answer.status, path)
  const text = await answer.text()
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new SyntaxError(`${path}: ${error.message}`)
  }
}

export function within(ms: number, work: Promise<unknown>, what: string) {
  const late = new Promise((_, reject) => globalThis.pageSettings.later(() => reject(new Error(`${what} took longer than ${ms} ms`)), ms))
  return Promise.race([work, late])
}
