// @ts-nocheck
export class SkyError extends Error {
  override name = 'SkyError'
}

export class ApiError extends SkyError {
  override name = 'ApiError'
  constructor(
    readonly path: string,
    readonly status: number,
  ) {
    super(`${path} answered ${status}`) //~ super(`Request of ${path} failed (${status})`)
  }
}

export class PlanConflict extends SkyError {
  override name = 'PlanConflict'
}

export class GearError extends SkyError {
  override name = 'GearError'
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message)
  }
}
