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
class MissingError extends LabError {
    name = 'MissingError';
    constructor(what, key) {
        super(`No ${what} with key ${key}`);
    }
}
exports.MissingError = MissingError;
class TransitionError extends LabError {
    constructor(from, to, subject) {
        super(`${subject} cannot go from ${from} to ${to}`);
        this.name = 'TransitionError';
    }
}
exports.TransitionError = TransitionError;
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