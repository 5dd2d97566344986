"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.record = record;
/** What `span.recordException` of the SDK makes of an exception. */
function record(bug, span, kind, exception) {
    if (bug === '')
        return;
    let type = '';
    if (exception.code)
        type = String(exception.code);
    else if (exception.name)
        type = exception.name;
    console.log(JSON.stringify({ bug, type, message: exception.message ?? '', stack: exception.stack ?? '', span, kind }));
}
//# sourceMappingURL=telemetry.js.map