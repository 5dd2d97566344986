class Rejected extends Error {
  constructor(field, reason) {
    super(`${field} ${reason}`)
    this.name = 'Rejected'
    this.field = field
  }
}

const mustHave = (of, field) => {
  if (of[field] === undefined || of[field] === '') throw new Rejected(field, 'is required')
  return of[field]
}

const invariant = (holds, text) => {
  if (!holds) throw new Error(`Invariant: ${text}`)
}

module.exports = { Rejected, mustHave, invariant }
