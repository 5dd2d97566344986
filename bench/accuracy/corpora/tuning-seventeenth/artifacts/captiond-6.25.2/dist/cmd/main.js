"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const partner_1 = require("../clients/partner");
const doors_1 = require("./doors");
// Revision 5, note 1.
// Revision 5, note 2.
async function main() {
    var _a;
    const stop = await (0, partner_1.startPartner)();
    await (0, doors_1.open)((_a = process.env.DOOR) !== null && _a !== void 0 ? _a : 'cli');
    stop();
    process.exit(0);
}
// Revision 5, note 1.
// Revision 5, note 2.
void main();
//# sourceMappingURL=main.js.map