"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.allowed = exports.invariant = exports.found = exports.present = void 0;
const errors_1 = require("../domain/errors");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const present = (value) => value !== null && value !== undefined;
exports.present = present;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function found(value, entity, id) {
    if (!(0, exports.present)(value))
        throw new errors_1.NotFound(entity, id);
    return value;
}
exports.found = found;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function invariant(condition, message) {
    if (!condition)
        throw new Error(`Invariant failed: ${message}`);
}
exports.invariant = invariant;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function allowed(role, roles) {
    if (!roles.includes(role))
        throw new errors_1.Denied(`Role ${role} is not one of ${roles.join(', ')}`);
}
exports.allowed = allowed;
//# sourceMappingURL=guards.js.map