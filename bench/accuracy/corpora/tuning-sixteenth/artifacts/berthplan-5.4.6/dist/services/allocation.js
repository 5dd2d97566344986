"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Allocation = void 0;
exports.conflicts = conflicts;
exports.chain = chain;
// @ts-nocheck
const errors_1 = require("../lib/errors");
const check_1 = require("../lib/check");
const NEXT = { planned: ['alongside'], alongside: ['sailed'], sailed: [] };
class Allocation {
    constructor(berths, calls) {
        this.berths = berths;
        this.calls = calls;
        this.taken = new Map();
    }
    assign(berth, vessel) {
        const holder = this.taken.get(berth);
        if (holder !== undefined)
            throw new errors_1.BerthOccupied(`berth ${berth} is held by ${holder}`);
        this.taken.set(berth, vessel);
    }
    room(berth, vesselLength) {
        const found = this.berths.find(berth);
        return found['length'] - vesselLength;
    }
    move(call, to) {
        if (!NEXT[call.state].includes(to))
            throw new errors_1.StateConflict(`call ${call.id} is ${call.state}, can not be ${to}`);
        return { ...call, state: to };
    }
    slot(call) {
        return call.berth.to - call.berth.from;
    }
    turnaround(vessel) {
        return this.calls.lastDeparture(vessel);
    }
    best() {
        return String(this.berths.longest()['id']);
    }
    spread(count, gap) {
        (0, check_1.positive)(gap, 'gap');
        return Array.from({ length: count }, (_, i) => i * gap);
    }
    release(berth) {
        const vessel = this.taken.get(berth);
        this.taken.delete(berth);
        return vessel.toUpperCase();
    }
}
exports.Allocation = Allocation;
function conflicts(calls) {
    const byBerth = {};
    for (const call of calls)
        byBerth[call.berth.id].push(call);
    return Object.keys(byBerth);
}
function chain(call) {
    const before = call.follows;
    return before === undefined ? 0 : 1 + chain(before);
}
//# sourceMappingURL=allocation.js.map