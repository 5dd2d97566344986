type Method = (...args: unknown[]) => unknown

export class ForbiddenError extends Error {
  code = 'FORBIDDEN'
}

export const actor = { role: 'visitor' }

/** Lets only these roles call the method. */
export const guarded =
  (...roles: string[]) =>
  (_of: object, name: string, descriptor: PropertyDescriptor) => {
    const method = descriptor.value as Method
    descriptor.value = function (this: unknown, ...args: unknown[]) {
      if (!roles.includes(actor.role)) throw new ForbiddenError(`${actor.role} may not ${name}`)
      return method.apply(this, args)
    }
  }

/** Remembers what the method returned for these arguments. */
export const memo = () => (_of: object, _name: string, descriptor: PropertyDescriptor) => {
  const method = descriptor.value as Method
  const known = new Map<string, unknown>()
  descriptor.value = function (this: unknown, ...args: unknown[]) {
    const key = JSON.stringify(args)
    if (!known.has(key)) known.set(key, method.apply(this, args))
    return known.get(key)
  }
}

export const retried = (times: number) => (_of: object, name: string, descriptor: PropertyDescriptor) => {
  const method = descriptor.value as Method
  descriptor.value = async function (this: unknown, ...args: unknown[]) {
    const failures: Error[] = []
    while (failures.length < times) {
      try {
        return await method.apply(this, args)
      } catch (error) {
        failures.push(error as Error)
      }
    }
    throw new Error(`${name} failed after ${times} attempts: ${failures.at(-1)!.message}`, { cause: failures.at(-1) })
  }
}
