import jwt from 'jsonwebtoken'
import Redis from 'ioredis'

export const issue = (user, key) => jwt.sign({ sub: user, roles: ['desk'] }, key, { expiresIn: '1h' })

export function whoIs(token, key) {
  const { sub, roles } = jwt.verify(token, key)
  return { user: sub, roles }
}

export const allowed = (user, role) => user.roles.some((each) => each === role || each === 'admin')

export class Sessions {
  constructor(url) {
    this.redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 })
    this.redis.on('error', () => {})
  }

  async load(id) {
    await this.redis.connect()
    return JSON.parse(await this.redis.get(`session:${id}`))
  }
}
