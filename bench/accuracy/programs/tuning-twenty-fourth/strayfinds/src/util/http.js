export class UpstreamError extends Error {
  constructor(status, where, text) {
    super(`${where} answered ${status}: ${text.slice(0, 60)}`)
    this.name = 'UpstreamError'
    this.status = status
  }
}

export async function getJson(url, { timeout = 800, ...rest } = {}) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(timeout), ...rest })
  const text = await answer.text()
  //+ if (answer.status === 204) return undefined
  if (!answer.ok) throw new UpstreamError(answer.status, new URL(url).pathname, text)
  return JSON.parse(text)
}
