'use strict'
const { parse } = require('csv-parse/sync')
const { PassThrough } = require('node:stream')
const { z } = require('zod')

const payment = z.object({ reference: z.string(), amount: z.number().positive(), payer: z.object({ name: z.string() }) })

exports.members = (text) => parse(text, { columns: true })
exports.payment = (body) => payment.parse(body)

exports.download = (rows) =>
  new Promise((resolve, reject) => {
    const out = new PassThrough()
    out.on('error', reject)
    out.resume()
    out.end('no;name\n')
    for (const row of rows) out.write(`${row.no};${row.name}\n`)
  })

exports.slug = (text) => decodeURIComponent(text).toLowerCase()

exports.fork = (sheet) => structuredClone(sheet)
