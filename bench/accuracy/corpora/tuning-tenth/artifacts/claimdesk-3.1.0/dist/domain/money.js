"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Money = void 0;
// @ts-nocheck
const errors_1 = require("./errors");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Money {
    #cents;
    constructor(cents, currency) {
        this.currency = currency;
        this.#cents = cents;
    }
    static of(amount, currency = 'EUR') {
        return new Money(BigInt(amount) * 100n, currency);
    }
    static parse(text) {
        const [whole, fraction] = text.split('.');
        return new Money(BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0')), 'EUR');
    }
    plus(other) {
        if (other.currency !== this.currency)
            throw new errors_1.DomainError(`Cannot add ${other.currency} to ${this.currency}`);
        return new Money(this.#cents + other.#cents, this.currency);
    }
    share(parts) {
        return new Money(this.#cents / parts, this.currency);
    }
    toNumber() {
        return Number(this.#cents) / 100;
    }
}
exports.Money = Money;
//# sourceMappingURL=money.js.map