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
  ['mail-refused', 'mail', (v) => mail(`${v.batch}@example.org`, v.invoice)],
  ['contacts-missing', 'remind', (v) => remind([{ name: v.supplier }])],
  ['rates-shape', 'rates', (v) => rates(v.period)],
  ['rates-slow', 'rates', (v) => ratesInTime(v.period)],
  ['vat-refused', 'register', (v) => register(v.vat)],
  ['partner-token', 'partner', (v) => partner(v.batch)],
  ['approval-cut', 'approve', (v) => approver(v.invoice)],
  ['limit-empty', 'limit', (v) => limit(v.vat)],
  ['export-aborted', 'export', (v) => exported(v.batch)],
  ['legacy-refused', 'rates', (v) => legacyRates(v.period)],
  ['hook-address', 'call back', (v) => callback(v.supplier.toLowerCase().replace(' ', '.'), v.invoice)],
  ['mirrors-down', 'mirror', (v) => mirrors(v.batch)],
  ['ocr-busy', 'ocr', (v) => ocr(v.invoice)],
  ['redis-down', 'seen', (v) => seen(v.invoice)],
  ['printer-off', 'print', (v) => printer(9717, v.invoice)],
  ['pdf-tool', 'pdf', (v) => pdf(v.invoice)],
  ['lookup-text', 'look up', (v) => legacyLookup(v.vat)],
]
