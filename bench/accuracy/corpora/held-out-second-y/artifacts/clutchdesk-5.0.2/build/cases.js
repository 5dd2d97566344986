"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.cases = cases;
const node_http_1 = require("node:http");
const jsonwebtoken_1 = __importDefault(require("jsonwebtoken"));
const planner_1 = require("./lessons/planner");
const schema_1 = require("./pupils/schema");
const files_1 = require("./pupils/files");
const board_1 = require("./exams/board");
const accounts_1 = require("./payments/accounts");
const repositories_1 = require("./data/repositories");
const out = __importStar(require("./outbound/gateways"));
async function answering(answer, use) {
    const server = (0, node_http_1.createServer)(answer);
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    try {
        return await use(`http://127.0.0.1:${server.address().port}`);
    }
    finally {
        server.closeAllConnections?.();
        server.close();
    }
}
const json = (status, body) => (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
function cases(seed) {
    const pick = (...of) => of[seed % of.length];
    const id = `p${(seed * 7121).toString(36)}`;
    const name = pick('Jonas Weber', 'Aylin Kaya', 'Mette Lund', 'Piotr Nowak', 'Sofia Rossi');
    const plate = `${pick('HH', 'KI', 'FL')}-CD ${100 + seed * 7}`;
    const planner = () => new planner_1.Planner('Europe/Berlin');
    const lesson = { id, instructor: { name }, starts: `2026-1${seed % 3}-0${1 + seed}T1${seed}:30`, length: 45, kind: 'city' };
    const pupil = { id, name, hours: { theory: seed } };
    const files = () => new files_1.Files().put(pupil);
    const pupils = new repositories_1.PupilRepository();
    const cars = new repositories_1.CarRepository();
    const accounts = new accounts_1.Accounts('s3cret');
    return [
        ['zone-misspelt', () => new planner_1.Planner(pick('Europe/Hamburg', 'CET/Berlin', 'Germany')).start(lesson)],
        ['starts-with-text', () => planner().start({ ...lesson, starts: `tomorrow ${8 + seed}h` })],
        ['instructor-without-car', () => planner().plate(lesson)],
        ['lesson-without-instructor', () => planner().book({ ...lesson, instructor: undefined })],
        ['slot-taken', () => [1, 2].reduce((all) => (all.book(lesson), all), planner())],
        ['cancel-for-nobody', () => planner().cancel(name, id)],
        ['time-without-minutes', () => planner().gaps(['8:00', `${9 + seed}h`])],
        ['rate-of-kind', () => planner().rate(pick('night', 'parking', 'eco'))],
        ['single-name', () => planner().week([{ ...lesson, instructor: { name: name.split(' ')[0] } }])],
        ['route-without-stops', () => planner().pickup({ route: { stops: [] } })],
        ['lesson-without-route', () => planner().pickup({})],
        ['nobody-can', () => planner().assign(lesson, [async () => ''])],
        ['category-unknown', () => (0, schema_1.enrol)({ name, born: '2008-01-02', category: pick('C1', 'D', 'AM') })],
        ['born-german', () => (0, schema_1.enrol)({ name, born: `0${seed}.02.2008`, category: 'B' })],
        ['postcode-short', () => (0, schema_1.moved)({ street: name, postcode: `24${seed}` })],
        ['pupil-unknown', () => files().get(`${id}x`)],
        ['no-city-hours', () => files().cityHours(id)],
        ['no-documents', () => files().permit(id)],
        ['documents-not-set', () => files().identity(id)],
        ['permit-not-there', () => new files_1.Files().put({ ...pupil, documents: new Map() }).permit(id)],
        ['role-may-not', () => files().open(id, pick('pupil', 'parent', 'guest'))],
        ['initials-of-one', () => files().initials({ ...pupil, name: name.split(' ')[1] })],
        ['no-mobile', () => files().phone({ contacts: [{ kind: 'mail', number: id }] })],
        ['merge-two-people', () => files().merge(pupil, { ...pupil, name: `${name}-Meyer` })],
        ['too-few-hours', () => board_1.board.register({ name, hours: seed }, 12)],
        ['exam-date-iso', () => board_1.board.date(`2026-0${1 + seed}-11`)],
        ['round-without-examiner', () => board_1.board.examiner({ examiners: [{ surname: name }], round: 1 + seed })],
        ['centre-not-set', () => board_1.board.centre({ id })],
        ['recorded-twice', () => board_1.board.record({ result: pick('passed', 'failed') }, 'passed')],
        ['sheet-without-errors', () => board_1.board.errors(`{"pupil":"${id}"}`)],
        ['currency-symbol', () => board_1.board.fee(pick('€', 'EURO', '$'), 40 + seed)],
        ['reference-foreign', () => accounts.reference(`DE${seed}8 ${id}`)],
        ['voucher-ended', () => accounts.voucher({ code: id.toUpperCase(), until: new Date(Date.UTC(2025, seed, 3)) }, new Date(1.79e12))],
        ['session-expired', () => accounts.session(jsonwebtoken_1.default.sign({ id, exp: 1_600_000_000 + seed }, 's3cret'))],
        ['secret-unset', () => new accounts_1.Accounts().session(jsonwebtoken_1.default.sign({ id }, 's3cret'))],
        ['base-without-scheme', () => accounts.link(`pay-${seed}.clutch.example`, id)],
        ['refund-too-much', () => accounts.refund({ id, captured: 4000 }, 4000 + seed * 100)],
        ['refunds-not-loaded', () => accounts.refund({ id, captured: 4000 }, seed)],
        ['pupil-twice', async () => {
                await pupils.insert(id, name);
                await pupils.insert(id, `${name} jr`);
            }],
        ['car-not-there', () => pupils.insert(`${id}c`, name, plate)],
        ['name-of-unknown', () => pupils.nameOf(`${id}u`)],
        ['city-column', () => pupils.byCity(pick('Kiel', 'Lübeck', 'Husum'))],
        ['gearbox-check', () => cars.add(plate, pick('cvt', 'dsg', 'hybrid'))],
        ['cars-table', () => cars.retire(plate)],
        ['slots-not-found', () => answering(json(404, {}), (base) => new out.TestCentre(base).slots(`c${seed}`))],
        ['slots-slow', () => answering(() => { }, (base) => new out.TestCentre(base).slots(`c${seed}`))],
        ['centre-down', () => new out.TestCentre('http://127.0.0.1:9799').slots(`c${seed}`)],
        ['no-slots', () => answering(json(200, { slots: [] }), (base) => new out.TestCentre(base).firstSlot(`c${seed}`))],
        ['slot-gone', () => answering(json(409, {}), (base) => new out.TestCentre(base).reserve(`s-${seed * 17}`))],
        ['reservation-refused', () => answering(json(422, { error: id }), (base) => new out.TestCentre(base).reserve(`s-${seed * 17}`))],
        ['capacity-not-set', () => answering(json(200, { id }), (base) => new out.TestCentre(base).capacity(`c${seed}`))],
        ['weather-limit', () => answering(json(429, {}), (base) => out.weather(`${base}/${id}`))],
        ['weather-degrees', () => answering(json(200, { temp: seed }), (base) => out.weather(base))],
        ['cache-down', () => out.cache(id)],
        ['archive-down', () => out.archive('select 1')],
        ['simulator-off', () => out.simulator(9739)],
        ['printer-missing', () => out.print('label-lp', id)],
        ['reminder-too-slow', () => out.within(new Promise(() => { }), 10 + seed, `Reminder for ${id}`)],
        ['reminders-failed', () => out.broadcast([async () => { }, async () => { throw new Error(`SMS to ${id} refused by carrier`); }])],
        ['features-unset', () => out.flag({})],
        ['port-unset', () => out.port({})],
    ];
}
//# sourceMappingURL=cases.js.map