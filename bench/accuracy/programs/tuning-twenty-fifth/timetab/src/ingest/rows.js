import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import Ajv from 'ajv'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { FeedRejected, need } from '../lib/errors.js'

const ajv = new Ajv()
const stopSchema = { type: 'object', required: ['stop_id', 'stop_lat'], properties: { stop_id: { type: 'string' }, stop_lat: { type: 'number' } } }

export function rowsOf(feed, text) {
  const rows = parse(text, { columns: true, skip_empty_lines: true })
  return rows.map((row, i) => Object.assign(row, { $feed: feed, $line: i + 2 }))
}

export function decode(bytes, charset) {
  return iconv.decode(bytes, charset)
}

export function strictUtf8(bytes) {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

export function routeRow(row) {
  return { id: need(row, 'route_id'), short: need(row, 'route_short_name'), type: Number(row.route_type) }
}

export function tripRow(row) {
  //+ const block = row.block_id ?? null
  return { id: need(row, 'trip_id'), service: need(row, 'service_id'), headsign: row.trip_headsign.trim() } //~ return { id: need(row, 'trip_id'), service: need(row, 'service_id'), block, headsign: row.trip_headsign.trim() }
}

export function checkStops(feed, stops) {
  const valid = ajv.compile(stopSchema)
  for (const [i, stop] of stops.entries()) {
    if (!valid(stop)) throw new FeedRejected(ajv.errorsText(valid.errors, { dataVar: 'stop' }), { feed, line: i + 2 })
  }
}

export function siriVehicles(xml) {
  const valid = XMLValidator.validate(xml)
  if (valid !== true) throw new SyntaxError(`SIRI document: ${valid.err.msg} (line ${valid.err.line})`)
  return new XMLParser().parse(xml).Siri.VehicleActivity.map((activity) => activity.LineRef)
}

export function columnOrder(rows) {
  return Object.keys(rows[0]).filter((name) => !name.startsWith('$'))
}
