'use strict'
const suppliers = require('../services/suppliers')
const partners = require('../clients/partners')
const settings = require('../services/settings')

module.exports = [
  //@ price-list-columns-differ
  ['POST /suppliers/:id/prices', (v) => suppliers.priceList(`sku;price\n${v.sku()};${v.amount()}\n${v.sku()};${v.int(1, 9)};EUR\n`)],
  //@ price-is-no-number
  ['PUT /suppliers/:id/prices', (v) => suppliers.priceList(`sku;price\n${v.sku()};${v.amount()},${v.int(10, 99)}\n`)],
  //@ returns-file-quote-open
  ['POST /returns/file', (v) => suppliers.returnsFile(`${v.id('ord')},"${v.word()}" and more\n`)],
  //@ advice-of-one-line
  ['POST /suppliers/:id/despatch', (v) => suppliers.despatchAdvice(`<DespatchAdvice><Lines><Line><Sku>${v.sku()}</Sku><Qty>2</Qty></Line></Lines></DespatchAdvice>`)],
  //@ invoice-without-summary
  ['POST /suppliers/:id/invoices', (v) => suppliers.invoiceTotals(`<Invoice><Number>${v.int(1, 99)}</Number></Invoice>`)],
  //@ charset-not-known
  ['POST /suppliers/:id/files', (v) => suppliers.decode(Buffer.from(v.name()), `x-${v.word()}`)],
  //@ rules-file-indentation
  ['PUT /suppliers/:id/rules', (v) => suppliers.rules(`rules:\n  - name: ${v.word()}\n   max: ${v.int(1, 9)}\n`)],
  //@ archive-is-not-gzip
  ['POST /suppliers/:id/archive', (v) => suppliers.archive(Buffer.from(v.name()))],
  //@ feed-line-not-json
  ['POST /suppliers/:id/feed', (v) => suppliers.feedEntry(`${v.sku()};${v.int(1, 90)}`)],
  //@ edi-header-does-not-match
  ['POST /edi', (v) => suppliers.edi(`UNB+UNOA:1+${v.word()}'UNH+1+ORDERS'`)],
  //@ edi-type-not-supported
  ['POST /edi/messages', (v) => suppliers.edi(`UNH+${v.int(1, 900)}+${['ORDERS', 'INVRPT', 'PRICAT'][v.int(0, 2)]}'BGM'`)],
  //@ supplier-feed-aborted
  ['GET /suppliers/:id/feed', (v) => partners.supplierFeed(v.id('sup'))],
  //@ catalogue-download-cut
  ['GET /suppliers/:id/catalogue', (v) => partners.catalogue(v.id('sup'))],
  //@ supplier-login-refused
  ['POST /suppliers/:id/token', (v) => partners.token(v.id('cli'))],
  //@ webhook-target-relative
  ['POST /suppliers/:id/webhook', (v) => partners.webhook(`${v.word()}.example.com/hooks`, { sku: v.sku() })],
  //@ supplier-host-not-found
  ['GET /suppliers/:id/stock', (v) => partners.supplierHost(v.word())],
]
