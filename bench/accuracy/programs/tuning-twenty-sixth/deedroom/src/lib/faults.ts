// @ts-nocheck
export abstract class Fault extends Error {
  constructor(
    message: string,
    readonly status = 500,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = new.target.name
  }
}

export class NotFound extends Fault {
  constructor(what: string, id: string) {
    super(`${what} ${id} does not exist`, 404)
  }
}

export class Conflict extends Fault {
  constructor(message: string) {
    super(message, 409)
  }
}

export class Invalid extends Error {
  override name = 'Invalid'
  constructor(
    readonly form: string,
    readonly issues: { path: (string | number)[]; message: string }[],
  ) {
    super(`${form}: ${issues.map((each) => `${each.path.join('.')} ${each.message}`).join('; ')}`)
  }
}

export class UpstreamFault extends Error {
  override name = 'UpstreamFault'
  constructor(
    readonly service: string,
    readonly status: number,
    cause?: unknown,
  ) {
    super(`${service} responded with ${status}`, { cause })
  }
}
