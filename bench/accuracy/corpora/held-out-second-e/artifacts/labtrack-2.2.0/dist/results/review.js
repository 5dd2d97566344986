"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Review = void 0;
const errors_1 = require("../shared/errors");
class Review {
    orders;
    constructor(orders) {
        this.orders = orders;
    }
    sign(report, doctor) {
        if (report.state === 'signed')
            throw new errors_1.TransitionError('signed', 'signed', `Report ${report.id} of ${doctor}`);
        report.signatures.push(doctor);
    }
    async open() {
        return this.orders.verdicts();
    }
    flags(result) {
        const { flags = [] } = result.interpretation;
        return flags;
    }
    addendum(report, text) {
        report.notes.push(text);
        return report;
    }
}
exports.Review = Review;
//# sourceMappingURL=review.js.map