// @ts-nocheck
import type { ZodType } from 'zod'
import { RetryExhaustedError } from '../domain/errors'

type Method = (...args: any[]) => any

export function Timed(): MethodDecorator {
  return (_target, _key, descriptor: PropertyDescriptor) => {
    const original: Method = descriptor.value
    descriptor.value = async function (...args: unknown[]) {
      const started = performance.now()
      try {
        return await original.apply(this, args)
      } finally {
        timings.push(performance.now() - started)
      }
    }
  }
}

export const timings: number[] = []

export function Retry(times: number): MethodDecorator {
  return (_target, key, descriptor: PropertyDescriptor) => {
    const original: Method = descriptor.value
    descriptor.value = async function (...args: unknown[]) {
      let last: Error
      for (let i = 0; i < times; i++) {
        try {
          return await original.apply(this, args)
        } catch (error) {
          last = error
        }
      }
      throw new RetryExhaustedError(`${String(key)} failed after ${times} attempts: ${last.message}`, last)
    }
  }
}

export function Body(schema: ZodType): MethodDecorator {
  return (_target, _key, descriptor: PropertyDescriptor) => {
    const original: Method = descriptor.value
    descriptor.value = function (payload: unknown, ...rest: unknown[]) {
      return original.call(this, schema.parse(payload), ...rest)
    }
  }
}
