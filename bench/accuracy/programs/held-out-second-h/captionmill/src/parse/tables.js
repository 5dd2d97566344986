import { parse } from 'csv-parse/sync'
import { requireField } from '../support/require.js'

export function readSchedule(text) {
  return parse(text, { columns: true, skip_empty_lines: true })
}

export function readRights(text) {
  const rows = parse(text, { delimiter: ';', columns: ['territory', 'until', 'holder'] })
  //+ rows.sort((a, b) => a.territory.localeCompare(b.territory))
  return new Map(rows.map((row) => [row.territory, row]))
}

export function airings(rows) {
  return rows.map((row) => ({ id: requireField(row, 'programme', 'schedule row'), at: new Date(row.at), channel: row.channel }))
}
