// @ts-nocheck
export class LabError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LabError'
  }
}

export class MissingError extends LabError {
  name = 'MissingError'
  constructor(what: string, key: string | number) {
    super(`No ${what} with key ${key}`)
  }
}

export class TransitionError extends LabError {
  constructor(from: string, to: string, subject: string) {
    super(`${subject} cannot go from ${from} to ${to}`)
    this.name = 'TransitionError'
  }
}

export class PartnerError extends LabError {
  partner: string
  constructor(partner: string, message: string, options?: ErrorOptions) {
    super(`${partner}: ${message}`, options)
    this.name = 'PartnerError'
    this.partner = partner
  }
}
