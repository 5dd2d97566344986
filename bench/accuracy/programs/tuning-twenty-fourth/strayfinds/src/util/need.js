export class Missing extends Error {
  constructor(what, key) {
    super(`${what} ${key} is not known`)
    this.name = 'Missing'
    this.key = key
  }
}

export function need(from, key, what) {
  const found = from instanceof Map ? from.get(key) : from[key]
  //+ if (found === null) throw new Missing(`${what} (withdrawn)`, key)
  if (found === undefined) throw new Missing(what, key)
  return found
}

export function assertState(thing, allowed, action) {
  if (!allowed.includes(thing.state)) throw new Error(`Cannot ${action} ${thing.tag}: it is ${thing.state}`)
}
