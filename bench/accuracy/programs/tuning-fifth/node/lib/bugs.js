'use strict'
const { Readable } = require('node:stream')
const body = require('./body')
const exports_ = require('./exports')
const imaging = require('./imaging')
const orders = require('./orders')

const bug = (label, route, work) => ({ bug: label, route, work })

/** What goes wrong in this lab: label, route, and what meets it. */
module.exports = (seed, { courier, closed, nowhere }) => {
  const pick = (...of) => of[seed % of.length]
  const id = `P-${(seed * 613) % 9973}`
  const ring = { spring: { code: `SPRING${seed}`, base: 'easter' }, easter: { code: 'EASTER', base: 'spring' } }
  return [
    bug('reprint-of-deleted-order', 'POST /reprints', () => orders.reprint(id)),
    bug('customer-without-address', 'GET /labels', () => orders.reprint('P-2')),
    bug('quote-for-unknown-paper', 'GET /quotes', () => orders.quote([{ paper: '10x15', copies: seed }, { paper: pick('A3', '9x13', 'square'), copies: 2 }])),
    bug('plan-lowers-paper', 'POST /plans', () => orders.plan({ id, paper: 'A4' })),
    bug('voucher-in-float', 'POST /vouchers', async () => orders.discount(10_000n + BigInt(seed), [{ percent: 10, cents: 100 * seed }])),
    bug('vouchers-in-a-ring', 'GET /vouchers', async () => orders.chain(ring.spring, ring)),
    bug('photo-without-exif', 'POST /renders', () => imaging.render({ step: 'rotate', photo: { name: `IMG_${seed}.heic` } })),
    bug('tile-of-negative-edge', 'POST /tiles', () => imaging.render({ step: 'tile', photo: { width: 40, height: 40, edge: pick(2 ** 31, 2 ** 33, 2 ** 40) } })),
    bug('upload-cut-short', 'POST /photos', () => imaging.prepare({ bytes: Buffer.alloc(2 + (seed % 4)), paper: 'matte' })),
    bug('no-profile-for-paper', 'POST /photos', () => imaging.prepare({ bytes: Buffer.alloc(64), paper: pick('glossy', 'canvas', 'rag') })),
    bug('crop-turned', 'POST /crops', async () => imaging.crop({ width: 600 + seed, height: 900 }, pick(1.5, 1.78, 1.33))),
    bug('price-is-text', 'GET /exports/accounting', () => exports_.accounting([{ id: 1, price: 4.5, paper: 'A4' }, { id, price: `${seed}.00`, paper: 'A4' }])),
    bug('archive-not-zipped', 'POST /restore', () => exports_.restore(Buffer.from(`id;paper;copies ${seed}`))),
    bug('import-line-too-short', 'POST /imports', () => exports_.importOrders(Readable.from([`1;A4;2\n${id};${pick('A3', '10x15')}`]))),
    bug('courier-is-down', 'POST /parcels', () => closed.book({ id, grams: 200 + seed })),
    bug('courier-in-maintenance', 'GET /parcels/tracking', () => courier.track(`TR${seed * 7717}`)),
    bug('courier-too-slow', 'GET /pickups', () => courier.pickup(`2026-03-${10 + seed}`)),
    bug('booking-without-number', 'POST /parcels', () => courier.book({ id, grams: 90 })),
    bug('hook-answers-wrong', 'POST /hooks', () => courier.notify(`${nowhere}/hook/${pick(404, 410, 503)}`, { id })),
    bug('photo-body-without-data', 'POST /album/photos', () => body.addPhoto(`{"name":"sea-${seed}.jpg"}`)),
    bug('album-body-not-json', 'PUT /album', () => body.saveAlbum(pick(`title=Sea+${seed}`, `{'title': 'Sea'}`, 'undefined'))),
  ]
}
