"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const app_1 = require("./http/app");
const cases_1 = require("./cases");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const doors = { http: app_1.overHttp, cli: app_1.direct, cron: app_1.later };
const spans = { http: ['POST /desk', 1], cli: ['clutchdesk run', 0], cron: ['clutchdesk nightly', 0] };
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function main() {
    const door = process.env.DOOR ?? 'cli';
    for (const [bug, work] of (0, cases_1.cases)(Number(process.env.SEED))) {
        const error = await doors[door](work);
        if (error === undefined) {
            process.stderr.write(`nothing failed: ${bug}\n`);
            continue;
        }
        const type = error.code ? String(error.code) : error.name;
        const [span, kind] = spans[door];
        process.stdout.write(`${JSON.stringify({ bug, type, message: error.message ?? '', stack: error.stack ?? '', span, kind })}\n`);
    }
    process.exit(0);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
void main();
//# sourceMappingURL=main.js.map