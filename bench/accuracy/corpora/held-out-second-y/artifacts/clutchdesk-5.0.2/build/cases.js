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
        ['length-negative', () => planner().span({ ...lesson, length: -15 * seed })],
        ['instructor-without-car', () => planner().plate(lesson)],
        ['lesson-without-instructor', () => planner().book({ ...lesson, instructor: undefined })],
        ['slot-taken', () => [1, 2].reduce((all) => (all.book(lesson), all), planner())],
        ['cancel-for-nobody', () => planner().cancel(name, id)],
        ['time-without-minutes', () => planner().gaps(['8:00', `${9 + seed}h`])],
        ['rate-of-kind', () => planner().rate(pick('night', 'parking', 'eco'))],
        ['single-name', () => planner().week([{ ...lesson, instructor: { name: name.split(' ')[0] } }])],
        ['longest-of-none', () => planner().longest([])],
        ['route-without-stops', () => planner().pickup({ route: { stops: [] } })],
        ['lesson-without-route', () => planner().pickup({})],
        ['weeks-fraction', () => planner().repeat(lesson, seed + 0.5)],
        ['nobody-can', () => planner().assign(lesson, [async () => ''])],
        ['category-unknown', () => (0, schema_1.enrol)({ name, born: '2008-01-02', category: pick('C1', 'D', 'AM') })],
        ['born-german', () => (0, schema_1.enrol)({ name, born: `0${seed}.02.2008`, category: 'B' })],
        ['enrol-empty', () => (0, schema_1.enrol)(undefined)],
        ['postcode-short', () => (0, schema_1.moved)({ street: name, postcode: `24${seed}` })],
        ['address-extra-key', () => (0, schema_1.moved)({ street: name, postcode: `2400${seed}`, [pick('floor', 'co', 'staircase')]: 'x' })],
        ['note-too-long', () => (0, schema_1.note)({ text: `${name} `.repeat(5 + seed) })],
        ['pupil-unknown', () => files().get(`${id}x`)],
        ['no-city-hours', () => files().cityHours(id)],
        ['no-documents', () => files().permit(id)],
        ['documents-not-set', () => files().identity(id)],
        ['permit-not-there', () => new files_1.Files().put({ ...pupil, documents: new Map() }).permit(id)],
        ['role-may-not', () => files().open(id, pick('pupil', 'parent', 'guest'))],
        ['mentor-circle', () => {
                const one = { ...pupil };
                one.mentor = { ...pupil, mentor: one };
                return files().mentors(one);
            }],
        ['initials-of-one', () => files().initials({ ...pupil, name: name.split(' ')[1] })],
        ['file-frozen', () => files().close(Object.freeze({ ...pupil }))],
        ['no-mobile', () => files().phone({ contacts: [{ kind: 'mail', number: id }] })],
        ['snapshot-bigint', () => files().snapshot({ ...pupil, hours: { theory: 5n } })],
        ['page-size', () => [...files().pages(-seed)]],
        ['merge-two-people', () => files().merge(pupil, { ...pupil, name: `${name}-Meyer` })],
        ['too-few-hours', () => board_1.board.register({ name, hours: seed }, 12)],
        ['exam-date-iso', () => board_1.board.date(`2026-0${1 + seed}-11`)],
        ['round-without-examiner', () => board_1.board.examiner({ examiners: [{ surname: name }], round: 1 + seed })],
        ['centre-not-set', () => board_1.board.centre({ id })],
        ['recorded-twice', () => board_1.board.record({ result: pick('passed', 'failed') }, 'passed')],
        ['sheet-cut-off', () => board_1.board.errors(`{"pupil":"${id}","errors":[`)],
        ['sheet-without-errors', () => board_1.board.errors(`{"pupil":"${id}"}`)],
        ['percent-of-zero', () => board_1.board.percent(seed, 0n)],
        ['candidate-with-dash', () => board_1.board.candidateNumber(`24-${1000 + seed}`)],
        ['locale-underscore', () => board_1.board.certificate(pick('de_DE', 'tr_TR', 'pl_PL'), new Date(1.79e12))],
        ['date-invalid', () => board_1.board.certificate('de', new Date(`${name}`))],
        ['currency-symbol', () => board_1.board.fee(pick('€', 'EURO', '$'), 40 + seed)],
        ['answers-without-total', () => board_1.board.theory({ [id]: [1, 2] })],
        ['question-retired', () => board_1.board.question({}, `1.2.${30 + seed}`)],
        ['exam-without-date', () => board_1.board.sort([{ date: '2026-02-01' }, { id }, { date: `2026-03-0${seed}` }])],
        ['price-as-text', () => accounts.instalments(9000 + seed, -seed)],
        ['reference-foreign', () => accounts.reference(`DE${seed}8 ${id}`)],
        ['voucher-ended', () => accounts.voucher({ code: id.toUpperCase(), until: new Date(Date.UTC(2025, seed, 3)) }, new Date(1.79e12))],
        ['session-expired', () => accounts.session(jsonwebtoken_1.default.sign({ id, exp: 1_600_000_000 + seed }, 's3cret'))],
        ['session-forged', () => accounts.session(jsonwebtoken_1.default.sign({ id }, 'other'))],
        ['session-malformed', () => accounts.session(`Bearer ${id}`)],
        ['secret-unset', () => new accounts_1.Accounts().session(jsonwebtoken_1.default.sign({ id }, 's3cret'))],
        ['expires-in', () => accounts.issue(id)],
        ['claims-of-null', () => accounts.decodeClaims(id)],
        ['base-without-scheme', () => accounts.link(`pay-${seed}.clutch.example`, id)],
        ['percent-sign', () => accounts.unescape(`${20 + seed}% off ${id}`)],
        ['bigint-and-number', () => accounts.balance([{ amount: 5n }, { amount: seed }])],
        ['refund-too-much', () => accounts.refund({ id, captured: 4000 }, 4000 + seed * 100)],
        ['refunds-not-loaded', () => accounts.refund({ id, captured: 4000 }, seed)],
        ['pupil-twice', async () => {
                await pupils.insert(id, name);
                await pupils.insert(id, `${name} jr`);
            }],
        ['pupil-without-name', () => pupils.insert(`${id}n`, null)],
        ['car-not-there', () => pupils.insert(`${id}c`, name, plate)],
        ['name-of-unknown', () => pupils.nameOf(`${id}u`)],
        ['city-column', () => pupils.byCity(pick('Kiel', 'Lübeck', 'Husum'))],
        ['search-apostrophe', () => pupils.search(pick("O'Neill", "D'Amico", "N'Diaye"))],
        ['gearbox-check', () => cars.add(plate, pick('cvt', 'dsg', 'hybrid'))],
        ['cars-table', () => cars.retire(plate)],
        ['service-date-object', () => cars.service(plate, { km: seed })],
        ['slots-not-found', () => answering(json(404, {}), (base) => new out.TestCentre(base).slots(`c${seed}`))],
        ['slots-broken', () => answering(json(503, {}), (base) => new out.TestCentre(base).slots(`c${seed}`))],
        ['slots-slow', () => answering(() => { }, (base) => new out.TestCentre(base).slots(`c${seed}`))],
        ['centre-down', () => new out.TestCentre('http://127.0.0.1:9799').slots(`c${seed}`)],
        ['no-slots', () => answering(json(200, { slots: [] }), (base) => new out.TestCentre(base).firstSlot(`c${seed}`))],
        ['slots-renamed', () => answering(json(200, { times: [seed] }), (base) => new out.TestCentre(base).firstSlot(`c${seed}`))],
        ['slot-gone', () => answering(json(409, {}), (base) => new out.TestCentre(base).reserve(`s-${seed * 17}`))],
        ['reservation-refused', () => answering(json(422, { error: id }), (base) => new out.TestCentre(base).reserve(`s-${seed * 17}`))],
        ['capacity-not-set', () => answering(json(200, { id }), (base) => new out.TestCentre(base).capacity(`c${seed}`))],
        ['weather-limit', () => answering(json(429, {}), (base) => out.weather(`${base}/${id}`))],
        ['weather-not-json', () => answering((_, response) => void response.end(`<p>${name}`), (base) => out.weather(base))],
        ['weather-degrees', () => answering(json(200, { temp: seed }), (base) => out.weather(base))],
        ['cache-down', () => out.cache(id)],
        ['archive-down', () => out.archive('select 1')],
        ['simulator-off', () => out.simulator(9739)],
        ['template-missing', () => out.template(`reminder-${pick('de', 'tr', 'pl')}`)],
        ['folder-there', () => out.folder('build')],
        ['not-gzip', () => out.unzip(Buffer.from(`PK${id}`))],
        ['key-length', () => out.decrypt('k'.repeat(5 + seed), Buffer.alloc(16))],
        ['bad-decrypt', () => out.decrypt('k'.repeat(16), Buffer.alloc(16, seed))],
        ['pem-empty', () => out.publicKey(`-----BEGIN ${id}`)],
        ['printer-missing', () => out.print('label-lp', id)],
        ['reminder-too-slow', () => out.within(new Promise(() => { }), 10 + seed, `Reminder for ${id}`)],
        ['reminders-failed', () => out.broadcast([async () => { }, async () => { throw new Error(`SMS to ${id} refused by carrier`); }])],
        ['features-unset', () => out.flag({})],
        ['port-unset', () => out.port({})],
    ];
}
//# sourceMappingURL=cases.js.map