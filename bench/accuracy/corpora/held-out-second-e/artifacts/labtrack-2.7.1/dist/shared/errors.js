"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PartnerError = exports.TransitionError = exports.MissingError = exports.LabError = void 0;
class LabError extends Error {
    constructor(message, options) {
        super(message, options);
        this.name = 'LabError';
    }
}
exports.LabError = LabError;
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
class MissingError extends LabError {
    name = 'MissingError';
    constructor(what, key) {
        super(`No ${what} with key ${key}`);
    }
}
exports.MissingError = MissingError;
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
class TransitionError extends LabError {
    constructor(from, to, subject) {
        super(`${subject} cannot go from ${from} to ${to}`);
        this.name = 'TransitionError';
    }
}
exports.TransitionError = TransitionError;
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
class PartnerError extends LabError {
    partner;
    constructor(partner, message, options) {
        super(`${partner}: ${message}`, options);
        this.name = 'PartnerError';
        this.partner = partner;
    }
}
exports.PartnerError = PartnerError;
//# sourceMappingURL=errors.js.map