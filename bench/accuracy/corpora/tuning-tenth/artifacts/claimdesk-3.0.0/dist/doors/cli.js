"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.open = open;
// @ts-nocheck
const tsyringe_1 = require("tsyringe");
const telemetry_1 = require("../telemetry");
const values_1 = require("../values");
async function open(entries) {
    for (const [number, [route, act]] of entries.entries()) {
        try {
            await act(tsyringe_1.container, new values_1.Values(Number(process.env.SEED) * 97 + number));
        }
        catch (error) {
            (0, telemetry_1.capture)(number, `claimdesk ${route.split(' ')[1]}`, 0, error);
        }
    }
}
//# sourceMappingURL=cli.js.map