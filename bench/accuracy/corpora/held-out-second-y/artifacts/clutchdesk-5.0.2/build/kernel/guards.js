"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.minutesOf = void 0;
exports.expectDefined = expectDefined;
exports.exhausted = exhausted;
const problems_1 = require("./problems");
function expectDefined(value, what) {
    if (value === null || value === undefined)
        throw new problems_1.Problem(`${what} is not set`);
    return value;
}
const minutesOf = (text) => {
    const [hours, minutes] = text.split(':');
    if (minutes === undefined)
        throw new SyntaxError(`Not a time of day: ${text}`);
    return Number(hours) * 60 + Number(minutes);
};
exports.minutesOf = minutesOf;
function exhausted(value) {
    throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
//# sourceMappingURL=guards.js.map