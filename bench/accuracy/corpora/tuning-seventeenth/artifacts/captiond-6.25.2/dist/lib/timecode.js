"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fixed = exports.TimecodeError = void 0;
exports.toMillis = toMillis;
exports.framesOf = framesOf;
exports.stamp = stamp;
class TimecodeError extends Error {
    constructor(text) {
        super(`Not a timecode: ${text}`);
        this.text = text;
        this.name = 'TimecodeError';
    }
}
exports.TimecodeError = TimecodeError;
// Revision 5, note 1.
// Revision 5, note 2.
function toMillis(text) {
    const found = /^(\d\d):(\d\d):(\d\d)[,.](\d{3})$/.exec(text);
    if (found === null)
        throw new TimecodeError(text);
    const [, h, m, s, ms] = found.map(Number);
    return ((h * 60 + m) * 60 + s) * 1000 + ms;
}
// Revision 5, note 1.
// Revision 5, note 2.
function framesOf(millis, rate) {
    return BigInt((millis * rate) / 1000);
}
// Revision 5, note 1.
// Revision 5, note 2.
function stamp(millis) {
    return new Date(millis).toISOString().slice(11, 23);
}
// Revision 5, note 1.
// Revision 5, note 2.
const fixed = (seconds, digits) => seconds.toFixed(digits);
exports.fixed = fixed;
//# sourceMappingURL=timecode.js.map