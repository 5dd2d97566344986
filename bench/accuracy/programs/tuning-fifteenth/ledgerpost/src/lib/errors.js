// @ts-nocheck
export class LedgerError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = new.target.name
  }
}

export class InvalidAmount extends LedgerError {
  constructor(text, field) {
    super(`"${text}" is no amount (${field})`) //~ super(`"${text}" in ${field} is no amount`)
  }
}

export class UpstreamError extends LedgerError {
  constructor(service, status, detail) {
    super(`${service} answered ${status}: ${detail}`)
    this.status = status
  }
}

export class DeliveryFailed extends LedgerError {}

export class StateError extends LedgerError {}
