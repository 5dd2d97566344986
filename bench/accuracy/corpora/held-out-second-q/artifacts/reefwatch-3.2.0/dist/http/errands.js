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
exports.errands = errands;
const jsonwebtoken_1 = __importDefault(require("jsonwebtoken"));
const readings = __importStar(require("../chem/readings"));
const rations_1 = require("../feeding/rations");
const probes = __importStar(require("../links/probes"));
const register_1 = require("../links/register");
const database_1 = require("../platform/database");
const settings = __importStar(require("../platform/settings"));
const tank_service_1 = require("../tanks/tank-service");
const passport = __importStar(require("../transfers/passport"));
const transfers_1 = require("../transfers/transfers");
const tankOf = (draw, more = {}) => ({ code: draw.tank(), litres: draw.n(500, 9000), sensors: [], profile: { name: draw.keeper() }, drains: [], ...more });
const looped = (draw) => {
    const tank = tankOf(draw);
    tank.drains.push(tank);
    return tank;
};
const circle = () => {
    const stock = { food: 'krill', box: {} };
    stock.box.of = stock;
    return stock;
};
async function errands() {
    const database = await database_1.Database.open();
    const tanks = new tank_service_1.TankService(database);
    const rations = new rations_1.Rations(database);
    const register = new register_1.RegisterClient();
    const transfers = new transfers_1.Transfers(database, register);
    return [
        ['sensor-absent', 'GET /tanks/:code/latest', 1,
            (draw) => tanks.latest(tankOf(draw), draw.of('oxygen', 'salinity'))],
        ['history-blank', 'GET /tanks/:code/latest', 1,
            (draw) => tanks.latest(tankOf(draw, { sensors: [{ id: draw.probe(), kind: 'oxygen', history: [] }] }), 'oxygen')],
        ['target-unset', 'GET /tanks/:code/salt', 1,
            (draw) => tanks.saltNeeded(tankOf(draw))],
        ['litres-as-text', 'GET /tanks', 1,
            (draw) => tanks.volumeLabel({ code: draw.tank(), litres: String(draw.n(100, 900)) })],
        ['tank-form', 'POST /tanks', 1,
            (draw) => tanks.create({ code: `tank ${draw.n(1, 9)}`, hall: draw.of('Jelly', 'Nursery'), litres: draw.n(100, 900) })],
        ['tank-code-taken', 'POST /tanks', 1,
            (draw) => tanks.create({ code: 'K-01', hall: 'Kelp', litres: draw.n(100, 900) })],
        ['drains-in-loop', 'GET /tanks/:code/drains', 1,
            (draw) => tanks.drainOrder(looped(draw))],
        ['quarantined-column', 'GET /halls/:name/occupants', 1,
            (draw) => tanks.occupants(draw.of('Kelp', 'Reef'))],
        ['too-warm', 'PUT /tanks/:code/target', 1,
            (draw) => tanks.retarget(tankOf(draw), draw.n(30, 80))],
        ['flow-balance', 'check flows', 0,
            (draw) => tanks.checkBalance(draw.n(100, 900), draw.n(1, 50))],
        ['reading-cut', 'ingest readings', 4,
            (draw) => readings.decode(`{"probe": "${draw.probe()}", "at": "2026-`)],
        ['reading-day', 'ingest readings', 4,
            (draw) => readings.stamp(readings.decode(`{"probe": "${draw.probe()}", "at": "${draw.n(13, 30)}.13.2026", "value": 8}`))],
        ['quantity-unlisted', 'judge readings', 4,
            (draw) => readings.judge(draw.of('calcium', 'iodine', 'phosphate'), draw.n(1, 400))],
        ['nitrate-high', 'judge readings', 4,
            (draw) => readings.judge('nitrate', draw.n(26, 200))],
        ['frame-short', 'ingest frames', 4,
            (draw) => readings.frame(Buffer.from([draw.n(8, 30), 1, 2, 3, 4]))],
        ['log-not-zipped', 'unzip logs', 4,
            (draw) => readings.unzipLog(Buffer.from(`${draw.probe()};8.1`))],
        ['dose-bigint', 'GET /dose', 1,
            (draw) => readings.doseFor(BigInt(draw.n(100, 9000)), 3)],
        ['locale-underscore', 'GET /readings', 1,
            (draw) => readings.shown(8.1, 1, draw.of('de_DE', 'fr_FR', 'pt_PT'))],
        ['portions-null', 'GET /rounds/:id/total', 1,
            (draw) => rations.total({ id: draw.n(1, 900), state: 'open', portions: draw.of(null, null) })],
        ['round-fed-again', 'POST /rounds/:id/feed', 1,
            (draw) => rations.feed({ id: draw.n(1, 9000), state: draw.of('fed', 'closed'), portions: [] }, draw.keeper())],
        ['feeding-elsewhere', 'POST /feedings', 1,
            (draw) => rations.record(draw.tank(), draw.n(10, 90))],
        ['lock-held', 'POST /tanks/:code/lock', 1,
            (draw) => { const tank = draw.tank(); rations.lock(tank, draw.keeper()); return rations.lock(tank, draw.keeper()); }],
        ['plan-ragged', 'import plan', 0,
            (draw) => rations.importPlan(`tank,food,grams\nR-01,krill,${draw.n(1, 90)}\nK-01,${draw.species()},2,extra\n`)],
        ['round-us-date', 'plan rounds', 0,
            (draw) => rations.nextRound(`0${draw.n(1, 9)}/${draw.n(13, 28)}/2026 08:00`, 'Europe/Lisbon')],
        ['plan-roundless', 'GET /plan', 1,
            (draw) => rations.schedule({ id: draw.n(1, 99) })],
        ['pantry-circle', 'GET /pantry', 1,
            (draw) => rations.pantry({ ...circle(), grams: draw.n(1, 9) })],
        ['keeper-token-old', 'GET /keepers/me', 1,
            (draw) => passport.keeperOf(jsonwebtoken_1.default.sign({ sub: draw.keeper(), exp: 1700000000 + draw.n(1, 9999) }, settings.SECRET))],
        ['partner-key', 'POST /partners', 1,
            (draw) => passport.partnerOf(jsonwebtoken_1.default.sign({ iss: draw.port() }, 'k1', { keyid: 'old' }), { main: 'k0' })],
        ['passport-key', 'open passports', 4,
            (draw) => passport.openPassport(Buffer.alloc(48, draw.n(1, 200)).toString('base64'), Buffer.alloc(16))],
        ['zoo-link', 'GET /destinations', 1,
            (draw) => passport.destination(`${draw.port().toLowerCase()}.example/zoo`)],
        ['chip-twice', 'POST /animals', 1,
            (draw) => transfers.arrive({ chip: '900-1', species: draw.species() }, 'K-01')],
        ['register-down', 'POST /departures', 1,
            (draw) => transfers.depart({ chip: draw.chip(), species: draw.species() }, draw.port())],
        ['keeper-no-mail', 'POST /arrivals', 1,
            (draw) => transfers.notify({ chip: draw.chip(), species: draw.species(), keeper: { name: draw.keeper() } })],
        ['no-crate', 'GET /crates', 1,
            (draw) => transfers.crate([draw.n(1, 4), draw.n(5, 9)], { chip: draw.chip(), species: draw.species() })],
        ['lost-unheard', 'POST /lost', 1,
            (draw) => transfers.lost(draw.chip())],
        ['check-renamed', 'check animals', 0,
            (draw) => transfers.checkAll([{ chip: draw.chip(), species: draw.species() }], {}, ['parasites'])],
        ['studbook-entries', 'GET /studbook', 1,
            (draw) => register.studbook(draw.species())],
        ['tides-slow', 'read tides', 0,
            (draw) => register.tides(draw.port())],
        ['vessel-404', 'GET /vessels/:code', 1,
            (draw) => register.vessel(draw.chip())],
        ['report-rejected', 'send report', 4,
            (draw) => register.report({ tank: draw.tank() })],
        ['calibration-html', 'calibrate', 0,
            (draw) => probes.calibration(draw.probe())],
        ['gateway-down', 'poll gateways', 0,
            (draw) => probes.gateway(draw.of('kelp', 'reef'))],
        ['probes-db-down', 'GET /probes/:id/history', 1,
            (draw) => probes.history(draw.probe())],
        ['battery-gone', 'poll batteries', 0,
            (draw) => probes.battery(draw.probe())],
        ['halls-yaml', 'start', 0,
            () => settings.halls()],
        ['care-sheet', 'GET /care/:species', 1,
            (draw) => settings.careSheet(draw.species())],
    ];
}
//# sourceMappingURL=errands.js.map