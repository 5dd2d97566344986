// @ts-nocheck
export class SketchError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'SketchError'
  }
}

export class GeometryError extends SketchError {
  constructor(message: string) {
    super(message)
    this.name = 'GeometryError'
  }
}

export class UnitError extends SketchError {
  constructor(text: string) {
    super(`"${text}" is no length`)
    this.name = 'UnitError'
  }
}

export class ApiError extends SketchError {
  status: number
  constructor(path: string, status: number) {
    super(`${path} answered ${status}`)
    this.name = 'ApiError'
    this.status = status
  }
}

export class StorageError extends SketchError {
  constructor(name: string, message: string) {
    super(message)
    this.name = name
  }
}

export function assertDefined<T>(value: T | undefined, what: string): T {
  if (value === undefined || value === null) throw new SketchError(`No ${what} is there`)
  return value
}
