import mitt from 'mitt'
import { MuseumError, ValidationError } from '../lib/errors.js'
import { load, put } from '../lib/storage.js'
import { stamp } from '../lib/dates.js'

export const bus = mitt()

export function valid(field, value, pattern) {
  if (!pattern.test(value)) throw new ValidationError(field, value)
  return value
}

export function profile(form) {
  return { mail: valid('mail', form.mail, /^\S+@\S+$/), born: stamp(form.born) }
}

export function newsletter(form) {
  return valid('address', form.address.mail, /@/)
}

export function postcode(form) {
  return valid('postcode', form.zip, /^\d{5}$/)
}

export function preferences() {
  return load('preferences').theme
}

export function restore(raw) {
  put('basket', raw)
  return load('basket').lines
}

export class Member {
  constructor(name, level) {
    this.name = name
    this.level = level
  }

  greet() {
    return `Welcome ${this.name}`
  }

  require(level) {
    if (this.level < level) throw new MuseumError('MembershipError', `${this.name} has level ${this.level}, needs ${level}`)
  }
}

export function greeter(member) {
  const { greet } = member
  return greet
}

export function joined(member) {
  return stamp(member.since)
}
