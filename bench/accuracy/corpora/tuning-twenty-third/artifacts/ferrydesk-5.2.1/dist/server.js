"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
const _nodehttp = require("node:http");
const _nodeserver = require("@hono/node-server");
const _hono = require("hono");
const _rxjs = require("rxjs");
const _entries = require("./entries");
const _harbours = require("./gateways/harbours");
const _payments = require("./gateways/payments");
const _database = require("./repositories/database");
const _sailings = require("./repositories/sailings");
const _stores = require("./repositories/stores");
const _desk = require("./routes/desk");
const _booking = require("./services/booking");
const _pricing = require("./services/pricing");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const { SEED, DOOR = 'http', WRAP, PREFIX = '' } = process.env;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
/** As the SDK makes attributes of an exception. */ function emit(n, error, span, kind) {
    const type = error.code ? String(error.code) : error.name;
    console.log(JSON.stringify({
        n,
        type,
        message: error.message,
        stack: error.stack ?? '',
        span,
        kind
    }));
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const audited = (call)=>async (n)=>{
        try {
            return await call(n);
        } finally{
            audited.last = n;
        }
    };
audited.last = 0;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const traced = (call)=>async (n)=>call(n);
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function overHttp(call) {
    const app = new _hono.Hono();
    if (WRAP === 'layers') {
        app.use(async (context, next)=>{
            context.header('x-desk', 'ferry');
            await next();
        });
    }
    app.post('/desk/:n', async (context)=>{
        await call(Number(context.req.param('n')));
        return context.json({});
    });
    app.onError((error, context)=>{
        emit(Number(context.req.param('n') ?? context.req.path.split('/').at(-1)), error, 'POST /desk/:n', 1);
        return context.json({}, 500);
    });
    const server = (0, _nodeserver.serve)({
        fetch: app.fetch,
        port: 9544,
        hostname: '127.0.0.1'
    });
    for (const n of _entries.entries.keys()){
        const { status } = await fetch(`http://127.0.0.1:9544/desk/${n}`, {
            method: 'POST'
        });
        if (status !== 500) console.error('nothing failed:', n);
    }
    server.close();
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function overJobs(call) {
    const jobs = (0, _rxjs.from)(_entries.entries.keys()).pipe((0, _rxjs.concatMap)(async (n)=>{
        try {
            await call(n);
            console.error('nothing failed:', n);
        } catch (error) {
            emit(n, error, 'ferry.jobs process', 4);
        }
    }));
    await (0, _rxjs.lastValueFrom)(jobs);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function main() {
    const peer = (0, _nodehttp.createServer)((request, response)=>{
        const url = request.url ?? '';
        const answer = (status, body)=>response.writeHead(status, {
                'content-type': 'application/json'
            }).end(body);
        if (url.startsWith('/refunds/')) answer(404, '{}');
        else if (url.startsWith('/statements/') || url.startsWith('/slow/')) setTimeout(answer, 500, 200, '{}');
        else if (url.startsWith('/captures/')) answer(409, '{}');
        else if (url.startsWith('/berths/')) answer(200, '{"items":[]}');
        else if (url.startsWith('/weather/')) answer(503, '{}');
        else answer(200, '{}');
    });
    await new Promise((listening)=>peer.listen(9545, '127.0.0.1', listening));
    const base = `http://127.0.0.1:${peer.address().port}`;
    const sailings = new _sailings.Sailings(await (0, _database.connect)());
    const seats = new _stores.Seats();
    const parts = {
        sailings,
        seats,
        bookings: new _booking.BookingService(sailings, seats),
        pricing: new _pricing.Pricing(),
        payments: new _payments.Payments(base),
        harbours: new _harbours.Harbours(base),
        ledger: new _stores.Ledger(),
        timetables: new _stores.Timetables(PREFIX)
    };
    const app = {
        ...parts,
        desk: new _desk.Desk(parts)
    };
    let call = async (n)=>_entries.entries[n](app, new _entries.Values(Number(SEED) * 619 + n));
    if (WRAP === 'layers') call = audited(traced(call));
    await (DOOR === 'http' ? overHttp(call) : overJobs(call));
    process.exit(0);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
void main();
//# sourceMappingURL=server.js.map
