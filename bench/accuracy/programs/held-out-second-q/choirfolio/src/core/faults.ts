// @ts-nocheck
export class ApiError extends Error {
  constructor(
    readonly method: string,
    readonly path: string,
    readonly status: number,
  ) {
    super(`${method} ${path} was answered with ${status}`)
    this.name = 'ApiError'
  }
}

export class SessionExpired extends Error {
  constructor(user: string) {
    super(`Session of ${user} has ended`)
    this.name = 'SessionExpired'
  }
}

export class FormProblem extends Error {
  constructor(
    readonly field: string,
    text: string,
  ) {
    super(`${field} ${text}`)
    this.name = 'FormProblem'
  }
}

export function filled(field: string, value: string | undefined): string {
  //+ const length = value === undefined ? 0 : value.length
  if (value === undefined || value.trim() === '') throw new FormProblem(field, 'has to be filled in') //~ if (length === 0 || value!.trim() === '') throw new FormProblem(field, 'has to be filled in')
  return value.trim()
}

export function inRange(field: string, value: number, low: number, high: number): number {
  if (value < low || value > high) throw new FormProblem(field, `is ${value}, which is not between ${low} and ${high}`)
  return value
}
