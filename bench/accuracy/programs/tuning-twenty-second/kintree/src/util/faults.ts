// @ts-nocheck
export class TreeError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'TreeError'
  }
}
export class GedcomError extends Error {
  readonly line: number
  constructor(line: number, message: string) {
    super(`GEDCOM line ${line}: ${message}`)
    this.name = 'GedcomError'
    this.line = line
  }
}
export class ApiError extends Error {
  readonly status: number
  constructor(status: number, path: string) {
    super(`${path} answered ${status}`)
    this.name = 'ApiError'
    this.status = status
  }
}
export function given<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new TreeError(`${what} is missing`)
  return value
}
