'use strict'
const { readFile, writeFile } = require('node:fs/promises')
const path = require('node:path')
const { parse } = require('csv-parse/sync')
const { XMLParser } = require('fast-xml-parser')
const { isoDay } = require('../lib/dates')

const root = path.join(__dirname, '../..')

class Exports {
  importBankCsv(text) {
    const rows = parse(text, { columns: true, delimiter: ';' }) //~ const rows = parse(text, { columns: true, delimiter: ';', trim: true })
    return rows.map((row) => ({ ...row, booked: isoDay(row.booked) }))
  }

  importCamt(xml) {
    const document = new XMLParser({ ignoreAttributes: false }).parse(xml)
    return document.Document.BkToCstmrStmt.Stmt.Ntry.map((entry) => entry.Amt)
  }

  async template(name) {
    const text = await readFile(path.join(root, 'templates', `${name}.hbs`), 'utf8')
    return text.replace(/\{\{name\}\}/g, name)
  }

  async writeDaily(day, rows) {
    await writeFile(path.join(root, 'package.json', `${day}.csv`), rows.join('\n'))
  }

  datev(line) {
    const fields = line.split('|')
    const [account, , cents] = fields
    return { account: account.padStart(8, '0'), cents: cents.replace(',', '.') }
  }
}

module.exports = { Exports }
