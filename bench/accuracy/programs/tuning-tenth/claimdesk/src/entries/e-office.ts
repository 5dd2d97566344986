// @ts-nocheck
import type { Entry } from './index'
import { ReportService } from '../services/reports'
import { AccessService } from '../services/access'

export const officeEntries: Entry[] = [
  //@ list-ordered-by-no-column
  ['GET /reports/claims', (app, v) => app.resolve(ReportService).list(`${v.peril()}_at`)],
  //@ peril-query-not-closed
  ['GET /reports/perils', (app, v) => app.resolve(ReportService).perils(v.peril())],
  //@ nightly-statement-cancelled
  ['POST /reports/nightly', (app, v) => app.resolve(ReportService).nightly(v.peril())],
  //@ widget-not-registered
  ['GET /dashboard', (app, v) => app.resolve(ReportService).register('open', { title: 'Open' }).dashboard(['open', v.peril()])],
  //@ widget-cannot-render
  ['GET /widgets/:name', (app, v) => app.resolve(ReportService).draw({ title: v.peril() })],
  //@ ratio-of-no-rows
  ['GET /reports/ratio', (app) => app.resolve(ReportService).ratio([])],
  //@ ratio-without-premium
  ['GET /reports/ratio/:year', (app, v) => app.resolve(ReportService).ratio(Array.from({ length: v.int(1, 20) }, () => ({ paid: v.amount(), premium: 0 })))],
  //@ pivot-of-new-peril
  ['GET /reports/pivot', (app, v) => app.resolve(ReportService).pivot([{ peril: 'hail', month: 1, paid: 2 }, { peril: `${v.peril()}-plus`, month: v.int(1, 12), paid: v.amount() }])],
  //@ pdf-tool-not-installed
  ['GET /reports/pdf', (app, v) => app.resolve(ReportService).pdf(v.peril())],
  //@ archive-folder-not-there
  ['GET /reports/archive', (app, v) => app.resolve(ReportService).archive(`export-${v.day()}`)],
  //@ merged-part-not-iterable
  ['GET /reports/merge', (app, v) => app.resolve(ReportService).merge([[v.claim()], v.int(1, 9) as never])],
  //@ environment-incomplete
  ['POST /config', (app, v) => app.resolve(AccessService).config({ PAYOUT_LIMIT: String(v.int(1, 90)), REGION: v.peril(), SMTP_URL: 'smtp://mail.example' })],
  //@ flags-not-json
  ['GET /flags', (app, v) => app.resolve(AccessService).feature(`${v.peril()}=on`, 'fast')],
  //@ user-without-team
  ['GET /users/:id/lead', (app, v) => app.resolve(AccessService).lead({ id: v.hex(5), grants: [] })],
  //@ grants-are-a-list
  ['GET /users/:id/can', (app, v) => app.resolve(AccessService).can({ id: v.hex(5), grants: ['read'] }, v.peril())],
  //@ grant-lacking
  ['POST /users/:id/approve', (app, v) => app.resolve(AccessService).require({ id: `u${v.hex(5)}`, grants: ['read'] }, ['approve', 'pay', 'purge'][v.int(0, 2)])],
  //@ token-lengths-differ
  ['POST /tokens/check', (app, v) => app.resolve(AccessService).sameToken(v.hex(v.int(3, 9)), v.hex(12))],
  //@ partner-key-unreadable
  ['PUT /partners/public-key', (app, v) => app.resolve(AccessService).partnerKey(`-----BEGIN PUBLIC KEY-----\n${v.hex(24)}\n-----END PUBLIC KEY-----`)],
  //@ task-queue-full
  ['POST /tasks', (app, v) => app.resolve(AccessService).fill([v.peril(), v.peril(), v.claim()])],
  //@ return-address-relative
  ['GET /return', (app, v) => app.resolve(AccessService).returnTo(`/claims/${v.claim()}`)],
  //@ path-badly-escaped
  ['GET /paths', (app, v) => app.resolve(AccessService).path(`claims/${v.hex(3)}%zz`)],
]
