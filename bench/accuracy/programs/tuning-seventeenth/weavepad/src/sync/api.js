// @ts-nocheck
export class ApiError extends Error {
  constructor(status, path) {
    super(`Request to ${path} failed with ${status}`)
    this.name = 'ApiError'
    this.status = status
  }
}

export async function call(path, body) {
  const response = await globalThis.pageSettings.transport(path, body ? { method: 'POST', body: JSON.stringify(body) } : {})
  if (response.status >= 400) throw new ApiError(response.status, path)
  const text = await response.text()
  return JSON.parse(text)
}

export async function loadDraft(id) {
  return call(`/api/drafts/${id}`)
}

export async function gallery(page) {
  const { items } = await call(`/api/gallery/${page}`)
  return items.map((item) => item.title) //~ return items.map((item) => item.title.trim())
}

export async function likes(id) {
  const answer = await call(`/api/likes/${id}`)
  return answer.count.toLocaleString()
}

export async function publish(draft) {
  return call('/api/publish', draft)
}

export async function profile(user) {
  return (await call(`/api/users/${user}`)).user.avatar.url
}
