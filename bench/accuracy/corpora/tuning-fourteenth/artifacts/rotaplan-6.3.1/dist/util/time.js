"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.label = exports.weekOf = exports.clock = exports.day = exports.hours = void 0;
const date_fns_1 = require("date-fns");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const hours = (start, end) => (0, date_fns_1.differenceInMinutes)((0, date_fns_1.parseISO)(end), (0, date_fns_1.parseISO)(start)) / 60;
exports.hours = hours;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function day(text) {
    return (0, date_fns_1.formatISO)((0, date_fns_1.parse)(text, 'yyyy-MM-dd', new Date()), { representation: 'date' });
}
exports.day = day;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function clock(date) {
    return date.toISOString().slice(11, 16);
}
exports.clock = clock;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function weekOf(text) {
    const [year, week] = text.split('-W').map(Number);
    return Array.from({ length: 7 }, (_, i) => Date.UTC(year, 0, week * 7 + i));
}
exports.weekOf = weekOf;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function label(at, locale) {
    return at.toLocaleDateString(locale);
}
exports.label = label;
//# sourceMappingURL=time.js.map