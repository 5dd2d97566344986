"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.found = found;
exports.invariant = invariant;
exports.never = never;
const errors_1 = require("./errors");
function found(value, what, key) {
    if (value === undefined)
        throw new errors_1.MissingError(what, key);
    return value;
}
//+
function invariant(condition, message) {
    if (!condition)
        throw new errors_1.LabError(`Invariant violated: ${message}`);
}
function never(value) {
    return new errors_1.LabError(`Unexpected value ${value}`);
}
//# sourceMappingURL=guards.js.map