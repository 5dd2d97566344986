"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.scenarios = void 0;
const repository_1 = require("../repositories/repository");
const payroll_1 = require("../services/payroll");
const people_1 = require("../services/people");
const shifts_1 = require("../services/shifts");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const rota = new shifts_1.ShiftService();
const payroll = new payroll_1.PayrollService();
const people = new people_1.PeopleService();
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const shift = (v, over = {}) => ({ id: v.number(), employee: v.number(), start: v.at(8), end: v.at(16), state: 'draft', ...over });
const person = (v, over = {}) => ({ id: v.number(), name: v.name(), skills: [], ...over });
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
/** How each bug is met: a label, and what a caller of this run does. */
exports.scenarios = [
    ['create-without-skills', (v) => rota.create({ start: v.at(8), end: v.at(16), employee: v.number(), skills: [] })],
    ['publish-worked-shift', (v) => rota.publish(repository_1.shifts.add(v.at(8), v.at(16), v.pick(['worked', 'paid', 'published'])))],
    ['publish-removed-shift', (v) => rota.publish(900_000 + v.number())],
    ['shift-without-breaks', (v) => rota.worked(shift(v))],
    ['owner-of-open-shift', (v) => rota.ownerName(repository_1.shifts.add(v.at(8), v.at(16)))],
    ['owner-of-no-shift', (v) => rota.ownerName(800_000 + v.number())],
    ['employee-lacks-mail', (v) => rota.mailOf(repository_1.employees.add(v.name(), null, '[]'))],
    ['skills-null', (v) => rota.hasSkill(repository_1.employees.add(v.name(), v.email(), 'null'), v.word())],
    ['trainee-without-contract', (v) => rota.weekly(person(v))],
    ['contract-unlimited', (v) => rota.contractEnd(person(v, { contract: { hours: 20, until: null } }))],
    ['overlap-after-import', (v) => rota.overlap([shift(v), shift(v, { start: v.at(12) })])],
    ['swap-with-oneself', (v) => ((id) => rota.swap({ from: shift(v, { employee: id }), to: shift(v, { employee: id }), reason: '' }))(v.number())],
    ['swap-lacks-reason', (v) => rota.swap({ from: shift(v), to: shift(v, { employee: -1 }) })],
    ['plan-of-odd-week', (v) => rota.plan(`2025-W${v.pick(['x', 'eek', '?', 'n/a'])}`)],
    ['day-in-words', (v) => rota.onDay({ day: v.pick(['monday', 'today', '1. May', '01/05/2025']) })],
    ['sort-by-missing-column', (v) => rota.sorted({ by: v.pick(['ward', 'planner', 'colour', 'title']), value: v.word() })],
    ['remove-as-nurse', (v) => rota.remove(v.pick(['nurse', 'guest', 'viewer']), v.number())],
    ['remove-twice', (v) => rota.remove('admin', 600_000 + v.number())],
    ['rates-empty', (v) => (v.seed % 3 ? payroll.hourly(v.number()) : payroll.cost(v.number(), 8))],
    ['receipt-absent', (v) => payroll.submit(`2025-${v.number()}`)],
    ['closing-rejected', (v) => payroll.close(`2025-${v.number()}`)],
    ['hours-with-comma', (v) => payroll.total([{ employee: v.number(), hours: `${v.seed},5` }])],
    ['correction-empty', (v) => payroll.correction({ hours: v.pick(['', ' ', '--', '?']) })],
    ['bonus-of-new-kind', (v) => payroll.bonus(v.pick(['holiday', 'standby', 'shift', 'risk']), v.number())],
    ['line-without-kind', (v) => payroll.byKind([{ employee: v.number(), hours: '8', kind: { code: v.word() } }, { employee: v.number(), hours: '4' }])],
    ['batch-size-nought', (v) => payroll.batches([{ employee: v.number(), hours: '1' }], 0)],
    ['run-with-former-employee', (v) => payroll.run([{ employee: 500_000 + v.number(), hours: '8' }])],
    ['no-overtime-at-all', (v) => payroll.firstOvertime([{ employee: v.number(), hours: '20' }])],
    ['stream-without-kind', (v) => payroll.stream([{ employee: v.number(), hours: '20' }])],
    ['approval-never-comes', () => payroll.approval()],
    ['report-over-deadline', (v) => payroll.slowReport(`2025-${v.number()}`)],
    ['managers-in-circle', (v) => ((name) => payroll.hierarchy({ [name]: 'x', x: name }, name))(v.code())],
    ['hours-over-limit', (v) => payroll.limit(60 + v.number())],
    ['imported-without-name', (v) => people.imported({ name: null, email: v.email() })],
    ['rename-stale', (v) => people.rename(repository_1.employees.add(v.name(), v.email(), '[]'), v.name())],
    ['absences-not-migrated', (v) => (v.seed % 2 ? people.absences(v.number()) : rota.available(v.number()))],
    ['profile-of-old-form', (v) => people.profile({ name: v.name(), phone: String(v.number()), zip: v.number() })],
    ['port-not-number', (v) => people.settings({ ROTA_PORT: v.pick(['http', 'auto', '80a']), ROTA_URL: 'https://rota.example.org' })],
    ['legacy-calendar-closed', (v) => people.exportCalendar(v.code())],
    ['calendar-cut-off', (v) => people.importCalendar(`<calendar><entry><title>${v.word()}</title></entr`)],
    ['session-store-down', (v) => people.session(v.code())],
    ['token-short', (v) => people.verify(`${Buffer.from(v.name()).toString('base64url')}.${v.code()}`)],
    ['token-without-dot', (v) => people.verify(v.code())],
    ['token-of-other-key', (v) => people.verify(`${Buffer.from(v.email()).toString('base64url')}.${Buffer.alloc(32, v.seed).toString('base64url')}`)],
    ['photo-not-uploaded', (v) => people.photo(v.prefix, v.number())],
    ['mailer-not-bound', () => people.digest()],
    ['team-frozen', (v) => people.freezeTeam([v.name()], v.name())],
];
//# sourceMappingURL=scenarios.js.map