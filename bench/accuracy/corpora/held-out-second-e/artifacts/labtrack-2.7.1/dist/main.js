"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const doors_1 = require("./app/doors");
const entries_1 = require("./app/entries");
const wire_1 = require("./app/wire");
const telemetry_1 = require("./app/telemetry");
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
async function main() {
    const context = await (0, wire_1.wire)();
    const door = doors_1.doors[process.env.DOOR];
    for (const failure of await door(entries_1.entries, context))
        (0, telemetry_1.emit)(failure);
    await context.close();
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
main().then(() => process.exit(0), (error) => {
    console.error(error);
    process.exit(1);
});
//# sourceMappingURL=main.js.map