export class ApiError extends Error {
  constructor(status, path) {
    super(`${path} answered ${status}`)
    this.name = 'ApiError'
    this.status = status
  }
}

const call = async (path, request) => {
  const answer = await globalThis.pageSettings.transport(path, request)
  if (answer.status >= 400) throw new ApiError(answer.status, path)
  return answer
}

export const json = async (path, request) => JSON.parse(await (await call(path, request)).text())

export async function zones(city) {
  const { zones: list } = await json(`/api/zones/${city}`)
  return list.map((zone) => zone.code)
}

export async function permit(id) {
  const { holder } = await json(`/api/permits/${id}`)
  return holder.name
}

export const renew = (id) => json(`/api/renewals/${id}`, { method: 'POST' })

export async function tariff(zone) {
  return (await json(`/api/tariffs/${zone}`)).bands
}

export async function upload(file) {
  if (file.size > 5e6) throw new RangeError(`${file.name} of ${file.size} bytes is too large`)
  return json('/api/proofs', { method: 'POST', body: file })
}

export const within = (ms, work) =>
  Promise.race([work, new Promise((_, no) => setTimeout(() => no(new Error(`no answer of the register within ${ms} ms`)), ms))])
