'use strict'

exports.once = (fn) => {
  let called = false
  return (...args) => {
    if (called) throw new Error('a callback was called twice')
    called = true
    fn(...args)
  }
}

exports.pluck = (key) => (of) => of[key]

exports.compose = (...fns) => (value) => fns.reduce((of, fn) => fn(of), value)

exports.required = (of, keys) => {
  for (const key of keys) if (of[key] === undefined || of[key] === '') throw Object.assign(new Error(`missing ${key}`), { name: 'FormError' })
  return of
}
