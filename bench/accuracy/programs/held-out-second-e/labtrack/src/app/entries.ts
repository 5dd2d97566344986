// @ts-nocheck
type Entry = [any, (c: any) => Promise<unknown>]

export const entries: Entry[] = [
  ['intake-form-barcode', async (c) => c.intake.receive({ barcode: `${c.v.id()}`, patient: c.v.patient(), collectedAt: c.v.date(), volumeMl: 2 })],
  ['sample-registered-twice', async (c) => {
    const barcode = c.v.barcode()
    await c.samples.insert({ barcode, patient: c.v.patient() })
    return c.samples.insert({ barcode, patient: c.v.patient() })
  }],
  ['search-unknown-column', async (c) => c.samples.search(c.v.pick(['colour', 'ward', 'courier']), c.v.ward())],
  ['search-with-apostrophe', async (c) => c.samples.search('patient', `${c.v.pick(['Mary', 'Sean', 'Niamh'])} O'${c.v.pick(['Brien', 'Dowd', 'Neill'])}`)],
  ['box-without-seal', async (c) => c.intake.courierNote({ boxes: [{ id: c.v.id() }] })],
  ['delivery-without-courier', async (c) => c.intake.courierNote({ boxes: [], at: c.v.date() })],
  ['split-into-none', async (c) => c.aliquots.split('3.5', -c.v.next(3))],
  ['dilution-empty-series', async (c) => c.aliquots.dilution([])],
  ['custody-forbidden-move', async (c) => c.custody.move(c.v.barcode(), 'received', c.v.pick(['discarded', 'in analysis']))],
  ['custody-from-unknown', async (c) => c.custody.move(c.v.barcode(), c.v.pick(['lost', 'sent']), 'stored')],
  ['storage-kind-new', async (c) => c.custody.temperature(c.v.pick(['nitrogen', 'incubator']))],
  ['transfer-no-witness', async (c) => c.custody.handOver({ from: c.v.ward(), to: 'lab' })],
  ['conversion-factor-lacking', async (c) => c.calculator.convert(c.v.pick(['ferritin', 'sodium', 'troponin']), c.v.next(90))],
  ['mean-of-text', async (c) => c.calculator.mean([{ value: `<${c.v.next(20)}` }])],
  ['range-other-sex', async (c) => c.calculator.reference({ f: {}, m: {} }, c.v.pick(['x', 'd']))],
  ['range-without-low', async (c) => c.calculator.reference({ f: { high: c.v.next(9) } }, 'f')],
  ['precision-zero', async (c) => c.calculator.precision(c.v.id(), 0)],
  ['counter-fraction', async (c) => c.calculator.counter([1n], c.v.next(90) + 0.5)],
  ['formula-broken', async (c) => c.calculator.formula(`x * (${c.v.next(90)}`)],
  ['report-signed-twice', async (c) => c.review.sign({ id: c.v.id(), state: 'signed' }, c.v.patient())],
  ['report-no-signatures', async (c) => c.review.sign({ id: c.v.id() }, c.v.patient())],
  ['reviews-not-migrated', async (c) => c.review.open()],
  ['no-interpretation', async (c) => c.review.flags({ analyte: c.v.analyte() })],
  ['addendum-frozen', async (c) => c.review.addendum({ notes: Object.freeze([c.v.patient()]) }, c.v.ward())],
  ['letterhead-missing', async (c) => c.report.letterhead(`${c.v.analyte()}-lab`)],
  ['attachment-not-gzip', async (c) => c.report.attachment(Buffer.from(c.v.patient()).toString('base64'))],
  ['column-without-cell', async (c) => c.report.table([c.v.analyte()], [{ cells: {} }])],
  ['report-circular', async (c) => {
    const report: any = { id: c.v.id() }
    report.self = report
    return c.report.toJson(report)
  }],
  ['order-for-no-sample', async (c) => c.orders.place(c.v.id(), c.v.barcode(), 3)],
  ['order-owner-gone', async (c) => c.orders.owner(c.v.id())],
  ['quote-unlisted-test', async (c) => c.pricing.quote(['glucose', c.v.pick(['ferritin', 'troponin'])])],
  ['billing-kind-new', async (c) => c.pricing.billingGroup(c.v.pick(['military', 'tourist', 'study']))],
  ['record-type-unknown', async (c) => c.parser.parseMessage(`H|1\rZ${c.v.next(9)}|${c.v.id()}`)],
  ['message-no-header', async (c) => c.parser.resultsOf([{ kind: 'R', fields: ['1', '', `${c.v.id()}`] }])],
  ['frame-short', async (c) => c.parser.frame([1, 2, c.v.next(200), 4])],
  ['latin1-as-utf8', async (c) => c.parser.decode([0x4d, 0xfc, 0x6c, c.v.next(90)])],
  ['json-line-cut', async (c) => c.parser.parseJsonLine(`{"result":{"value":${c.v.id()}`)],
  ['json-line-no-result', async (c) => c.parser.parseJsonLine(`{"error":${c.v.id()}}`)],
  ['instrument-off', async (c) => c.driver.ping(`${c.v.analyte()}-${c.v.next(9)}`)],
  ['command-timeout', async (c) => c.driver.run(c.v.pick(['WASH', 'PRIME', 'SCAN']), 20 + c.v.next(30))],
  ['slot-no-tube', async (c) => c.driver.select(new Map([[1, { id: c.v.id() }]]), 1)],
  ['batch-jobs-fail', async (c) => c.driver.batch([async () => {}, async () => c.custody.missing()].slice(0, 1 + (c.v.next(2) | 1)))],
  ['patient-no-family-name', async (c) => c.hospital.patient(c.v.id())],
  ['wards-unavailable', async (c) => c.hospital.wards()],
  ['appointments-slow', async (c) => c.hospital.appointments(c.v.ward())],
  ['inbox-refuses', async (c) => c.hospital.deliver(c.v.id())],
  ['archive-put-down', async (c) => c.archive.store(`r/${c.v.id()}`, c.v.patient())],
  ['token-not-compact', async (c) => c.tokens.verify(c.v.uuid())],
  ['digest-unknown', async (c) => c.tokens.digest(c.v.pick(['md6', 'sha-257']), c.v.patient())],
  ['right-lacking', async (c) => c.tokens.allow({ name: c.v.patient(), roles: [{ rights: [] }] }, c.v.pick(['sign reports', 'discard samples']))],
  ['role-without-rights', async (c) => c.tokens.allow({ name: c.v.patient(), roles: [{}] }, 'sign reports')],
  ['settings-yaml-indent', async (c) => c.settings.loadSettings(`lab: ${c.v.ward()}\n  retention: ${c.v.next(9)}\n`)],
]
