"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isBlank = void 0;
exports.found = found;
exports.invariant = invariant;
exports.never = never;
const errors_1 = require("./errors");
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
function found(value, what, key) {
    if (value === undefined)
        throw new errors_1.MissingError(what, key);
    return value;
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
const isBlank = (text) => text.trim() === '';
exports.isBlank = isBlank;
//+
function invariant(condition, message) {
    if (!condition)
        throw new errors_1.LabError(`Invariant violated: ${message}`);
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
function never(value) {
    return new errors_1.LabError(`Unexpected value ${value}`);
}
//# sourceMappingURL=guards.js.map