// @ts-nocheck
export class GardenError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'GardenError'
  }
}

export function invariant(value: unknown, message: string): asserts value {
  if (!value) throw new GardenError(message)
}
