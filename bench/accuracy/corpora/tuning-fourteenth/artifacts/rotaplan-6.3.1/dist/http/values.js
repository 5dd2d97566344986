"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Values = void 0;
const WORDS = ['ward', 'reception', 'kitchen', 'laundry', 'pharmacy', 'theatre', 'garage', 'archive', 'canteen', 'radiology', 'porter'];
const NAMES = ['Rosa Winter', 'Karim Aziz', 'Signe Holm', 'Pavel Dusek', 'Maeve Doyle', 'Anton Graf', 'Lina Sato', 'Bea Ortiz'];
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Values {
    constructor(seed, prefix) {
        this.seed = seed;
        this.prefix = prefix;
        this.state = seed * 104729;
    }
    random() {
        this.state = (this.state * 16807) % 2147483647;
        return this.state / 2147483647;
    }
    pick(of) {
        return of[Math.floor(this.random() * of.length)];
    }
    number() {
        return 100 + Math.floor(this.random() * 8000);
    }
    word() {
        return this.pick(WORDS);
    }
    name() {
        return this.pick(NAMES);
    }
    email() {
        return `${this.word()}${this.number()}@example.org`;
    }
    code() {
        return Math.floor(this.random() * 1e9).toString(36);
    }
    at(hour) {
        return `2025-0${1 + (this.seed % 9)}-1${this.seed % 9}T${String(hour).padStart(2, '0')}:00:00Z`;
    }
}
exports.Values = Values;
//# sourceMappingURL=values.js.map