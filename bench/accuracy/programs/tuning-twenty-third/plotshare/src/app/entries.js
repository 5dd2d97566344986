import { Calendar } from '../components/calendar.js'
import { InvoiceForm, MemberForm } from '../components/forms.js'
import { HarvestTable } from '../components/harvest-table.js'
import { MapView, PlotPanel, WeatherPanel } from '../components/panels.js'
import { PlotCard } from '../components/plot-card.js'
import { SeedPicker } from '../components/seeds.js'
import { usePlots } from '../stores/plots.js'

const tenant = (v) => ({ name: `${v.name()} ${v.name()}` })
const ring = (v) => {
  const member = { name: v.name() }
  member.plot = { member }
  return member
}

export const entries = [
  (a, v) => a.show(PlotCard, { plot: { id: v.num(), crops: [] } }),
  (a, v) => a.show(PlotCard, { plot: { id: v.num(), tenant: tenant(v) } }),
  (a, v) => a.show(PlotCard, { plot: { id: v.num(), tenant: { name: `${v.name()}  ${v.name()}` }, crops: [] } }),
  (a, v) => a.show(PlotCard, { plot: { id: v.num(), tenant: tenant(v), crops: [] }, label: `plot.${v.word()}` }),
  (a, v) => a.press(PlotCard, { plot: { id: v.num(), tenant: tenant(v), crops: [] } }, 'pick'),
  (a, v) => a.press(PlotCard, { plot: { id: v.num(), tenant: tenant(v), crops: [] } }, 'confirm'),
  (a, v) => a.show(HarvestTable, { rows: [{ crop: v.word(), weight: String(v.num()) }] }),
  (a, v) => a.show(HarvestTable, { rows: [] }),
  (a, v) => a.show(HarvestTable, { rows: [{ crop: v.word(), weight: 3 }], places: 101 + v.int(200) }),
  (a, v) => a.show(HarvestTable, { rows: [{ crop: v.word(), weight: 3 }], compare: { year: v.num() } }),
  (a, v) => a.show(Calendar, { tasks: [{ day: `${v.num()}-spring`, what: v.word() }] }),
  (a, v) => a.show(Calendar, { from: new Date(2026, 5, 20), until: new Date(2026, 3, 1 + v.int(20)) }),
  (a, v) => a.show(Calendar, { from: new Date(2026, 3, 2), until: new Date(2026, 3, 20), pattern: 'd n yyyy' }),
  (a, v) => a.show(Calendar, { seen: { at: new Date(2026, 1, 1), now: new Date(2026, 1, 9), raw: `${v.word()} ${v.word()}` } }),
  (a, v) => a.show(Calendar, { seen: { at: undefined, now: new Date(2026, 1, 1 + v.int(20)) } }),
  (a, v) => a.show(SeedPicker, { seeds: null, kind: v.word() }),
  (a, v) => a.show(SeedPicker, { seeds: [{ name: v.word() }], search: `(${v.word()}` }),
  (a, v) => a.show(SeedPicker, { seeds: [{ name: v.word() }, { id: v.num() }] }),
  (a, v) => a.show(SeedPicker, { seeds: [{ name: v.word() }], kind: 'focus' }),
  (a, v) => a.show(SeedPicker, { seeds: [{ name: v.word() }], kind: 'catalogue' }),
  (a, v) => a.show(SeedPicker, { seeds: [], rows: [v.num()] }),
  (a, v) => a.show(SeedPicker, { seeds: [], settings: `theme=${v.word()}` }),
  (a, v) => a.show(InvoiceForm, { form: { amount: v.num() }, currency: v.pick('EURO', 'E1', 'EU') }),
  (a, v) => a.show(InvoiceForm, { form: {}, progress: 11 + v.int(40) }),
  (a, v) => a.show(InvoiceForm, { form: {}, draft: 'invoice', storage: { getItem: () => `{"amount": ${v.num()}, "member"` } }),
  (a, v) => a.show(InvoiceForm, { form: {}, draft: v.word(), storage: { getItem: () => null } }),
  (a, v) => a.press(InvoiceForm, { form: { member: v.name(), amount: 0 - v.int(5) } }, 'send'),
  (a, v) => a.press(InvoiceForm, { form: { member: v.name() } }, 'remind'),
  (a, v) => a.press(InvoiceForm, { form: { amount: v.num() + 0.5 } }, 'book'),
  (a, v) => a.show(MemberForm, { member: {}, link: `#%E0%A4%q${v.word()}` }),
  (a, v) => a.press(MemberForm, { member: { name: v.name(), state: v.pick('applied', 'tenant') } }, 'promote'),
  (a, v) => a.press(MemberForm, { member: { name: v.name(), state: 'waiting' } }, 'leave'),
  (a, v) => a.press(MemberForm, { member: { name: v.name(), email: `${v.word()}.example.org` } }, 'sign'),
  (a, v) => a.press(MemberForm, { member: { name: v.name(), phone: '' } }, 'phone'),
  (a, v) => a.press(MemberForm, { member: ring(v) }, 'export'),
  (a, v) => a.press(MemberForm, { member: { name: `${v.name()} ${v.num()}` } }, 'where'),
  (a, v) => a.press(WeatherPanel, { client: a.client, station: v.word() }, 'today'),
  (a, v) => a.press(WeatherPanel, { client: a.client, station: v.word() }, 'history'),
  (a, v) => a.press(WeatherPanel, { client: a.client, station: v.word() }, 'late'),
  (a, v) => a.press(WeatherPanel, { client: a.client, station: v.word() }, 'offline'),
  (a, v) => a.press(PlotPanel, { client: a.client, plot: { id: v.num() } }, 'open'),
  (a, v) => a.press(PlotPanel, { client: a.client, plot: { id: v.num(), by: v.name() } }, 'save'),
  (a, v) => a.press(PlotPanel, { client: a.client, plot: { id: v.num() } }, 'harvest'),
  (a, v) => a.press(PlotPanel, { client: a.client, plot: { id: v.num() } }, 'sync'),
  (a, v) => a.show(MapView, { points: [[1, v.num()], null, [3, 4]] }),
  (a, v) => a.show(MapView, { points: [] }),
  (a, v) => a.show(MapView, { group: { parent: 'a' }, groups: { a: { parent: 'b' }, b: { parent: 'a', n: v.num() } } }),
  (a, v) => a.show(MapView, { answer: { range: { low: 1, high: v.num() } } }),
  (a, v) => a.show(MapView, { messages: [{ text: `hello ${v.name()}` }] }),
  (a, v) => usePlots().currentHarvest + v.num(),
  (a, v) => usePlots().add({ id: v.num() }).concat(usePlots().add({ id: v.num() })),
  (a, v) => usePlots().edit({ name: v.name(), role: 'tenant' }, v.num()),
  (a, v) => usePlots().dispatch({ type: v.pick('sell', 'lend', 'split') }),
  (a, v) => usePlots().swap({ id: v.num() }, { name: v.word() }),
]
