"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.emit = emit;
/** As `Span.recordException` of the SDK reads an exception. */
function describe(exception) {
    const sent = { type: '', message: '', stack: '' };
    if (typeof exception === 'string')
        sent.message = exception;
    else if (exception) {
        if (exception.code)
            sent.type = exception.code.toString();
        else if (exception.name)
            sent.type = exception.name;
        if (exception.message)
            sent.message = exception.message;
        if (exception.stack)
            sent.stack = exception.stack;
    }
    return sent;
}
function emit({ label, error, span, kind }) {
    process.stdout.write(`${JSON.stringify({ bug: label, ...describe(error), span, kind })}\n`);
}
//# sourceMappingURL=telemetry.js.map