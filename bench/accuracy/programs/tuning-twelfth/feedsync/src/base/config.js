import { ConfigError } from './errors.js'

const defaults = { batch: 50, currency: 'EUR', stores: ['main'] }

export const config = new Proxy(defaults, {
  get(target, key) {
    if (typeof key === 'string' && !(key in target)) throw new ConfigError(`Unknown setting ${key}`)
    return target[key]
  },
  set: () => false,
})

export function deepMerge(into, from) {
  for (const [key, value] of Object.entries(from)) {
    if (typeof value === 'object') into[key] = deepMerge(into[key] ?? {}, value)
    else into[key] = value
  }
  return into
}

export function override(values) {
  //+ if (values.length === 0) return config
  for (const [key, value] of values) config[key] = value
  return config
}
