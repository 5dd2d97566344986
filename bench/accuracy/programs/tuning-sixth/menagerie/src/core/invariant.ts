export function invariant(holds: unknown, message: string): asserts holds {
  if (!holds) throw new Error(`Invariant failed: ${message}`)
}

export function never(value: never): never {
  throw new TypeError(`Unexpected value: ${JSON.stringify(value)}`)
}

/** Settings by dotted name; what is not set fails when it is read. */
export function settings<T extends object>(values: T, path = ''): T {
  return new Proxy(values, {
    get(target, key) {
      const name = `${path}${String(key)}`
      const value = Reflect.get(target, key) as unknown
      if (value === undefined) throw new ReferenceError(`Setting ${name} is not set`)
      return typeof value === 'object' && value !== null ? settings(value, `${name}.`) : value
    },
  })
}
