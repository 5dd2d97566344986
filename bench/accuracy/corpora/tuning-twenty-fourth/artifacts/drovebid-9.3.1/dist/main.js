"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const node_http_1 = require("node:http");
const fastify_1 = __importDefault(require("fastify"));
const board_1 = require("./plugins/board");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const { SEED, PREFIX, DOOR, WRAP } = process.env;
const BASE = 'http://127.0.0.1:9838';
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function report(bug, failure, span, kind) {
    const of = { bug, type: '', message: '', stack: '', span, kind };
    if (failure.code)
        of.type = failure.code.toString();
    else if (failure.name)
        of.type = failure.name;
    if (failure.message)
        of.message = failure.message;
    if (failure.stack)
        of.stack = failure.stack;
    console.log(JSON.stringify(of));
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function audited(work) {
    const answer = await work();
    return answer;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const limited = (work) => audited(() => work());
const call = (work) => (WRAP === 'layers' ? limited(work) : work());
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function http(all) {
    const app = (0, fastify_1.default)();
    app.setErrorHandler(async (failure, request, reply) => {
        report(all[Number(request.params.at)][0], failure, 'POST /sales/:at', 2);
        await reply.code(500).send('');
    });
    app.post('/sales/:at', async (request) => {
        await call(all[Number(request.params.at)][1]);
        return '';
    });
    for (let at = 0; at < all.length; at++)
        await app.inject({ method: 'POST', url: `/sales/${at}` });
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function each(all, span, kind) {
    for (const [bug, work] of all) {
        const attempt = async () => {
            try {
                await call(work);
                console.error('nothing failed', bug);
            }
            catch (failure) {
                report(bug, failure, span, kind);
            }
        };
        if (kind === 5)
            await new Promise((done) => setImmediate(() => void attempt().then(done)));
        else
            await attempt();
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const partner = (0, node_http_1.createServer)((request, response) => {
    const kind = request.url.split('/')[1];
    if (kind === 'slow')
        return void setTimeout(() => response.end('1'), 900).unref();
    const [status, body] = { movements: [200, '{"ref":1}'], licences: [403, 'holding is suspended'], vets: [200, '{"vets":[]}'] }[kind];
    response.writeHead(status, kind === 'licences' ? {} : { 'content-type': 'application/json' }).end(body);
});
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
partner.listen(9838, '127.0.0.1', async () => {
    const all = (0, board_1.board)(Number(SEED), PREFIX, BASE, 9839);
    if (DOOR === 'http')
        await http(all);
    else if (DOOR === 'queue')
        await each(all, 'drove.sales process', 5);
    else
        await each(all, 'drovectl', 1);
    process.exit(0);
});
//# sourceMappingURL=main.js.map