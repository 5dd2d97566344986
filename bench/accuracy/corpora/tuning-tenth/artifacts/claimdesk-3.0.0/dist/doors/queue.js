"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.open = open;
// @ts-nocheck
const rxjs_1 = require("rxjs");
const tsyringe_1 = require("tsyringe");
const telemetry_1 = require("../telemetry");
const values_1 = require("../values");
async function open(entries) {
    const handle = async ([number, [, act]]) => {
        try {
            await act(tsyringe_1.container, new values_1.Values(Number(process.env.SEED) * 97 + number));
        }
        catch (error) {
            (0, telemetry_1.capture)(number, 'claims-inbox process', 4, error);
        }
    };
    await (0, rxjs_1.lastValueFrom)((0, rxjs_1.from)(entries.entries()).pipe((0, rxjs_1.concatMap)(handle)));
}
//# sourceMappingURL=queue.js.map