// @ts-nocheck: built by a toolchain of its own
"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
require("reflect-metadata");
const _nodeevents = require("node:events");
const _nodehttp = require("node:http");
const _logging = require("./logging");
const _typeorm = require("typeorm");
const _office = require("./controllers/office");
const _shipments = require("./controllers/shipments");
const _entities = require("./domain/entities");
const _doors = require("./doors");
const _entries = require("./entries");
const _container = require("./framework/container");
const _values = require("./values");
async function upstream() {
    const server = (0, _nodehttp.createServer)((request, response)=>{
        const url = request.url;
        if (url.startsWith('/slow')) return void setTimeout(()=>response.end('{}'), 400);
        if (url.startsWith('/customs')) return void response.writeHead(422).end('{}');
        if (url.startsWith('/offers/eu')) return void response.setHeader('content-type', 'application/json').end('{"items":[]}');
        if (url.startsWith('/offers/us')) return void response.setHeader('content-type', 'application/json').end('{"offers":[]}');
        if (/labels.*A$/.test(url)) return void response.writeHead(410).end();
        if (/labels.*B$/.test(url)) return void response.end('<html><body>Sign in</body></html>');
        response.end('{}');
    }).listen(9600, '127.0.0.1');
    await (0, _nodeevents.once)(server, 'listening');
    return server;
}
async function seed(source) {
    await source.getRepository(_entities.Carrier).insert([
        {
            code: 'NORD',
            name: 'Nordline',
            tariff: '{"zones":{"EU":{"base":12,"perKg":0.4}}}'
        },
        {
            code: 'CUT',
            name: 'Cutter',
            tariff: '{"zones":{"EU":{"base":12'
        }
    ]);
    const shipment = (id, status, currency = 'EUR')=>({
            id,
            reference: id === 1 ? 'FR-TAKEN' : `FR-${id}`,
            status,
            weightKg: 3,
            declaredValue: '120.50',
            currency
        });
    await source.getRepository(_entities.Shipment).insert([
        shipment(1, 'draft'),
        shipment(2, 'delivered'),
        shipment(3, 'booked'),
        shipment(4, 'draft', 'EURO'),
        shipment(5, 'collected')
    ]);
}
/** What the SDK makes of an exception. */ function sent(error) {
    if (typeof error === 'string') return {
        type: '',
        message: error,
        stack: ''
    };
    const { code, name, message, stack } = error;
    const logged = process.env['TEXT'] === 'pino' ? _logging.stdSerializers.err(error) : {
        stack: stack ?? '',
        message
    };
    return {
        type: code ? String(code) : name,
        message: logged.message,
        stack: logged.stack
    };
}
async function main() {
    const server = await upstream();
    const source = await new _typeorm.DataSource({
        type: 'sqljs',
        entities: [
            _entities.Carrier,
            _entities.Shipment,
            _entities.Invoice
        ],
        synchronize: true
    }).initialize();
    await seed(source);
    const container = new _container.Container();
    container.provide(_typeorm.DataSource, source);
    container.provide(_container.Container, container);
    const app = {
        shipments: container.resolve(_shipments.ShipmentController),
        office: container.resolve(_office.OfficeController)
    };
    const values = new _values.Values(Number(process.env['SEED']));
    const http = process.env['DOOR'] === 'http' ? await (0, _doors.httpDoor)() : undefined;
    const door = http ?? ({
        queue: _doors.queueDoor,
        cron: _doors.cronDoor
    })[process.env['DOOR']]?.() ?? (0, _doors.plainDoor)();
    let stray = ()=>undefined;
    process.on('uncaughtException', (error)=>stray(error));
    process.on('unhandledRejection', (error)=>stray(error));
    for (const [label, span, meet] of _entries.entries){
        const error = await new Promise((resolve)=>{
            stray = resolve;
            door(()=>meet(app, values)).then(()=>setTimeout(resolve, 300), (error)=>resolve(error));
        });
        if (error === undefined) console.error(`nothing happened: ${label}`);
        else console.log(JSON.stringify({
            bug: label,
            ...sent(error),
            span: http ? span : `${process.env['DOOR']} ${span.split(' ').at(-1)}`,
            kind: http ? 1 : process.env['DOOR'] === 'queue' ? 4 : 0
        }));
    }
    http?.close();
    server.close();
    setTimeout(()=>process.exit(0), 200);
}
void main();

//# sourceMappingURL=main.js.map