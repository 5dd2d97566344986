export class CaptionError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = new.target.name
  }
}

export class OverlapError extends CaptionError {}

export class IngestError extends CaptionError {}

export class PortalError extends CaptionError {
  constructor(status, text) {
    super(`Portal answered ${status}: ${text}`)
    this.status = status
  }
}

export class MissingFieldError extends CaptionError {
  constructor(field, where) {
    super(`Missing field "${field}" in ${where}`)
    this.field = field
  }
}
