export interface Index {
  fields: string[]
  unique: boolean
}

type Scalar = string | number | boolean
const COMPARISONS: Readonly<Record<string, string>> = { $eq: '=', $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' }

/**
 * A WHERE clause that finds at least what the filter matches, by the primary key or an index, so that a lookup does not parse every
 * document. Empty where nothing helps; the filter itself is applied to what is found in any case.
 */
export function narrow(filter: Record<string, unknown>, indexes: readonly Index[]): { where: string; params: (string | number)[] } {
  const usable = [
    { field: '_id', column: 'id' },
    ...indexes.map(({ fields }) => ({ field: fields[0]!, column: `json_extract(doc, '$.${fields[0]!}')` })),
  ]
  for (const { field, column } of usable) {
    if (!Object.hasOwn(filter, field)) continue
    const clause = compare(column, filter[field])
    if (clause !== undefined) return clause
  }
  // The last resort, as most may have none. As in MongoDB null also finds what has no such field.
  const none = usable.find(({ field }) => filter[field] === null)
  return { where: none === undefined ? '' : `WHERE ${none.column} IS NULL`, params: [] }
}

function compare(column: string, condition: unknown): { where: string; params: (string | number)[] } | undefined {
  if (isScalar(condition)) return { where: `WHERE ${column} = ?`, params: [bindable(condition)] }
  if (typeof condition !== 'object' || condition === null) return undefined
  const clauses: string[] = []
  const params: (string | number)[] = []
  for (const [operator, value] of Object.entries(condition)) {
    if (operator === '$in' && Array.isArray(value) && value.every(isScalar)) {
      // One parameter, whatever the length: SQLite takes 32,766 of them.
      clauses.push(`${column} IN (SELECT value FROM json_each(?))`)
      params.push(JSON.stringify(value))
    } else if (COMPARISONS[operator] !== undefined && isScalar(value)) {
      clauses.push(`${column} ${COMPARISONS[operator]} ?`)
      params.push(bindable(value))
    }
  }
  return clauses.length === 0 ? undefined : { where: `WHERE ${clauses.join(' AND ')}`, params }
}

const isScalar = (value: unknown): value is Scalar => ['string', 'number', 'boolean'].includes(typeof value)

// What json_extract makes of true and false.
const bindable = (value: Scalar): string | number => (typeof value === 'boolean' ? Number(value) : value)
