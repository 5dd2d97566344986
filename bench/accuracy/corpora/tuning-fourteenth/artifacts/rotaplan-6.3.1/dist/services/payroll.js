"use strict";
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
var _PayrollService_client, _PayrollService_stores;
Object.defineProperty(exports, "__esModule", { value: true });
exports.PayrollService = exports.PayrollRunFailed = void 0;
const decimal_js_1 = __importDefault(require("decimal.js"));
const rxjs_1 = require("rxjs");
const operators_1 = require("rxjs/operators");
const partners_1 = require("../clients/partners");
const errors_1 = require("../domain/errors");
const repository_1 = require("../repositories/repository");
const result_1 = require("../util/result");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class PayrollRunFailed extends errors_1.AppError {
    constructor() {
        super(...arguments);
        this.status = 500;
    }
}
exports.PayrollRunFailed = PayrollRunFailed;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const BONUS = { night: { factor: 1.25 }, sunday: { factor: 1.5 } };
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class PayrollService {
    constructor() {
        _PayrollService_client.set(this, new partners_1.PayrollClient());
        _PayrollService_stores.set(this, new partners_1.Stores());
    }
    async hourly(employee) {
        return __classPrivateFieldGet(this, _PayrollService_client, "f").rates(employee);
    }
    async cost(employee, worked) {
        const rate = await __classPrivateFieldGet(this, _PayrollService_client, "f").rates(employee);
        return rate * worked;
    }
    async submit(period) {
        return __classPrivateFieldGet(this, _PayrollService_client, "f").submit(period);
    }
    async close(period) {
        await __classPrivateFieldGet(this, _PayrollService_client, "f").close(period);
    }
    total(lines) {
        let sum = new decimal_js_1.default(0);
        for (const { hours } of lines)
            sum = sum.plus(new decimal_js_1.default(hours));
        return sum.toFixed(2);
    }
    correction(body) {
        return new decimal_js_1.default(body.hours).negated().toString();
    }
    bonus(kind, base) {
        return base * BONUS[kind].factor;
    }
    byKind(lines) {
        return Object.keys((0, result_1.groupBy)(lines, (line) => line.kind.code));
    }
    batches(lines, size) {
        return (0, result_1.chunk)(lines, size);
    }
    cents(amount) {
        return BigInt(amount * 100);
    }
    async run(lines) {
        const done = [];
        for (const line of lines) {
            try {
                done.push(`${repository_1.employees.load(line.employee).name}: ${line.hours}`);
            }
            catch (error) {
                throw new PayrollRunFailed(`Run of ${lines.length} lines stopped after ${done.length}`, { cause: error });
            }
        }
        return done;
    }
    async firstOvertime(lines) {
        return (0, rxjs_1.firstValueFrom)((0, rxjs_1.from)(lines).pipe((0, operators_1.filter)((line) => Number(line.hours) > 48)));
    }
    async stream(lines) {
        return (0, rxjs_1.firstValueFrom)((0, rxjs_1.from)(lines).pipe((0, operators_1.mergeMap)((line) => (0, rxjs_1.of)(line).pipe((0, operators_1.map)((one) => one.kind.code.trim())))));
    }
    async approval() {
        return (0, rxjs_1.firstValueFrom)((0, rxjs_1.from)(new Promise(() => undefined)).pipe((0, rxjs_1.timeout)(40)));
    }
    async report(week) {
        return __classPrivateFieldGet(this, _PayrollService_stores, "f").warehouse(week);
    }
    async slowReport(period) {
        await (0, result_1.deadline)(new Promise((resolve) => setTimeout(resolve, 400)), 50, `report ${period}`);
    }
    hierarchy(managers, name) {
        const above = managers[name];
        return above === undefined ? 0 : 1 + this.hierarchy(managers, above);
    }
    limit(hours) {
        if (hours > 60)
            throw new errors_1.RuleViolation('working-time', `${hours} hours in a week`);
    }
}
exports.PayrollService = PayrollService;
_PayrollService_client = new WeakMap(), _PayrollService_stores = new WeakMap();
//# sourceMappingURL=payroll.js.map