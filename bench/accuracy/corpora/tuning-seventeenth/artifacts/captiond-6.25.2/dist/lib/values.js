"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Values = void 0;
const WORDS = ['harbour', 'lantern', 'meridian', 'orchard', 'paper', 'quarry', 'ribbon', 'saffron', 'thimble', 'umbra', 'velvet', 'winter'];
// Revision 5, note 1.
// Revision 5, note 2.
let drawn = 0;
// Revision 5, note 1.
// Revision 5, note 2.
class Values {
    constructor(seed) {
        this.state = (seed * 48271 + ++drawn * 7907) % 2147483647;
        this.odd = seed % 2 === 1;
    }
    number(low, high) {
        this.state = (this.state * 48271 + 11) % 2147483647;
        return low + (this.state % (high - low + 1));
    }
    word() {
        return WORDS[this.number(0, WORDS.length - 1)];
    }
    title() {
        return `${this.word()} ${this.word()}`;
    }
    asset() {
        return `as-${this.number(10000, 99999)}`;
    }
}
exports.Values = Values;
//# sourceMappingURL=values.js.map