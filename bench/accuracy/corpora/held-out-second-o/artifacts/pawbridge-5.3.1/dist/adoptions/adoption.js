"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.Adoption = exports.HomeCheckFailed = exports.WrongStep = void 0;
exports.homeCheck = homeCheck;
exports.collectionDay = collectionDay;
exports.trialEnd = trialEnd;
exports.visitSlots = visitSlots;
exports.discount = discount;
exports.localTime = localTime;
exports.waitingWeeks = waitingWeeks;
exports.contract = contract;
exports.matching = matching;
const dayjs_1 = __importDefault(require("dayjs"));
const reading_1 = require("../kit/reading");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class WrongStep extends Error {
    status = 409;
    constructor(id, has, wants) {
        super(`adoption ${id} is ${has}, so it cannot be ${wants}`);
        this.name = 'WrongStep';
    }
}
exports.WrongStep = WrongStep;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class HomeCheckFailed extends Error {
    reasons;
    constructor(family, reasons) {
        super(`home check of family ${family} failed: ${reasons.join(', ')}`);
        this.reasons = reasons;
        this.name = 'HomeCheckFailed';
    }
}
exports.HomeCheckFailed = HomeCheckFailed;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const ORDER = ['applied', 'visited', 'approved', 'collected'];
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Adoption {
    id;
    step;
    family;
    fee;
    constructor(id, step, family, fee) {
        this.id = id;
        this.step = step;
        this.family = family;
        this.fee = fee;
    }
    advance(to) {
        if (ORDER.indexOf(to) !== ORDER.indexOf(this.step) + 1)
            throw new WrongStep(this.id, this.step, to);
        this.step = to;
        return this;
    }
    price() {
        return new Intl.NumberFormat('en', { style: 'currency', currency: this.fee.currency }).format(this.fee.cents / 100);
    }
}
exports.Adoption = Adoption;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function homeCheck(family, answers) {
    const reasons = Object.entries(answers).filter(([, good]) => !good).map(([what]) => what);
    if (reasons.length > 1)
        reasons.sort();
    if (reasons.length > 0)
        throw new HomeCheckFailed(family, reasons);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function collectionDay(text) {
    return (0, reading_1.isoDay)(new Date(text));
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function trialEnd(begin, days) {
    return (0, dayjs_1.default)(begin).add(days, 'day').toISOString();
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function visitSlots(hours) {
    return new Array(hours * 60 - 600).fill(null);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function discount(percent, digits) {
    return (percent / 3).toFixed(digits);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function localTime(zone) {
    return new Intl.DateTimeFormat('en', { timeZone: zone, timeStyle: 'short' }).format(0);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function waitingWeeks(list) {
    const [first] = list;
    return (0, dayjs_1.default)().diff(first.since, 'week');
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function contract(template, values) {
    return template.replaceAll(/\{(\w+)\}/g, (_, name) => values[name].toUpperCase());
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function matching(pattern) {
    return new RegExp(pattern, 'iu');
}
//# sourceMappingURL=adoption.js.map