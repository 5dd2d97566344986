export class DemandError extends Error {
  constructor(message) {
    super(message)
    this.name = 'DemandError'
  }
}

export function demand(of, key) {
  if (of[key] === undefined || of[key] === null) throw new DemandError(`No ${key} in ${Object.keys(of).join(', ') || 'nothing'}`)
  return of[key]
}

export function among(value, list) {
  if (!list.includes(value)) throw new DemandError(`${value} is none of ${list.join(', ')}`)
  return value
}
