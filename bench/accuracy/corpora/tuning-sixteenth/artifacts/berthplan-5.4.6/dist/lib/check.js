"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ensure = ensure;
exports.positive = positive;
exports.numeric = numeric;
exports.must = must;
// @ts-nocheck
const node_assert_1 = require("node:assert");
const errors_1 = require("./errors");
function ensure(condition, field, reason) {
    if (!condition)
        throw new errors_1.InvalidInput(field, reason);
}
function positive(value, field) {
    ensure(value > 0, field, `${value} is not positive`);
    return value;
}
function numeric(text) {
    const value = Number(text);
    node_assert_1.strict.ok(!Number.isNaN(value), `not numeric: ${text}`);
    return value;
}
function must(value, what) {
    if (value === undefined || value === null)
        throw new Error(`${what} is missing`);
    return value;
}
//# sourceMappingURL=check.js.map