/** What the stand-in promises to do as MongoDB does. An operator that is not listed throws, so that nobody comes to lean on a difference. */
const FILTER_OPERATORS = new Set([
  '$and',
  '$or',
  '$eq',
  '$ne',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$in',
  '$nin',
  '$exists',
  '$not',
  '$elemMatch',
  '$size',
])
const UPDATE_OPERATORS = new Set(['$set', '$setOnInsert', '$unset', '$inc', '$min', '$max', '$push', '$addToSet', '$pull'])

export function assertFilter(filter: unknown): void {
  assertPlain(filter)
  walk(filter, (key) => {
    if (key.startsWith('$') && !FILTER_OPERATORS.has(key)) throw unknown(key, 'a filter', FILTER_OPERATORS)
  })
}

export function assertUpdate(update: unknown): void {
  if (Array.isArray(update)) throw new Error('Cannot update with a pipeline as the embedded document store takes update operators only.')
  for (const [operator, fields] of Object.entries(update as object)) {
    if (!UPDATE_OPERATORS.has(operator)) throw unknown(operator, 'an update', UPDATE_OPERATORS)
    assertPlain(fields)
  }
}

/** Documents are JSON: a date, an ObjectId or a bigint would come back as something else. */
export function assertPlain(value: unknown, path = 'the document'): void {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number' && Number.isFinite(value)) return
  if (Array.isArray(value)) return value.forEach((item, index) => assertPlain(item, `${path}[${index}]`))
  if (typeof value === 'object') {
    const prototype = Object.getPrototypeOf(value) as object | null
    if (prototype === null || Object.getPrototypeOf(prototype) === null) {
      for (const key of Object.keys(value)) assertPlain((value as Record<string, unknown>)[key], `${path}.${key}`)
      return
    }
  }
  const shown = typeof value === 'object' ? value.constructor.name : `${typeof value} ${String(value).slice(0, 40)}`
  throw new Error(`Cannot store ${path} as documents are plain JSON data: current value is a ${shown}`)
}

function walk(value: unknown, visit: (key: string) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      visit(key)
      walk(inner, visit)
    }
  }
}

const unknown = (operator: string, where: string, known: Set<string>): Error =>
  new Error(`Cannot use ${operator} in ${where} as the embedded document store does not have it: it has ${[...known].join(', ')}`)
