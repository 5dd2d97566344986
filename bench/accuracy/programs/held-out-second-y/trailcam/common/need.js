'use strict'
const { IntakeError } = require('./faults')

/** The value at a dotted path, which has to be there. */
function need(object, path) {
  let at = object
  for (const part of path.split('.')) {
    at = at?.[part]
  }
  if (at === undefined || at === null) throw new IntakeError(`"${path}" is required`)
  return at
}

function whole(text, name) {
  const number = Number(text)
  if (!Number.isInteger(number)) throw new RangeError(`${name} must be a whole number, got ${JSON.stringify(text)}`)
  return number
}

const once = (make) => {
  let value
  return () => (value ??= make())
}

module.exports = { need, whole, once }
