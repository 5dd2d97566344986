import { allowed, issue, whoIs } from './access.js'
import * as appointments from './appointments.js'
import { byCover, byLimit } from './insurance.js'
import * as lab from './lab.js'
import * as reminders from './reminders.js'
import * as reports from './reports.js'

/** What can be asked for, by its name; each gets the services and the body. */
export const routes = new Map()
const on = (name, handler) => routes.set(name, handler)

on('patients/card', ({ patients }, { id }) => patients.card(id))
on('patients/register', async ({ patients }, form) => patients.register(form))
on('patients/merge', ({ patients }, { from, into }) => patients.merge(from, into))
on('patients/photo', async ({ patients }, { id, upload }) => ({ bytes: patients.storePhoto(id, upload) }))
on('patients/breeds', async ({ patients }, { species }) => {
  const names = await patients.breeds(species)
  return { names }
})
on('owners/add', ({ patients }, form) => patients.addOwner(form))

on('appointments/book', async (_, body) => await appointments.book(body))
on('appointments/family', async (_, body) => await appointments.bookFamily(body))
on('appointments/free', (_, { vet, day }) => appointments.freeSlots(vet, day))
on('appointments/series', (_, body) => appointments.seriesFrom(body))
on('appointments/board', ({ config }, { times, zone }) => appointments.boardOf({ times, zone: zone ?? config.zone }))
on('appointments/next', (_, { entries }) => appointments.nextFromWaitlist(entries))
on('appointments/calendar', (_, { visits }) => visits.map(({ title, place }) => appointments.calendarLine(title, place)).join('\r\n'))

on('invoices/draft', ({ invoices }, body) => invoices.draft(body))
on('invoices/deposit', async ({ invoices }, body) => invoices.deposit(body))
on('invoices/number', ({ invoices }, { count }) => ({ number: invoices.number(count) }))
on('invoices/remind', ({ invoices }, { invoice, fee }) => {
  const closed = invoices.close(invoice)
  return invoices.remind(closed, fee)
})
on('invoices/archive', async ({ invoices }, { invoice }) => invoices.archive(invoice))
on('invoices/charge', async ({ invoices }, body) => {
  const receipt = await invoices.charge(body)
  return { receipt }
})

on('pharmacy/dose', ({ pharmacy }, { code, weight }) => ({ mg: pharmacy.dose(code, weight) }))
on('pharmacy/receive', ({ pharmacy }, body) => pharmacy.receive(body))
on('pharmacy/correct', async ({ pharmacy }, { batch, by }) => pharmacy.correct(batch, by))
on('pharmacy/label', ({ pharmacy }, { batch }) => ({ text: pharmacy.label(batch) }))
on('pharmacy/dispense', async ({ pharmacy }, body) => pharmacy.dispense(body))

on('lab/import', (_, { text }) => lab.importFile(text))
on('lab/publish', async (_, { panel, rows }) => lab.publish(panel, rows))
on('lab/receive', async (_, { chunks, cutAt }) => await lab.receiveRun(chunks, { cutAt }))
on('lab/ranges', (_, { rows }) => lab.ranges(rows))

on('reminders/preview', (_, { kind, data }) => reminders.render(kind, data))
on('reminders/visit', async (_, { visit, delay, moved }) => {
  reminders.schedule(visit, delay)
  if (moved) reminders.cancel(visit.id)
})
on('reminders/mail', async (_, { to, text }) => {
  await reminders.mail(to, text)
})
on('reminders/sms', async (_, { visit }) => {
  await reminders.remindBySms(visit)
})

on('insurance/file', async ({ insurance }, claim) => {
  const number = await insurance.file(claim)
  return { number }
})
on('insurance/policy', async ({ insurance }, { number }) => await insurance.policy(number))
on('insurance/old-policy', async ({ oldInsurance }, { number }) => {
  const policy = await oldInsurance.policy(number)
  return { policy, old: true }
})
on('insurance/status', async ({ insurance }, { number }) => await insurance.status(number))
on('insurance/settle', async ({ insurance }, { number, covers }) => {
  const share = await insurance.settle(number, byCover(covers))
  return { share }
})
on('insurance/settle-by-limit', async ({ insurance }, { number, limit }) => {
  const rest = await insurance.settle(number, byLimit(limit))
  return { rest }
})

on('access/who', async ({ config }, { user }) => whoIs(issue(user, config.issueKey), config.verifyKey))
on('access/may', (_, { user, role }) => ({ may: allowed(user, role) }))
on('access/session', async ({ sessions }, { id }) => await sessions.load(id))

on('reports/hours', (_, { visits }) => reports.hours(visits))
on('reports/table', (_, { rows, widths }) => reports.table(rows, widths))
on('reports/histogram', (_, { minutes, step }) => reports.histogram(minutes, step))
