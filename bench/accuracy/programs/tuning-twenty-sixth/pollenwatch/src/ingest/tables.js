'use strict'

const { parse } = require('csv-parse/sync')
const { XMLParser, XMLValidator } = require('fast-xml-parser')
const YAML = require('yaml')
const { fields } = require('../lib/text.js')
const { taxon } = require('../samplers/registry.js')

class SheetError extends Error {
  constructor(message, row) {
    super(message)
    this.name = 'SheetError'
    this.row = row
  }
}

function readCounts(text) {
  const rows = parse(text, { columns: true, skip_empty_lines: true })
  return rows.map(({ taxon: name, grains }) => ({ code: taxon(name).code, grains: Number(grains) }))
}

function readComments(text) {
  return parse(text, { delimiter: ';', relax_column_count: true })
}

function readHourly(line) {
  const [station, hour, ...grains] = fields(line)
  if (Number(hour) > 23) throw new SheetError(`Hour ${hour} of ${station} is past the end of the day`, line)
  return { station, hour: Number(hour), grains: grains.map((each) => Number.parseInt(each, 10)) }
}

function readWeather(xml) {
  const valid = XMLValidator.validate(xml)
  if (valid !== true) throw new SheetError(`Weather feed, line ${valid.err.line}: ${valid.err.msg}`)
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(xml)
  return parsed.feed.observation.map((each) => each['@_wind'])
}

function readPlan(text) {
  return YAML.parse(text)
}

module.exports = { readCounts, readComments, readHourly, readWeather, readPlan, SheetError }
