'use strict'
const stock = require('../services/stock')
const repository = require('../repositories/stock')
const cache = require('../clients/cache')
const settings = require('../services/settings')

module.exports = [
  //@ zone-not-in-map
  ['GET /zones/:code/bins', (v) => stock.binsOf(v.word().charAt(0).toUpperCase() + 'X')],
  //@ strategy-without-pick
  ['POST /batches/next', (v) => stock.nextBatch('fefo', [{ id: v.id('bat'), expires: v.day() }])],
  //@ no-batch-received
  ['POST /batches/oldest', () => stock.nextBatch('fifo', [])],
  //@ stock-below-zero
  ['POST /stock/transfer', (v) => stock.transfer('AMB-1000', 'A-01', v.int(5, 400))],
  //@ bin-row-absent
  ['POST /stock/relocate', (v) => stock.transfer(v.sku(), 'A-01', v.int(1, 9))],
  //@ weight-of-unlisted-sku
  ['GET /pallets/:id/weight', (v) => stock.palletWeight(['AMB-1000', v.sku()])],
  //@ pallet-lower-than-base
  ['GET /pallets/:id/layers', (v) => stock.layers(v.int(20, 99), { id: v.id('box'), height: v.int(10, 40) })],
  //@ category-is-own-parent
  ['GET /categories', (v) => stock.tree([{ id: 1, parent: 2, name: v.word() }, { id: 2, parent: 1 }], 1)],
  //@ count-sheet-empty
  ['POST /counts', (v) => stock.count({ zone: v.word(), rows: undefined })],
  //@ movements-do-not-balance
  ['POST /movements', (v) => stock.book([{ delta: v.int(1, 40) }, { delta: v.int(50, 90) }])],
  //@ replenish-bin-unknown
  ['POST /replenishments', (v) => stock.replenish({}, v.sku())],
  //@ count-bin-unknown
  ['POST /counts/tasks', (v) => stock.countTask({ 'AMB-1000': 'A-01' }, ['AMB-1000', v.sku()])],
  //@ return-rate-divides-by-none
  ['GET /reports/returns', () => repository.returnRates()],
  //@ price-cache-down
  ['GET /prices/:sku', (v) => cache.cachedPrice(v.sku())],
  //@ recount-lock-not-taken
  ['POST /counts/:id/lock', (v) => cache.lock(v.id('cnt'), v.int(500, 3000))],
  //@ scan-store-unreachable
  ['GET /scans/:sku', (v) => cache.scanHistory(v.sku())],
  //@ scan-quantity-out-of-range
  ['POST /scans', (v) => cache.checkScan({ sku: v.sku(), qty: v.int(501, 900) })],
  //@ scan-date-not-castable
  ['GET /scans', (v) => cache.scansSince(`${v.word()} week`)],
  //@ barcode-offset-outside
  ['POST /scans/binary', (v) => settings.scanCode(Buffer.alloc(v.int(4, 7)), v.int(8, 40))],
  //@ replica-refuses-connection
  ['GET /reports/stock', () => cache.replica('select sum(qty) from stock')],
]
