"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ShiftService = void 0;
const zod_1 = require("zod");
const errors_1 = require("../domain/errors");
const repository_1 = require("../repositories/repository");
const guards_1 = require("../util/guards");
const time_1 = require("../util/time");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const ORDER = ['draft', 'published', 'worked', 'paid'];
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const NewShift = zod_1.z.object({ start: zod_1.z.string().datetime(), end: zod_1.z.string().datetime(), employee: zod_1.z.number().int().nullable(), skills: zod_1.z.array(zod_1.z.string()).min(1) });
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class ShiftService {
    constructor() {
        this.locks = new Map();
        this.opened = Date.now();
    }
    get openFor() {
        return Date.now() - this.opened;
    }
    create(body) {
        const { start, end, employee } = NewShift.parse(body);
        return repository_1.shifts.add(start, end, 'draft', employee);
    }
    copy(body) {
        return repository_1.shifts.add(body.start, body.end);
    }
    move(shift, to) {
        if (ORDER.indexOf(to) !== ORDER.indexOf(shift.state) + 1)
            throw new errors_1.Conflict(`Shift ${shift.id} is ${shift.state} and cannot be ${to}`);
        return { ...shift, state: to };
    }
    publish(id) {
        return this.move(repository_1.shifts.get(id), 'published');
    }
    pay(id) {
        const shift = repository_1.shifts.get(id);
        return this.move(shift, 'paid');
    }
    worked(shift) {
        const paused = shift.breaks.reduce((sum, { minutes }) => sum + minutes, 0) / 60;
        const present = (0, time_1.hours)(shift.start, shift.end);
        return present - paused;
    }
    begins(shift) {
        return (0, time_1.clock)(new Date(shift.start));
    }
    ownerName(id) {
        const shift = repository_1.shifts.byId(id);
        return repository_1.employees.byId(shift.employee).name;
    }
    mailOf(id) {
        return repository_1.employees.load(id).email.toLowerCase();
    }
    hasSkill(id, skill) {
        return repository_1.employees.load(id).skills.includes(skill);
    }
    weekly(employee) {
        return employee.contract.hours / 5;
    }
    contractEnd(employee) {
        return employee.contract.until.toISOString();
    }
    rest(before, after, least = 11) {
        const pause = (0, time_1.hours)(before.end, after.start);
        if (pause < least)
            throw new errors_1.RuleViolation('rest', `${pause.toFixed(1)} hours between ${before.id} and ${after.id}`);
    }
    overlap(all) {
        for (const [i, shift] of all.entries()) {
            const next = all[i + 1];
            if (next && next.start < shift.end)
                throw new errors_1.RuleViolation('overlap', `${shift.id} and ${next.id}`);
        }
    }
    swap({ from, to, reason }) {
        (0, guards_1.invariant)(from.employee !== to.employee, `both shifts belong to ${from.employee}`);
        return reason.slice(0, 80);
    }
    available(id) {
        return repository_1.employees.absences(id).length === 0;
    }
    lock(id, by) {
        const owner = this.locks.get(id);
        if (owner !== undefined)
            throw new errors_1.Conflict(`Shift ${id} is being edited by ${owner}`);
        this.locks.set(id, by);
    }
    plan(text) {
        return (0, time_1.weekOf)(text).filter((at) => new Date(at).toISOString() > '2025');
    }
    onDay(query) {
        return repository_1.shifts.where('start', (0, time_1.day)(query.day));
    }
    sorted(query) {
        return repository_1.shifts.where(query.by, query.value);
    }
    remove(role, id) {
        (0, guards_1.allowed)(role, ['planner', 'admin']);
        return (0, guards_1.found)(repository_1.shifts.byId(id), 'Shift', id);
    }
    static parseRange(text) {
        const match = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(text);
        return [match[1], match[2]];
    }
}
exports.ShiftService = ShiftService;
//# sourceMappingURL=shifts.js.map