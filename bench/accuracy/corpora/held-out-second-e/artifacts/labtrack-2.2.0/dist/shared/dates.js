"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.clock = void 0;
exports.instant = instant;
exports.hoursBetween = hoursBetween;
const dayjs_1 = __importDefault(require("dayjs"));
const utc_js_1 = __importDefault(require("dayjs/plugin/utc.js"));
const duration_js_1 = __importDefault(require("dayjs/plugin/duration.js"));
dayjs_1.default.extend(utc_js_1.default);
dayjs_1.default.extend(duration_js_1.default);
function instant(text) {
    return dayjs_1.default.utc(text).toISOString();
}
function hoursBetween(from, to) {
    return (to.getTime() - from.getTime()) / 3_600_000;
}
const clock = (date, zone) => new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(date);
exports.clock = clock;
//# sourceMappingURL=dates.js.map