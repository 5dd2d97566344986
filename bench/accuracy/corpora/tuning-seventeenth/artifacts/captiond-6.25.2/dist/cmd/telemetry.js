"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.report = report;
// Revision 5, note 1.
// Revision 5, note 2.
function report(bug, thrown, span, kind) {
    let type = '';
    let message = '';
    let stack = '';
    if (typeof thrown === 'string')
        message = thrown;
    else {
        const error = (thrown !== null && thrown !== void 0 ? thrown : {});
        if (error.code)
            type = String(error.code);
        else if (error.name)
            type = error.name;
        if (error.message)
            message = error.message;
        if (error.stack)
            stack = error.stack;
    }
    process.stdout.write(`${JSON.stringify({ bug, type, message, stack, span, kind })}\n`);
}
//# sourceMappingURL=telemetry.js.map