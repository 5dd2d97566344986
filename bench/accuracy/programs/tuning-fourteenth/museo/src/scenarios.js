import { h, render } from 'preact'
import * as shop from './api/shop.js'
import * as tickets from './api/tickets.js'
import { Resource } from './api/client.js'
import * as dates from './lib/dates.js'
import * as i18n from './lib/i18n.js'
import { check } from './lib/later.js'
import * as money from './lib/money.js'
import * as router from './lib/router.js'
import * as basket from './state/basket.js'
import * as session from './state/session.js'
import * as actions from './ui/actions.js'
import * as views from './ui/views.js'

const page = (view) => render(view, document.createElement('main'))

/** How each bug is met: a label, and what a visitor of this run does. */
export const scenarios = [
  ['line-without-product', (v) => page(h(views.BasketView, { language: 'en', lines: [{ count: v.number() }] }))],
  ['basket-lines-absent', () => page(h(views.BasketView, { language: 'de' }))],
  ['basket-in-new-language', (v) => page(h(views.BasketView, { language: v.pick(['fr', 'nl', 'it', 'pl']), lines: [] }))],
  ['work-without-artist', (v) => page(h(views.Gallery, { works: [{ year: v.number() }] }))],
  ['work-without-tags', (v) => page(h(views.Gallery, { filter: v.word(), works: [{ artist: { name: v.name() }, year: 1900 }] }))],
  ['calendar-of-no-month', (v) => page(h(views.Calendar, { year: v.seed + 2020, locale: 'en' }))],
  ['calendar-locale', (v) => page(h(views.Calendar, { year: 2025, month: v.seed, locale: v.pick(['en_US', 'de_AT', 'x', 'pt_BR']) }))],
  ['receipt-currency', (v) => money.show(v.number(), v.pick(['GB', 'pounds', '£', '12']))],
  ['seat-map-row-name', (v) => page(h(views.SeatMap, { selected: 0, rows: [{ id: v.number(), seats: [{ label: 'A1' }] }] }))],
  ['seat-map-without-rows', (v) => page(h(views.SeatMap, { selected: v.seed }))],
  ['poster-without-sizes', (v) => page(h(views.Poster, { title: v.word() }))],
  ['rating-over-five', (v) => page(h(views.Rating, { stars: 5 + v.seed }))],
  ['exhibition-gone', (v) => tickets.exhibition(v.number())],
  ['hold-refused', (v) => tickets.hold('taken', v.number())],
  ['prices-unavailable', (v) => tickets.prices(v.word())],
  ['queue-too-slow', (v) => tickets.queue(v.number())],
  ['guide-without-tracks', (v) => (v.seed % 2 ? tickets.guide(v.pick(['en', 'de', 'fr'])) : tickets.tour(v.number(), v.pick(['en', 'de', 'fr'])))],
  ['products-cut-off', (v) => shop.products(`cut-${v.word()}`)],
  ['product-untitled', (v) => (v.seed % 3 ? shop.products(v.word()) : shop.suggestions([v.word(), v.word()]))],
  ['stock-as-text', (v) => shop.stock(v.number())],
  ['donation-comma', (v) => money.split(`${v.number()},50`, 2)],
  ['split-by-nobody', (v) => money.split(`${v.number()}`, 0)],
  ['slot-unreadable', (v) => dates.slot(v.pick(['noon', 'half past two', 'later', 'tbd']))],
  ['born-not-given', (v) => session.profile({ mail: `${v.word()}@example.org`, born: v.pick(['', 'unknown', '-']) })],
  ['zone-of-museum', (v) => dates.inZone(new Date(), v.pick(['Europe/Basel', 'MEZ', 'Europe/Cologne', 'UTC+2']))],
  ['page-moved', (v) => router.resolve(`/${v.word()}/${v.number()}`)],
  ['link-pattern-wrong', (v) => router.link(`/${v.word()}/:`, {})],
  ['text-not-counted', (v) => i18n.counted('de', 'basket', v.number())],
  ['text-not-translated', (v) => i18n.text('de', v.pick(['checkout', 'imprint', 'donate']))],
  ['names-null', (v) => i18n.sorted(null, v.pick(['en', 'de']))],
  ['change-of-removed-line', (v) => basket.change(30 + v.seed, v.number())],
  ['draft-and-result', (v) => basket.replace([{ product: v.word() }])],
  ['pay-without-address', (v) => basket.pay({ step: v.pick(['basket', 'payment', 'done']) })],
  ['cheapest-of-none', () => basket.cheapest([])],
  ['undo-of-nothing', () => new basket.History().undo()],
  ['preferences-never-saved', () => session.preferences()],
  ['mail-without-at', (v) => session.profile({ mail: v.word() })],
  ['postcode-foreign', (v) => session.postcode({ zip: v.pick(['SW1A 1AA', '1010', 'D-50667', 'K1A']) })],
  ['greeting-unbound', (v) => session.greeter(new session.Member(v.name(), 1))()],
  ['member-called', (v) => session.Member(v.name(), 2)],
  ['row-outside-plan', (v) => actions.seat([[{ id: v.number() }]], 3 + v.seed, 0)],
  ['address-not-opened', (v) => actions.fillAddress({ values: { name: v.name() } }, v.number())],
  ['select-not-passed', (v) => actions.select({ id: v.number() }, v.word())],
  ['sold-without-holder', (v) => [actions.listen(), actions.announce('sold', { ticket: { id: v.number() } })]],
  ['crumbs-in-circle', (v) => ((a) => actions.crumbs({ [a]: { title: 'x', parent: a } }, a))(v.word())],
  ['search-with-bracket', (v) => actions.highlight(v.word(), v.word() + v.pick(['(', '[', '*+', '[z-a]']))],
  ['shape-unknown', (v) => actions.draw(v.pick(['star', 'arch', 'dome']), {})],
  ['order-holds-itself', (v) => ((order) => actions.serialize(Object.assign(order, { parent: { order } })))({ id: v.number() })],
]
