'use strict'
const jwt = require('jsonwebtoken')
const access = require('../services/access')
const notify = require('../services/notify')
const settings = require('../services/settings')
const cache = require('../clients/cache')

module.exports = [
  //@ session-expired
  ['GET /me', (v) => access.session(jwt.sign({ sub: v.id('usr'), exp: 1700000000 + v.int(1, 90000) }, access.SECRET))],
  //@ partner-token-signed-by-other
  ['GET /partners/me', (v) => access.partner(jwt.sign({ sub: v.id('usr') }, v.word()))],
  //@ partner-token-without-scope
  ['GET /partners/scopes', (v) => access.partner(jwt.sign({ sub: v.id('usr'), aud: 'partners' }, access.SECRET))],
  //@ webhook-signature-short
  ['POST /hooks/carrier', (v) => access.signature(v.word(), v.uuid().slice(0, 8))],
  //@ sealed-token-of-old-key
  ['POST /integrations/unseal', (v) => access.unseal(Buffer.from(v.uuid() + v.uuid()).toString('base64'))],
  //@ action-not-allowed
  ['DELETE /users/:id', (v) => access.allow({ name: v.name(), roles: ['picker'] }, ['delete users', 'see wages'][v.int(0, 1)])],
  //@ picklist-helper-missing
  ['GET /waves/:id/picklist', (v) => notify.render('picklist', { wave: v.int(1, 99), lines: [{ sku: v.sku(), weight: 3 }] })],
  //@ template-file-missing
  ['POST /mails/:template', (v) => notify.render(`survey-${v.word()}`, {})],
  //@ mail-server-down
  ['POST /mails/confirmation', (v) => notify.confirmation(`${v.word()}@example.com`, v.id('ord'))],
  //@ customer-row-absent
  ['GET /customers/:id/mail', (v) => notify.emailOf(v.int(1, 9000))],
  //@ customer-id-not-int
  ['GET /customers/:id', (v) => notify.emailOf(`${v.word()}`)],
  //@ audit-entry-in-circle
  ['POST /audit', (v) => notify.audit(v.name(), { sku: v.sku() })],
  //@ event-sequence-is-bigint
  ['POST /events', (v) => notify.event('stock.changed', { sku: v.sku(), sequence: BigInt(v.int(1, 900)) })],
  //@ export-stream-used-after-end
  ['GET /exports/stream', (v) => notify.exportStream([v.word(), `${v.word()}-${v.word()}`, v.word()])],
  //@ printer-host-not-set
  ['POST /printers', () => settings.printer()],
  //@ export-bucket-not-set
  ['POST /exports', () => settings.bucket()],
  //@ schedule-expression-invalid
  ['PUT /schedules/:id', (v) => settings.nextRun(`0 ${v.int(24, 40)} * * *`)],
  //@ export-file-missing
  ['GET /exports/:name', (v) => settings.exportFile(`stock-${v.day()}`)],
  //@ tenant-without-folder
  ['GET /archive', (v) => settings.archivePath({ id: v.id('ten') })],
  //@ search-is-no-pattern
  ['GET /search', (v) => settings.searchPattern(`${v.word()}(${v.int(1, 9)}`)],
  //@ filter-badly-escaped
  ['GET /filters', (v) => settings.filterOf(`${v.word()}%E0%A4`)],
  //@ feature-not-defined
  ['GET /features/:name', (v) => settings.flag({ waves: { rollout: 10 } }, v.word())],
  //@ broker-refuses-connection
  ['POST /queues/:name', (v) => cache.publish(v.word(), Buffer.from('{}'))],
]
