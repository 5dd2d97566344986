"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseMessage = parseMessage;
exports.resultsOf = resultsOf;
exports.frame = frame;
exports.decode = decode;
exports.parseJsonLine = parseJsonLine;
const errors_1 = require("../shared/errors");
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
function parseMessage(text) {
    return text.split('\r').map((line, at) => {
        const [kind, ...fields] = line.split('|');
        if (!/^[HPORL]$/.test(kind))
            throw new errors_1.LabError(`Line ${at + 1} has no record of a known type: ${kind}`);
        return { kind, fields };
    });
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
function resultsOf(segments) {
    const header = segments.find(({ kind }) => kind === 'H');
    const sender = header.fields[3].split('^')[0];
    return segments.filter(({ kind }) => kind === 'R').map(({ fields }) => `${sender}:${fields[2]}`);
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
function frame(bytes) {
    const view = new DataView(Uint8Array.from(bytes).buffer);
    return view.getUint32(4);
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
function decode(bytes) {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
function parseJsonLine(line) {
    return JSON.parse(line).result.value;
}
//# sourceMappingURL=parser.js.map