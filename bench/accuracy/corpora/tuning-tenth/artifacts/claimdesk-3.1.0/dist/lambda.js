"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.handler = void 0;
exports.invokeAll = invokeAll;
// @ts-nocheck
require("reflect-metadata");
const tsyringe_1 = require("tsyringe");
const bootstrap_1 = require("./infra/bootstrap");
const entries_1 = require("./entries");
const telemetry_1 = require("./telemetry");
const values_1 = require("./values");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const handler = async ({ number, seed }) => {
    const [route, act] = entries_1.entries[number];
    try {
        await act(tsyringe_1.container, new values_1.Values(seed));
        return { statusCode: 200 };
    }
    catch (error) {
        (0, telemetry_1.capture)(number, route, 1, error);
        return { statusCode: 500 };
    }
};
exports.handler = handler;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
/** What the runtime does: an invocation after the other. */
async function invokeAll() {
    process.on('unhandledRejection', () => { });
    const { stop } = await (0, bootstrap_1.bootstrap)();
    for (const number of entries_1.entries.keys())
        await (0, exports.handler)({ number, seed: Number(process.env.SEED) * 97 + number });
    stop();
    process.exit(0);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
if (process.env.RUNTIME_API !== undefined)
    void invokeAll();
//# sourceMappingURL=lambda.js.map