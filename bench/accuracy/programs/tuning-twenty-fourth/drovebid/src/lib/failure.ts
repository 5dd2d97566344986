// @ts-nocheck
export class DroveError extends Error {
  constructor(
    message: string,
    public code: string | undefined = undefined,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = new.target.name
  }
}

export class LotNotFound extends DroveError {
  constructor(lot: number, sale: string) {
    super(`Lot ${lot} is not in the sale of ${sale}`, 'E_LOT_NOT_FOUND')
  }
}

export class Rejected extends DroveError {}
