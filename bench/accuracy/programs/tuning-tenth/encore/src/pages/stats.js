export function conversion(days) {
  const rates = days.map(({ sold, seen }) => BigInt(sold) / BigInt(seen))
  return rates.map(Number)
}

export function chart(points, scale) {
  const max = points.reduce((a, b) => Math.max(a, b))
  return points.map((point) => scale.map(point / max))
}

export function flatten(tree) {
  const { children, ...node } = tree
  return [node, ...children.flatMap((child) => flatten(child))]
}

//+ const put = (table, key, row) => table[key].push(row)

export function pivot(rows, by) {
  const table = {}
  for (const row of rows) table[row[by]].push(row) //-
  //+ for (const row of rows) put(table, row[by], row)
  return table
}

export const exportCsv = (rows) => rows.map((row) => row.cells.join(';')).join('\n')

export function* weeks(count) {
  let week = 0
  while (week < count) yield (week += 1)
}

export function latest(count) {
  const [first] = [...weeks(count)].slice(-1)
  return `W${first.toString().padStart(2, '0')}`
}
