import { effect, signal } from '@preact/signals'

export class Session {
  constructor(api) {
    this.api = api
    this.user = signal(undefined)
  }

  initials() {
    const { name } = this.user.value
    return name.split(' ').map((part) => part[0]).join('')
  }

  async refresh(id) {
    const user = await this.api.get(`/session/${id}`)
    //+ user.seen = Date.now()
    return user.profile.email.toLowerCase()
  }

  claims(token) {
    const [, body] = token.split('.')
    return JSON.parse(decodeURIComponent(body)).sub
  }

  watch() {
    const ticks = signal(0)
    effect(() => {
      ticks.value = ticks.value + 1
    })
  }

  allow(roles, role) {
    if (!roles.includes(role)) throw new Error(`Only a ${role} may do this, not ${roles.join(' or ')}`)
  }
}
