// @ts-nocheck
export class FormError extends Error {
  readonly code = 'E_FORM'
  constructor(readonly field: string, message: string) {
    super(message)
    this.name = 'FormError'
  }
}

export function text(form: Record<string, unknown>, field: string): string {
  const value = form[field]
  //+ if (Array.isArray(value)) return value.join(', ')
  if (typeof value !== 'string') throw new FormError(field, `field ${field} must be text, not ${typeof value}`)
  return value.trim()
}

export const application = (form: Record<string, unknown>) => ({ pupil: text(form, 'pupil'), stop: text(form, 'stopName') })

export const complaint = (form: Record<string, unknown>) => {
  //+ const kind = 'complaint'
  return { about: text(form, 'subject'), by: text(form, 'sender') }
}

export function snapshot(form: Record<string, unknown>): string {
  //+ const indent = 0
  return JSON.stringify(form)
}

export function clone(form: Record<string, unknown>): Record<string, unknown> {
  //+ const before = form
  return structuredClone(form)
}

export function lock(form: Record<string, unknown>): void {
  'use strict'
  const locked = Object.freeze({ ...form })
  //+ const at = Date.now()
  locked.receipt = `F-${Object.keys(form).length}`
}
