"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Values = void 0;
// @ts-nocheck
/** What callers bring: names, numbers and days. */
const VESSELS = ['Aurora Bay', 'Kestrel', 'Nordic Pine', 'Stella Maris', 'Blue Heron', 'Tern', 'Old Harry', 'Cape Wrath'];
const PORTS = ['NLRTM', 'DEHAM', 'GBFXT', 'BEANR', 'FRLEH', 'ESALG'];
const PEOPLE = ['m.lindqvist', 'j.osei', 'c.abreu', 't.nakamura', 'r.silva'];
class Values {
    constructor(seed, salt) {
        this.state = (seed * 7349 + salt * 977 + 11) % 2147483647;
    }
    next() {
        this.state = (this.state * 48271) % 2147483647;
        return this.state;
    }
    number(low = 100, high = 99999) {
        return low + (this.next() % (high - low + 1));
    }
    vessel() {
        return VESSELS[this.next() % VESSELS.length];
    }
    port() {
        return PORTS[this.next() % PORTS.length];
    }
    person() {
        return PEOPLE[this.next() % PEOPLE.length];
    }
    day() {
        return new Date(Date.UTC(2026, this.next() % 12, 1 + (this.next() % 27))).toISOString().slice(0, 10);
    }
}
exports.Values = Values;
//# sourceMappingURL=values.js.map