export interface Index {
  fields: string[]
  unique: boolean
}

type Scalar = string | number | boolean
const COMPARISONS: Readonly<Record<string, string>> = { $eq: '=', $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' }

/** What SQLite answers of a filter. */
export interface Narrowed {
  /** Finds at least what the filter matches, so that a lookup does not parse every document. Empty where nothing helps. */
  where: string
  params: (string | number)[]
  /** The filter without what the clause says exactly: still to be applied to what is found. */
  rest: Record<string, unknown>
}

type Clause = Pick<Narrowed, 'where' | 'params'> & { exact: boolean }

/** By the primary key or an index. */
export function narrow(filter: Record<string, unknown>, indexes: readonly Index[]): Narrowed {
  const usable = [
    { field: '_id', column: 'id' },
    ...indexes.map(({ fields }) => ({ field: fields[0]!, column: `json_extract(doc, '$.${fields[0]!}')` })),
  ]
  for (const { field, column } of usable) {
    if (!Object.hasOwn(filter, field)) continue
    const clause = compare(column, filter[field])
    if (clause === undefined) continue
    const { where, params, exact } = clause
    return { where, params, rest: exact ? Object.fromEntries(Object.entries(filter).filter(([other]) => other !== field)) : filter }
  }
  // The last resort, as most may have none. As in MongoDB null also finds what has no such field.
  const none = usable.find(({ field }) => filter[field] === null)
  return { where: none === undefined ? '' : `WHERE ${none.column} IS NULL`, params: [], rest: filter }
}

function compare(column: string, condition: unknown): Clause | undefined {
  if (isScalar(condition)) return { where: `WHERE ${column} = ?`, params: [bindable(condition)], exact: isText(condition) }
  if (typeof condition !== 'object' || condition === null) return undefined
  const clauses: string[] = []
  const params: (string | number)[] = []
  let exact = true
  for (const [operator, value] of Object.entries(condition)) {
    if (operator === '$in' && Array.isArray(value) && value.every(isScalar)) {
      // One parameter, whatever the length: SQLite takes 32,766 of them.
      clauses.push(`${column} IN (SELECT value FROM json_each(?))`)
      params.push(JSON.stringify(value))
      exact &&= value.every(isText)
    } else if (COMPARISONS[operator] !== undefined && isScalar(value)) {
      clauses.push(`${column} ${COMPARISONS[operator]} ?`)
      params.push(bindable(value))
      exact &&= operator === '$eq' && isText(value)
    } else {
      exact = false
    }
  }
  return clauses.length === 0 ? undefined : { where: `WHERE ${clauses.join(' AND ')}`, params, exact }
}

const isScalar = (value: unknown): value is Scalar => ['string', 'number', 'boolean'].includes(typeof value)

/** Equal in SQLite is equal in MongoDB: not so true and 1, nor, in an index, an object and its JSON. */
const isText = (value: Scalar): boolean => typeof value === 'string' && !value.startsWith('{')

// What json_extract makes of true and false.
const bindable = (value: Scalar): string | number => (typeof value === 'boolean' ? Number(value) : value)
