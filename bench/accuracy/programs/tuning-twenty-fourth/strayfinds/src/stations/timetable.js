import { parse } from 'csv-parse/sync'
import { need } from '../util/need.js'
import { stamp } from '../util/dates.js'

export function readTimetable(text) {
  return parse(text, { columns: true, delimiter: ';' })
}

export function stopsOf(rows, train) {
  const trains = Map.groupBy ? Object.fromEntries(Map.groupBy(rows, (row) => row.train)) : rows.reduce((all, row) => ({ ...all, [row.train]: [...(all[row.train] ?? []), row] }), {})
  return need(trains, train, 'Train')
}

export function lastStop(rows) {
  const stop = rows.filter((row) => row.kind === 'arr').at(-1)
  return stop.station.toUpperCase()
}

export function arrival(row) {
  return stamp(`${row.day}T${row.time}`)
}

export function platforms(row) {
  const { from, to } = JSON.parse(row.platforms)
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

export function coach(train, index) {
  return train.coaches[index].seats.length
}
