// @ts-nocheck: built by a toolchain of its own
import { plainToInstance } from 'class-transformer'
import { validate } from 'class-validator'
import { BadRequestError } from './errors'

/** Checks the body, the last argument, against a class of class-validator before the method sees it. */
export function Body(dto: new () => object): MethodDecorator {
  return (_target, _name, descriptor: PropertyDescriptor) => {
    const inner = descriptor.value
    descriptor.value = async function (...args: any[]) {
      const body = await checked(dto, args.pop())
      return inner.apply(this, [...args, body])
    }
  }
}

async function checked(dto: new () => object, raw: unknown): Promise<object> {
  const body = plainToInstance(dto, raw as object)
  const errors = await validate(body, { whitelist: true })
  if (errors.length > 0) {
    const texts = errors.flatMap((each) => Object.values(each.constraints ?? { nested: `${each.property} is invalid` }))
    throw new BadRequestError(`Validation failed: ${texts.join('; ')}`, errors.map((each) => each.property))
  }
  return body
}

export function Transactional(): MethodDecorator {
  return (_target, _name, descriptor: PropertyDescriptor) => {
    const inner = descriptor.value
    descriptor.value = async function (this: { source: import('typeorm').DataSource }, ...args: any[]) {
      return this.source.transaction((manager) => inner.apply(this, [...args, manager]))
    }
  }
}
