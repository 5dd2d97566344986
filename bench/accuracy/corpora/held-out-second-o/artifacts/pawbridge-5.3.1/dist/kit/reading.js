"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decode = exports.UnreadableField = void 0;
exports.grams = grams;
exports.chip = chip;
exports.body = body;
exports.sheet = sheet;
exports.initials = initials;
exports.isoDay = isoDay;
const sync_1 = require("csv-parse/sync");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class UnreadableField extends Error {
    field;
    value;
    constructor(field, value) {
        super(`cannot read ${field} from ${JSON.stringify(value)}`);
        this.field = field;
        this.value = value;
        this.name = 'UnreadableField';
    }
}
exports.UnreadableField = UnreadableField;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function grams(text) {
    if (text === '0')
        return 0;
    const found = /^(\d+(?:\.\d+)?) ?(kg|g)$/.exec(text);
    if (found === null)
        throw new UnreadableField('weight', text);
    return Number(found[1]) * (found[2] === 'kg' ? 1000 : 1);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function chip(text) {
    return BigInt(text);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function body(text) {
    return JSON.parse(text);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function sheet(text) {
    return (0, sync_1.parse)(text, { columns: true });
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function initials(name) {
    return Array.from(name.split(' '), (part) => part[0].toUpperCase()).join('');
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const decode = (text) => decodeURIComponent(text);
exports.decode = decode;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function isoDay(at) {
    return at.toISOString().slice(0, 10);
}
//# sourceMappingURL=reading.js.map