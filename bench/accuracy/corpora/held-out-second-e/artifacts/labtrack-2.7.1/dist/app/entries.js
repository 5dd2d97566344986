"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.entries = void 0;
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
exports.entries = [
    [0, async (c) => c.intake.receive({ barcode: `${c.v.id()}`, patient: c.v.patient(), collectedAt: c.v.date(), volumeMl: 2 })],
    [1, async (c) => {
            const barcode = c.v.barcode();
            await c.samples.insert({ barcode, patient: c.v.patient() });
            return c.samples.insert({ barcode, patient: c.v.patient() });
        }],
    [2, async (c) => c.samples.search(c.v.pick(['colour', 'ward', 'courier']), c.v.ward())],
    [3, async (c) => c.samples.search('patient', `${c.v.pick(['Mary', 'Sean', 'Niamh'])} O'${c.v.pick(['Brien', 'Dowd', 'Neill'])}`)],
    [4, async (c) => c.intake.courierNote({ boxes: [{ id: c.v.id() }] })],
    [5, async (c) => c.intake.courierNote({ boxes: [], at: c.v.date() })],
    [6, async (c) => c.aliquots.split('3.5', -c.v.next(3))],
    [7, async (c) => c.aliquots.dilution([])],
    [8, async (c) => c.custody.move(c.v.barcode(), 'received', c.v.pick(['discarded', 'in analysis']))],
    [9, async (c) => c.custody.move(c.v.barcode(), c.v.pick(['lost', 'sent']), 'stored')],
    [10, async (c) => c.custody.temperature(c.v.pick(['nitrogen', 'incubator']))],
    [11, async (c) => c.custody.handOver({ from: c.v.ward(), to: 'lab' })],
    [12, async (c) => c.calculator.convert(c.v.pick(['ferritin', 'sodium', 'troponin']), c.v.next(90))],
    [13, async (c) => c.calculator.mean([{ value: `<${c.v.next(20)}` }])],
    [14, async (c) => c.calculator.reference({ f: {}, m: {} }, c.v.pick(['x', 'd']))],
    [15, async (c) => c.calculator.reference({ f: { high: c.v.next(9) } }, 'f')],
    [16, async (c) => c.calculator.precision(c.v.id(), 0)],
    [17, async (c) => c.calculator.counter([1n], c.v.next(90) + 0.5)],
    [18, async (c) => c.calculator.formula(`x * (${c.v.next(90)}`)],
    [19, async (c) => c.review.sign({ id: c.v.id(), state: 'signed' }, c.v.patient())],
    [20, async (c) => c.review.sign({ id: c.v.id() }, c.v.patient())],
    [21, async (c) => c.review.open()],
    [22, async (c) => c.review.flags({ analyte: c.v.analyte() })],
    [23, async (c) => c.review.addendum({ notes: Object.freeze([c.v.patient()]) }, c.v.ward())],
    [24, async (c) => c.report.letterhead(`${c.v.analyte()}-lab`)],
    [25, async (c) => c.report.attachment(Buffer.from(c.v.patient()).toString('base64'))],
    [26, async (c) => c.report.table([c.v.analyte()], [{ cells: {} }])],
    [27, async (c) => {
            const report = { id: c.v.id() };
            report.self = report;
            return c.report.toJson(report);
        }],
    [28, async (c) => c.orders.place(c.v.id(), c.v.barcode(), 3)],
    [29, async (c) => c.orders.owner(c.v.id())],
    [30, async (c) => c.pricing.quote(['glucose', c.v.pick(['ferritin', 'troponin'])])],
    [31, async (c) => c.pricing.billingGroup(c.v.pick(['military', 'tourist', 'study']))],
    [32, async (c) => c.parser.parseMessage(`H|1\rZ${c.v.next(9)}|${c.v.id()}`)],
    [33, async (c) => c.parser.resultsOf([{ kind: 'R', fields: ['1', '', `${c.v.id()}`] }])],
    [34, async (c) => c.parser.frame([1, 2, c.v.next(200), 4])],
    [35, async (c) => c.parser.decode([0x4d, 0xfc, 0x6c, c.v.next(90)])],
    [36, async (c) => c.parser.parseJsonLine(`{"result":{"value":${c.v.id()}`)],
    [37, async (c) => c.parser.parseJsonLine(`{"error":${c.v.id()}}`)],
    [38, async (c) => c.driver.ping(`${c.v.analyte()}-${c.v.next(9)}`)],
    [39, async (c) => c.driver.run(c.v.pick(['WASH', 'PRIME', 'SCAN']), 20 + c.v.next(30))],
    [40, async (c) => c.driver.select(new Map([[1, { id: c.v.id() }]]), 1)],
    [41, async (c) => c.driver.batch([async () => { }, async () => c.custody.missing()].slice(0, 1 + (c.v.next(2) | 1)))],
    [42, async (c) => c.hospital.patient(c.v.id())],
    [43, async (c) => c.hospital.wards()],
    [44, async (c) => c.hospital.appointments(c.v.ward())],
    [45, async (c) => c.hospital.deliver(c.v.id())],
    [46, async (c) => c.archive.store(`r/${c.v.id()}`, c.v.patient())],
    [47, async (c) => c.tokens.verify(c.v.uuid())],
    [48, async (c) => c.tokens.digest(c.v.pick(['md6', 'sha-257']), c.v.patient())],
    [49, async (c) => c.tokens.allow({ name: c.v.patient(), roles: [{ rights: [] }] }, c.v.pick(['sign reports', 'discard samples']))],
    [50, async (c) => c.tokens.allow({ name: c.v.patient(), roles: [{}] }, 'sign reports')],
    [51, async (c) => c.settings.loadSettings(`lab: ${c.v.ward()}\n  retention: ${c.v.next(9)}\n`)],
];
//# sourceMappingURL=entries.js.map