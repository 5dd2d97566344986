// @ts-nocheck
export class Problem extends Error {
  readonly status: number
  constructor(message: string, status = 400, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.status = status
  }
}

export class SlotTaken extends Problem {
  constructor(instructor: string, at: string) {
    super(`${instructor} is taken at ${at}`, 409)
  }
}

export class NotAllowed extends Problem {
  code = 'NOT_ALLOWED'
}

export class PupilUnknown extends Problem {
  constructor(id: string) {
    super(`No pupil ${id}`, 404)
  }
}
