"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "readSettings", {
    enumerable: true,
    get: function() {
        return readSettings;
    }
});
function readSettings(env) {
    const port = Number(env['PORT']);
    if (!Number.isInteger(port)) throw new RangeError(`PORT is ${env['PORT']}, not a number`);
    return {
        port,
        sites: env['SITES'].split(',')
    };
}

//# sourceMappingURL=settings.js.map