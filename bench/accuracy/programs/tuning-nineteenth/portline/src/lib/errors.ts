// @ts-nocheck
export class PortingError extends Error {
  override name = 'PortingError'
}

export class InvalidTransition extends PortingError {
  override name = 'InvalidTransition'
  constructor(order: string, from: string, to: string) {
    super(`${order}: ${from} -> ${to}`)
  }
}

export class CarrierRejected extends PortingError {
  override name = 'CarrierRejected'
  code: string
  constructor(code: string, reason: string) {
    super(reason)
    this.code = code
  }
}

export class Forbidden extends Error {
  statusCode = 403
}
