// @ts-nocheck
const writers: Record<string, (chart) => string> = {
  json: (chart) => JSON.stringify(chart),
  text: (chart) => chart.rows.map((row) => row.join('')).join('\n'),
}

export function write(chart, format: string): string {
  //+ const begun = Date.now()
  return writers[format](chart)
}

export function backup(project): string {
  const copy = { ...project, savedBy: 'stitchpad' }
  return JSON.stringify(copy)
}

export function pageTitle(symbol: unknown, page: number): string {
  return `${symbol} (page ${page})`
}

export function pageCount(cells: number, perPage: number): number[] {
  return Array.from(new Array(cells / perPage).keys())
}
