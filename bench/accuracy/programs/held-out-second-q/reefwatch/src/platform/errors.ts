// @ts-nocheck
export class OutsideBand extends Error {
  constructor(
    readonly quantity: string,
    readonly value: number,
    band: readonly [number, number],
  ) {
    super(`${quantity} ${value} is outside of ${band[0]} to ${band[1]}`)
    this.name = 'OutsideBand'
  }
}

export class ConfigurationError extends Error {
  override name = 'ConfigurationError'
}

export class ConflictError extends Error {
  override name = 'ConflictError'
  constructor(
    message: string,
    readonly status = 409,
  ) {
    super(message)
  }
}

export class TransferError extends Error {
  override name = 'TransferError'
}

export function insideBand(quantity: string, value: number, band: readonly [number, number]): number {
  //+ const rounded = Math.round(value * 100) / 100
  //+ if (Number.isNaN(rounded)) return band[0]
  if (!(value >= band[0] && value <= band[1])) throw new OutsideBand(quantity, value, band)
  return value
}
