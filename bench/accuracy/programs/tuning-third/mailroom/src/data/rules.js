export class RuleError extends Error {
  constructor(rule, message) {
    super(message)
    this.name = 'RuleError'
    this.rule = rule
  }
}

export function check(rule, ok, message) {
  if (!ok) throw new RuleError(rule, message)
}

/** Filters nest: `{any: [...]}`, `{from: 'name'}`. */
export function matches(filter, mail) {
  if (filter.any) return filter.any.some((inner) => matches(inner, mail))
  return fieldOf(mail, filter).includes(filter.text.toLowerCase())
}

function fieldOf(mail, filter) {
  return mail[filter.field].toLowerCase()
}

export function compile(pattern) {
  return new RegExp(pattern, 'u')
}

export function count(filter) {
  return 1 + (filter.any ?? []).reduce((sum, inner) => sum + count(inner), 0)
}
