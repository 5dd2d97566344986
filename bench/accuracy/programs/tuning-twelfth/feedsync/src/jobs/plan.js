import { ensure, FeedError } from '../base/errors.js'

export function order(steps) {
  const done = new Set()
  const visit = (name, trail) => {
    if (trail.includes(name)) throw new FeedError(`Steps depend on each other: ${[...trail, name].join(' > ')}`)
    if (done.has(name)) return
    for (const each of steps[name].needs) visit(each, [...trail, name])
    done.add(name)
  }
  for (const name of Object.keys(steps)) visit(name, [])
  return [...done]
}

export function schedule(text) {
  const [minute, hour] = text.split(' ').map(Number)
  if (!(hour >= 0 && hour < 24)) throw new RangeError(`Hour ${hour} of schedule "${text}" is out of range`)
  return hour * 60 + minute
}

export const owner = (plan) => ensure(plan.owner, 'owner').email

export const chunks = (total, size) => Array.from({ length: Math.ceil(total / size) }, (_, i) => i * size)

export const buffer = (plan) => Buffer.alloc(plan.bytes)
