"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
require("reflect-metadata");
const _fastify = /*#__PURE__*/ _interop_require_default(require("fastify"));
const _nodehttp = require("node:http");
const _promises = require("node:timers/promises");
const _tsyringe = require("tsyringe");
const _entries = require("./entries");
const _Database = require("./platform/Database");
const _HttpGateway = require("./platform/HttpGateway");
function _interop_require_default(obj) {
    return obj && obj.__esModule ? obj : {
        default: obj
    };
}
// Revision 6, note 1.
// Revision 6, note 2.
// Revision 6, note 3.
const seed = Number(process.env['SEED']);
const door = process.env['DOOR'] ?? 'cli';
const layers = process.env['WRAP'] !== undefined;
const DEAD = 9985;
const WORDS = [
    'skagen',
    'gannet',
    'dogger',
    'thyboron',
    'osprey',
    'fulmar',
    'viking',
    'baltic',
    'rotor',
    'petrel',
    'fisher',
    'utsira'
];
// Revision 6, note 1.
// Revision 6, note 2.
// Revision 6, note 3.
function values(at) {
    let state = seed * 48271 + at * 7919 >>> 0;
    const next = ()=>(state = Math.imul(state, 1664525) + 1013904223 >>> 0) / 2 ** 32;
    const num = (low, high)=>low + Math.floor(next() * (high - low + 1));
    return {
        num,
        word: ()=>WORDS[num(0, WORDS.length - 1)]
    };
}
// Revision 6, note 1.
// Revision 6, note 2.
// Revision 6, note 3.
const SPANS = {
    http: [
        'POST /care/:at',
        2
    ],
    queue: [
        'care process',
        5
    ],
    cron: [
        'care sweep',
        1
    ],
    cli: [
        'windcare',
        1
    ]
};
// Revision 6, note 1.
// Revision 6, note 2.
// Revision 6, note 3.
function report(bug, error) {
    const [span, kind] = SPANS[door];
    console.log(JSON.stringify({
        bug,
        type: error.code ? String(error.code) : error.name,
        message: error.message ?? '',
        stack: error.stack ?? '',
        span,
        kind
    }));
}
const measured = (step)=>async ()=>{
        const started = Date.now();
        try {
            return await step();
        } finally{
            globalThis.performance.mark(`care-${Date.now() - started}`);
        }
    };
const tenant = (step)=>async ()=>await step();
// Revision 6, note 1.
// Revision 6, note 2.
// Revision 6, note 3.
async function start() {
    await _tsyringe.container.resolve(_Database.Database).open();
    const upstream = (0, _nodehttp.createServer)(async ({ url = '' }, response)=>{
        if (url.includes('slow')) await (0, _promises.setTimeout)(500);
        const status = url.includes('denied') ? 401 : url.startsWith('/orders') ? 503 : 200;
        const body = url.startsWith('/stock') ? '{"levels":[]}' : url.startsWith('/prices') ? '{"price":"12.50"}' : url.startsWith('/buoys') ? '{"buoys":[]}' : '{}';
        response.writeHead(status).end(body);
    }).listen(9984, '127.0.0.1');
    const gateway = _tsyringe.container.resolve(_HttpGateway.HttpGateway);
    gateway.base = 'http://127.0.0.1:9984';
    gateway.dead = `http://127.0.0.1:${DEAD}`;
    const all = (0, _entries.entries)(DEAD);
    async function perform(at) {
        const [bug, meet] = all[at];
        let step = async ()=>meet(values(at));
        if (layers) step = measured(tenant(step));
        try {
            await step();
        } catch (error) {
            report(bug, error);
        }
    }
    if (door === 'http') {
        const app = (0, _fastify.default)();
        app.post('/care/:at', async (request)=>{
            await perform(Number(request.params.at));
            return {};
        });
        await app.listen({
            port: 9986,
            host: '127.0.0.1'
        });
        for (const at of all.keys())await fetch(`http://127.0.0.1:9986/care/${at}`, {
            method: 'POST'
        });
    } else if (door === 'queue') {
        const jobs = [
            ...all.keys()
        ];
        await new Promise((over)=>{
            const pull = ()=>{
                const at = jobs.shift();
                if (at === undefined) over();
                else void perform(at).then(()=>setImmediate(pull));
            };
            setImmediate(pull);
        });
    } else if (door === 'cron') {
        for (const at of all.keys())await new Promise((over)=>setTimeout(()=>void perform(at).then(over), 1));
    } else for (const at of all.keys())await perform(at);
    upstream.close();
    process.exit();
}
// Revision 6, note 1.
// Revision 6, note 2.
// Revision 6, note 3.
void start();

//# sourceMappingURL=main.js.map