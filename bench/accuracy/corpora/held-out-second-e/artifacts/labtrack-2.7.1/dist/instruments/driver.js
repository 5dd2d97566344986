"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Driver = void 0;
const node_net_1 = require("node:net");
const errors_1 = require("../shared/errors");
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
class Driver {
    port;
    constructor(port) {
        this.port = port;
    }
    async ping(name) {
        try {
            await this.dial();
        }
        catch (cause) {
            throw new errors_1.LabError(`Instrument ${name} does not answer`, { cause });
        }
    }
    async calibrate() {
        await this.dial();
    }
    dial() {
        return new Promise((resolve, reject) => {
            const socket = (0, node_net_1.connect)({ port: this.port, host: '127.0.0.1' });
            socket.once('connect', () => resolve());
            socket.once('error', reject);
        });
    }
    async run(command, ms) {
        await new Promise((_, reject) => {
            setTimeout(() => reject(new errors_1.LabError(`Command ${command} timed out after ${ms} ms`)), ms);
        });
    }
    select(slots, slot) {
        return slots.get(slot).tube.colour;
    }
    async batch(jobs) {
        const settled = await Promise.allSettled(jobs.map((job) => job()));
        const failed = settled.filter(({ status }) => status === 'rejected');
        if (failed.length > 0)
            throw new AggregateError(failed.map((each) => each.reason), `${failed.length} of ${jobs.length} jobs failed`);
    }
}
exports.Driver = Driver;
//# sourceMappingURL=driver.js.map