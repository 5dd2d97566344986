"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const doors_1 = require("./http/doors");
const errands_1 = require("./http/errands");
const stub_1 = require("./http/stub");
async function main() {
    await (0, stub_1.startStub)();
    const { DOOR = 'cli', SEED = '1', WRAP } = process.env;
    await doors_1.doors[DOOR](await (0, errands_1.errands)(), Number(SEED), WRAP === 'layers');
    process.exit(0);
}
void main();
//# sourceMappingURL=main.js.map