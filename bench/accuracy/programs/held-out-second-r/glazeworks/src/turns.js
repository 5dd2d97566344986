import ClayPicker from './components/ClayPicker.vue'
import FiringDialog from './components/FiringDialog.vue'
import GlazeCard from './components/GlazeCard.vue'
import HintedLink from './components/HintedLink.vue'
import KilnChart from './components/KilnChart.vue'
import MemberBadge from './components/MemberBadge.vue'
import PriceTag from './components/PriceTag.vue'
import ShelfGrid from './components/ShelfGrid.vue'
import WheelTimer from './components/WheelTimer.vue'
import * as recipes from './glazes/recipes.js'
import * as kiln from './kiln/schedule.js'
import * as pieces from './pieces/pieces.js'
import * as cart from './shop/cart.js'

/** What is done in the studio, in turn: label, page, work with the draws `d`, the store `s` and `show` for a component. */
export const turns = (d, s) => [
  ['material-not-listed', 'glazes', () => recipes.oxidesOf({ parts: { feldspar: 40, [d.word()]: 60 } })],
  ['parts-not-a-hundred', 'glazes', () => recipes.balanced({ name: d.word(), parts: { silica: d.num(30, 80) } })],
  ['parts-in-words', 'glazes', () => recipes.checked({ name: d.name(), parts: { silica: d.word() }, cone: '6' })],
  ['draft-cut-off', 'glazes', () => recipes.drafts(`[{"name":"${d.word()}`)],
  ['drafts-not-a-list', 'glazes', () => recipes.drafts(`{"name":"${d.word()}"}`)],
  ['colour-by-name', 'glazes', () => recipes.colour(d.pick(['celadon', 'tenmoku', 'shino']))],
  ['digits-over-hundred', 'glazes', () => recipes.share(d.num(1, 99), d.num(101, 200))],
  ['nothing-to-take', 'glazes', () => recipes.substitute({ parts: { silica: d.num(1, 99) } }, 'silica', '')],
  ['test-not-fired', 'glazes', () => recipes.shrinkage([{ wet: { length: d.num(90, 120) } }])],
  ['cone-not-listed', 'kiln', () => kiln.celsiusOf(d.pick(['04', '10', '12']))],
  ['start-not-a-date', 'kiln', () => kiln.ends(new Date(`${d.num(1, 28)}. ${d.word()}`), 8)],
  ['half-readings', 'kiln', () => kiln.readings(d.num(1, 9) + 0.5, 1)],
  ['presets-in-circle', 'kiln', () => kiln.expand(d.pick(['slow', 'soak']))],
  ['started-while-firing', 'kiln', () => kiln.start({ name: d.word(), until: d.num(20, 40) }, 10)],
  ['year-of-week', 'kiln', () => kiln.label(new Date(2026, d.num(0, 11), 3))],
  ['week-not-iso', 'kiln', () => kiln.week(`week ${d.num(1, 52)}`)],
  ['zone-not-there', 'kiln', () => kiln.clock(0, `Europe/${d.word()}`)],
  ['colder-than-room', 'kiln', () => kiln.bars([400, -d.num(100, 300)], 10)],
  ['probe-without-offset', 'kiln', () => kiln.alarm({ controllers: [{ probe: {}, name: d.word() }] })],
  ['piece-not-found', 'pieces', () => pieces.piece(d.num(100, 999))],
  ['shelf-without-items', 'pieces', () => pieces.shelf(d.num(1, 40))],
  ['book-cut-off', 'pieces', () => pieces.glazeBook(d.word())],
  ['claim-of-nobody', 'pieces', () => pieces.claim(d.num(100, 999), null)],
  ['scale-silent', 'pieces', () => pieces.weigh(d.num(100, 999))],
  ['piece-without-photo', 'pieces', () => pieces.photoOf(d.num(100, 999))],
  ['firing-holds-piece', 'pieces', () => { const piece = { title: d.word() }; piece.firing = { piece }; return pieces.label(piece) }],
  ['currency-as-sign', 'shop', () => cart.shown(d.num(100, 9999), d.pick(['€', '$', '£']))],
  ['price-as-text', 'shop', () => cart.price({ price: `${d.num(1, 99)}.00` })],
  ['campaign-half-encoded', 'shop', () => cart.campaign(`utm=${d.word()}%`)],
  ['metrics-blocked', 'shop', () => cart.track(d.num(1, 99))],
  ['second-cart-empty', 'shop', () => cart.merge({ lines: [d.word()] }, {})],
  ['voucher-frozen', 'shop', () => cart.stamp({ code: d.word() })],
  ['member-not-loaded', 'members', () => s.member(d.num(1, 99))],
  ['nothing-fires', 'members', () => s.progress],
  ['members-null', 'members', () => s.sync(d.word())],
  ['wheel-not-free', 'members', () => s.take(d.word())],
  ['roles-not-a-list', 'members', () => s.roles(d.num(1, 99))],
  ['glaze-null', 'cards', (show) => show(GlazeCard, { glaze: null, cone: d.word() })],
  ['pieces-not-given', 'cards', (show) => show(ShelfGrid, { columns: d.num(1, 5) })],
  ['log-without-readings', 'cards', (show) => show(KilnChart, { log: { kiln: d.word() }, height: 100 })],
  ['nobody-hears-ticks', 'cards', (show) => show(WheelTimer, { wheel: { name: d.word(), minutes: d.num(1, 60) } })],
  ['preset-clay-gone', 'cards', (show) => show(ClayPicker, { clays: [], preset: d.word() })],
  ['picker-without-slot', 'cards', (show) => show(ClayPicker, { clays: [{ name: 'raku', hint: d.word() }], preset: 'raku' })],
  ['currency-not-given', 'cards', (show) => show(PriceTag, { cents: d.num(100, 999) })],
]
