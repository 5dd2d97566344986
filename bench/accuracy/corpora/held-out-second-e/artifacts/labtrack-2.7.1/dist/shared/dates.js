"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.clock = void 0;
exports.toInstant = toInstant;
exports.hoursBetween = hoursBetween;
const dayjs_1 = __importDefault(require("dayjs"));
const utc_js_1 = __importDefault(require("dayjs/plugin/utc.js"));
const duration_js_1 = __importDefault(require("dayjs/plugin/duration.js"));
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
dayjs_1.default.extend(utc_js_1.default);
dayjs_1.default.extend(duration_js_1.default);
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
function toInstant(text) {
    return dayjs_1.default.utc(text.replace(' ', 'T')).toISOString();
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
function hoursBetween(from, to) {
    return (to.getTime() - from.getTime()) / 3_600_000;
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
const clock = (date, zone) => new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(date);
exports.clock = clock;
//# sourceMappingURL=dates.js.map