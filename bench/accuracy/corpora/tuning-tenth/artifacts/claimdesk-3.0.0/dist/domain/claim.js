"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Claim = void 0;
// @ts-nocheck
const errors_1 = require("./errors");
const transitions = {
    draft: ['open'],
    open: ['assessed', 'closed'],
    assessed: ['approved', 'closed'],
    approved: ['closed'],
    closed: [],
};
function assertNever(value) {
    throw new errors_1.DomainError(`Unhandled value ${JSON.stringify(value)}`);
}
class Claim {
    constructor(row) {
        this.row = row;
    }
    get state() {
        return this.row.state;
    }
    get lossDay() {
        return this.row.loss_date.toISOString().slice(0, 10);
    }
    move(to) {
        if (!transitions[this.row.state].includes(to))
            throw new errors_1.ConflictError(`Claim ${this.row.number} is ${this.row.state} and can not become ${to}`);
        this.row.state = to;
    }
    step() {
        switch (this.row.state) {
            case 'draft':
                return 0;
            case 'open':
            case 'assessed':
                return 1;
            case 'approved':
            case 'closed':
                return 2;
            default:
                return assertNever(this.row.state);
        }
    }
    remaining(limit) {
        return limit - this.row.paid;
    }
}
exports.Claim = Claim;
//# sourceMappingURL=claim.js.map