// @ts-nocheck
import { archive, upload } from '../clients/bucket.js'
import { announce, publish, subscribe } from '../clients/bus.js'
import { mail, remind } from '../clients/mailer.js'
import { approver, callback, exported, legacyLookup, legacyRates, limit, mirrors, ocr, partner, pdf, printer, rates, ratesInTime, register, seen } from '../clients/partners.js'

export const delivery = [
  ['bucket-refused', 'upload', (v) => upload(v.invoice, v.supplier)],
  ['bucket-unnamed', 'archive', (v) => archive(undefined, v.invoice)],
  ['bus-refused', 'announce', (v) => announce(v.invoice)],
  ['topic-no-value', 'publish', (v) => subscribe(undefined)],
  ['contacts-missing', 'remind', (v) => remind([{ name: v.supplier }])],
  ['vat-refused', 'register', (v) => register(v.vat)],
  ['partner-token', 'partner', (v) => partner(v.batch)],
  ['export-aborted', 'export', (v) => exported(v.batch)],
  ['legacy-refused', 'rates', (v) => legacyRates(v.period)],
  ['redis-down', 'seen', (v) => seen(v.invoice)],
]
