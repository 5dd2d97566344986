"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Values = void 0;
// @ts-nocheck
const PERILS = ['hail', 'theft', 'flood', 'glass', 'fire', 'storm', 'marten', 'rollover', 'frost', 'vandalism'];
const NAMES = ['Greta Lindqvist', 'Omar Haddad', 'Claire Dubois', 'Jan Kowalski', 'Sofia Marino', 'Liam Byrne', 'Aya Tanaka', 'Mateo Ruiz', 'Eva Horák'];
const PLATES = ['KLM', 'BRX', 'TQA', 'VNE', 'HSD', 'ZOP'];
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Values {
    constructor(seed) {
        this.peril = () => this.of(PERILS);
        this.person = () => this.of(NAMES);
        this.plate = () => `${this.of(PLATES)}-${this.int(100, 999)}`;
        this.amount = () => this.int(1000, 900000) / 100;
        this.day = () => `202${this.int(3, 6)}-0${this.int(1, 9)}-${this.int(10, 28)}`;
        this.state = Math.imul(seed, 0x9e3779b1) >>> 0 || 7;
    }
    next() {
        this.state = (this.state + 0x6d2b79f5) >>> 0;
        let t = this.state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return (t ^ (t >>> 14)) >>> 0;
    }
    of(all) {
        return all[this.next() % all.length];
    }
    int(low, high) {
        return low + (this.next() % (high - low + 1));
    }
    claim() {
        return `CLM-${this.int(2023, 2026)}-${this.int(100000, 999999)}`;
    }
    policy() {
        return `P${this.int(10000000, 99999999)}`;
    }
    hex(length) {
        return Array.from({ length }, () => (this.next() % 16).toString(16)).join('');
    }
}
exports.Values = Values;
//# sourceMappingURL=values.js.map