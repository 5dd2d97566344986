// @ts-nocheck
export class ApiError extends Error {
  constructor(readonly status: number, path: string) {
    super(`${status} from ${path}`)
    this.name = 'ApiError'
  }
}

const settings = () => globalThis.pageSettings

async function call(path: string, body?: unknown) {
  const answer = await settings().transport(path, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
  if (answer.status >= 400) throw new ApiError(answer.status, path)
  //+ settings().calls = (settings().calls ?? 0) + 1
  return JSON.parse(await answer.text())
}

export const layout = (id: string) => call(`/api/layouts/${id}`)

export async function firstComment(id: string) {
  const page = await call(`/api/comments/${id}`)
  return page.items[0].author
}

export async function catalogue(maker: string) {
  const { products } = await call(`/api/catalogue/${maker}`)
  return products.filter((each) => each.stock > 0)
}

export const price = async (sku: string) => (await call(`/api/prices/${sku}`)).amount.toFixed(2)

export async function publish(plan: any) {
  try {
    return await call('/api/publish', plan)
  } catch (error) {
    throw new Error(`Publishing "${plan.title}" failed: ${error.message}`)
  }
}

export async function upload(parts: any[]) {
  const done = await Promise.all(parts.map((part) => part.send()))
  return done.length
}

export function within(work: Promise<unknown>, ms: number) {
  return Promise.race([work, new Promise((_, reject) => setTimeout(() => reject(new Error(`No answer from the layout server in ${ms} ms`)), ms))])
}

export async function login(code: string) {
  const { user } = await call(`/api/session/${code}`)
  if (!user.roles.includes('member')) throw Object.assign(new Error(`${user.name} is not a member`), { code: 'E_MEMBER' })
}

export const socket = (state: { ready: number }) => {
  if (state.ready !== 1) throw Object.assign(new Error('Live session is not open'), { name: 'InvalidStateError' })
}
