export class RoundError extends Error {
  constructor(round, text, options) {
    super(`round ${round}: ${text}`, options)
    this.name = 'RoundError'
    this.round = round
  }
}

export class WeighbridgeFault extends Error {
  get name() {
    return 'WeighbridgeFault'
  }
}

export const must = (value, what) => {
  if (value === undefined || value === null) throw new Error(`${what} must be given`)
  return value
}
