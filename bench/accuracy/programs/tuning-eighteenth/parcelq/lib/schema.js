'use strict'
const { z } = require('zod')

function parseWith(schema, payload) {
  return schema.parse(payload)
}

const ScanEvent = z.object({
  parcel: z.string(),
  depot: z.string().min(2),
  scannedAt: z.string().datetime(),
})

const Declaration = z.object({
  parcel: z.string(),
  items: z.array(z.object({ description: z.string(), hsCode: z.string(), value: z.number().positive() })),
})

module.exports = { parseWith, ScanEvent, Declaration }
