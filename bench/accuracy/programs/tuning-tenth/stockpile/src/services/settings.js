'use strict'
const fs = require('node:fs/promises')
const path = require('node:path')
const Ajv = require('ajv')
const cron = require('cron-parser')
const { within } = require('../lib/files')
const { ConfigError } = require('../lib/errors')

const env = { WAREHOUSE: 'main' }

function setting(name) {
  const value = env[name]
  if (value === undefined) throw new ConfigError(`Setting ${name} is not set`)
  return value
}

const printer = () => ({ host: setting('PRINTER_HOST'), port: 9100 })

const bucket = () => `s3://${setting('EXPORT_BUCKET')}/out`

const nextRun = (expression) => cron.parseExpression(expression).next().toDate()

const schemaOf = (definition) => new Ajv({ strict: false }).compile(definition)

const exportFile = (name) => fs.readFile(within('exports', `${name}.csv`), 'utf8')

const archivePath = (tenant) => path.join('/var/archive', tenant.folder, 'orders')

const searchPattern = (text) => new RegExp(`^${text}`, 'i')

const filterOf = (query) => decodeURIComponent(query.replaceAll('+', ' '))

const scanCode = (buffer, offset) => buffer.readUInt32BE(offset)

function flag(flags, name) {
  //+ if (name.startsWith('beta.')) return false
  const { rollout } = flags[name]
  return rollout > 50
}

module.exports = { printer, bucket, nextRun, schemaOf, exportFile, archivePath, searchPattern, filterOf, scanCode, flag }
