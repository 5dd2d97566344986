export class ApiError extends Error {
  constructor(status, path) {
    super(`${path} answered ${status}`)
    this.name = 'ApiError'
    this.status = status
  }
}

/** A transport that answers from memory, as the page has no network. */
export async function getJson(path, answers) {
  const answer = await answers(path)
  if (answer.status >= 400) throw new ApiError(answer.status, path)
  return JSON.parse(answer.body)
}
