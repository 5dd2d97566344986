"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Inquiry = void 0;
/** One request and what is in it. */
class Inquiry {
    state;
    constructor(seed) {
        this.state = seed * 2654435761 % 4294967296;
        this.num(0, 9);
    }
    num(low, high) {
        this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
        return low + Math.floor((this.state / 4294967296) * (high - low + 1));
    }
    id() {
        return this.num(1000, 99999);
    }
    of(...all) {
        return all[this.num(0, all.length - 1)];
    }
    pet() {
        return this.of('Biscuit', 'Mochi', 'Rufus', 'Nala', 'Pepper', 'Olive', 'Ziggy', 'Clover');
    }
    family() {
        return this.of('Abbott', 'Ferreira', 'Kovacs', 'Lindqvist', 'Okafor', 'Tanaka', 'Weiss');
    }
}
exports.Inquiry = Inquiry;
//# sourceMappingURL=request.js.map