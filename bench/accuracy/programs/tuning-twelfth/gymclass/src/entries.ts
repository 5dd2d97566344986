// @ts-nocheck: built by a toolchain of its own
import Attendance from './components/Attendance.vue'
import ClassCard from './components/ClassCard.vue'
import Workout from './components/Workout.vue'
import { FloorPlan, LateTranslated, Measure, SlowMap, Tabs, Translated } from './components/base'
import Account from './views/Account.vue'
import Schedule from './views/Schedule.vue'

const gymClass = (v) => ({ id: v.number(9999), title: v.sport(), starts: '2026-03-04T10:00', coach: { name: v.name() }, level: 2, price: { amount: v.number(90), currency: 'EUR' }, capacity: 10, booked: 9 })
const act = (visit, action, value) => visit.show(Account, { action, value }).press('act')
const day = new Date(2026, 1, 1)
const visits = (n) => Array.from({ length: n }, () => ({ minutes: 10 }))

export const entries = [
  ['card-without-coach', 'schedule', (visit, v) => visit.show(ClassCard, { gymClass: { ...gymClass(v), coach: null } })],
  ['card-without-price', 'schedule', (visit, v) => visit.show(ClassCard, { gymClass: { ...gymClass(v), price: undefined } })],
  ['card-level-negative', 'schedule', (visit, v) => visit.show(ClassCard, { gymClass: { ...gymClass(v), level: -1 - v.number(4) } })],
  ['card-currency-word', 'schedule', (visit, v) => visit.show(ClassCard, { gymClass: { ...gymClass(v), price: { amount: 3, currency: v.word() } } })],
  ['card-overbooked', 'schedule', (visit, v) => visit.show(ClassCard, { gymClass: gymClass(v), seats: 2 + v.number(5) }).press('book')],
  ['card-first-to-wait', 'schedule', (visit, v) => visit.show(ClassCard, { gymClass: gymClass(v) }).press('wait')],
  ['card-pick-handler', 'schedule', (visit, v) => visit.show(ClassCard, { gymClass: gymClass(v), onPick: () => undefined }).press('pick')],
  ['family-overbooked', 'schedule', (visit, v) => visit.show(Schedule, { list: [gymClass(v)], query: [{ name: v.name() }, { name: v.name() }] }).press('family')],
  ['sorted-without-start', 'schedule', (visit, v) => visit.show(Schedule, { list: [{ ...gymClass(v), starts: null }, { ...gymClass(v), starts: null }] })],
  ['labels-without-coach', 'schedule', (visit, v) => visit.show(Schedule, { list: [{ ...gymClass(v), coach: undefined }], show: 'labels' })],
  ['next-of-empty', 'schedule', (visit) => visit.show(Schedule, { list: [], show: 'next' })],
  ['room-unknown', 'schedule', (visit, v) => visit.show(Schedule, { gym: v.word(), show: 'room' })],
  ['load-renamed', 'schedule', (visit, v) => visit.show(Schedule, { gym: 10000 + v.number(999) }).press('load')],
  ['load-fails', 'schedule', (visit, v) => visit.show(Schedule, { gym: 20000 + v.number(999) }).press('load')],
  ['load-cut', 'schedule', (visit, v) => visit.show(Schedule, { gym: 30000 + v.number(999) }).press('load')],
  ['detail-without-equipment', 'schedule', (visit, v) => visit.show(Schedule, { gym: 30000 + v.number(999) }).press('detail')],
  ['detail-gone', 'schedule', (visit, v) => visit.show(Schedule, { gym: 10000 + v.number(999) }).press('detail')],
  ['occupancy-slow', 'schedule', (visit, v) => visit.show(Schedule, { gym: v.word() }).press('occupancy')],
  ['cancel-other-list', 'schedule', (visit, v) => visit.show(Schedule, { gym: v.number(99) }).press('cancel')],
  ['filter-pattern', 'schedule', (visit, v) => visit.show(Schedule, { query: `${v.word()}[` }).press('filter')],
  ['search-superseded', 'schedule', (visit, v) => visit.show(Schedule, { query: v.word() }).press('twice')],
  ['channel-ping', 'schedule', (visit, v) => visit.show(Schedule, { channel: { join: (receive) => setTimeout(() => receive(v.word()), 1), leave: () => undefined } })],
  ['channel-class-elsewhere', 'schedule', (visit, v) => visit.show(Schedule, { channel: { join: (receive) => setTimeout(() => receive(`{"id":${v.number(99)}}`), 1), leave: () => undefined } })],
  ['channel-without-leave', 'schedule', async (visit) => visit.show(Schedule, { channel: { join: () => undefined } }).leave()],
  ['attendance-without-visits', 'attendance', (visit) => visit.show(Attendance, { from: day, to: day, cells: 1 })],
  ['attendance-range-text', 'attendance', (visit) => visit.show(Attendance, { visits: visits(3), from: day, to: '2026-03-01', cells: 1 })],
  ['attendance-grid-negative', 'attendance', (visit, v) => visit.show(Attendance, { visits: visits(3), from: day, to: day, cells: -1 - v.number(9) })],
  ['attendance-empty-focus', 'attendance', (visit) => visit.show(Attendance, { visits: [], from: day, to: day, cells: 1 })],
  ['attendance-expand-short', 'attendance', (visit) => visit.show(Attendance, { visits: visits(1), from: day, to: day, cells: 1 }).press('expand')],
  ['attendance-still-inside', 'attendance', (visit) => visit.show(Attendance, { visits: visits(3), from: day, to: day, cells: 1 }).press('late')],
  ['workout-without-theme', 'workout', (visit) => visit.show(Workout, { workout: { sets: [], tags: [] }, note: '' }, { bare: true })],
  ['workout-note-null', 'workout', (visit) => visit.show(Workout, { workout: { sets: [], tags: [] }, note: null })],
  ['workout-weight-text', 'workout', (visit, v) => visit.show(Workout, { workout: { sets: [{ weight: `${v.number(99)}` }], tags: [] }, note: '' })],
  ['workout-without-sets', 'workout', (visit) => visit.show(Workout, { workout: { tags: [] }, note: '' })],
  ['workout-without-tags', 'workout', (visit) => visit.show(Workout, { workout: { sets: [] }, note: '' })],
  ['workout-level-word', 'workout', (visit, v) => visit.show(Workout, { workout: { sets: [], tags: [], level: v.word() }, note: '' })],
  ['workout-comments-circle', 'workout', (visit, v) => {
    const comment = { text: v.word(), replies: [] }
    comment.replies.push(comment)
    return visit.show(Workout, { workout: { sets: [], tags: [] }, note: '', comments: [comment] })
  }],
  ['workout-without-signal', 'workout', (visit) => visit.show(Workout, { workout: { sets: [], tags: [], rest: {} }, note: '' })],
  ['workout-page-bare', 'workout', (visit) => visit.show(Workout, { workout: { sets: [], tags: [] }, note: '', page: {} })],
  ['measure-without-slot', 'base', (visit, v) => visit.show(Measure, { size: { width: v.number(9) } })],
  ['measure-without-size', 'base', (visit) => visit.show(Measure, {}, { slots: { default: () => 'x' } })],
  ['tabs-beyond', 'base', (visit, v) => visit.show(Tabs, { tabs: [{ title: v.word(), key: 1 }], active: 1 + v.number(4) }).press('tab')],
  ['tabs-title-number', 'base', (visit, v) => visit.show(Tabs, { tabs: [{ title: v.number(99) }], active: 0 })],
  ['focus-without-input', 'base', (visit, v) => visit.show(Tabs, { tabs: [{ title: v.word(), key: 1 }], active: 0 }, { focus: true })],
  ['translated-date-text', 'base', (visit, v) => visit.show(Translated, { at: new Date(`never ${v.word()}`) })],
  ['translated-in-handler', 'base', (visit) => visit.show(LateTranslated).press('change')],
  ['map-slow', 'base', (visit) => visit.show(SlowMap)],
  ['floor-renamed', 'base', (visit) => visit.show(FloorPlan)],
  ['member-email', 'account', (visit, v) => act(visit, 'load', 20000 + v.number(999))],
  ['member-forbidden', 'account', (visit, v) => act(visit, 'load', 10000 + v.number(999))],
  ['pay-card-short', 'account', (visit, v) => act(visit, 'pay', { number: `4242 ${v.number(9999)}`, expires: '12/29' })],
  ['pay-without-receipt', 'account', (visit) => act(visit, 'pay', { number: '4242424242424242', expires: '12/29' })],
  ['rename-taken', 'account', (visit, v) => act(visit, 'rename', v.word())],
  ['restore-cut', 'account', (visit, v) => act(visit, 'restore', `{"units":"${v.word()}`)],
  ['restore-without-goals', 'account', (visit, v) => act(visit, 'restore', `{"units":"${v.word()}"}`)],
  ['move-cancelled', 'account', (visit, v) => act(visit, 'move', { booking: { id: v.number(9999), state: 'cancelled' }, to: 'checked-in' })],
  ['move-state-unknown', 'account', (visit, v) => act(visit, 'move', { booking: { id: v.number(9999), state: v.word() }, to: 'checked-in' })],
  ['coach-left', 'account', (visit, v) => act(visit, 'coach', v.number(99))],
  ['tariff-kind-new', 'account', (visit, v) => act(visit, 'tariff', { kind: v.word() })],
  ['week-plugin-missing', 'account', (visit) => act(visit, 'week', '2026-03-04')],
  ['stamp-text', 'account', (visit, v) => act(visit, 'stamp', v.word())],
  ['ago-unit', 'account', (visit, v) => act(visit, 'ago', { days: 3, unit: v.word(), locale: 'en' })],
  ['ago-locale', 'account', (visit, v) => act(visit, 'ago', { days: 3, unit: 'day', locale: `${v.word()}_X` })],
  ['hash-percent', 'account', (visit, v) => act(visit, 'hash', `#token=${v.word()}%`)],
  ['hash-without-token', 'account', (visit, v) => act(visit, 'hash', `#state=${v.word()}`)],
  ['checkout-blocked', 'account', (visit, v) => act(visit, 'checkout', v.number(99))],
  ['invite-limit', 'account', (visit, v) => act(visit, 'invite', { friends: [v.word()] })],
  ['invite-nobody', 'account', (visit) => act(visit, 'invite', { friends: [] })],
]
