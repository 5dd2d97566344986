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
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
    __setModuleDefault(result, mod);
    return result;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.ENTRIES = void 0;
// @ts-nocheck
const tides_1 = require("../clients/tides");
const config_1 = require("../lib/config");
const manifests = __importStar(require("../services/manifests"));
const tariff = __importStar(require("../services/tariff"));
const nightly = __importStar(require("../jobs/nightly"));
const customs_1 = require("../clients/customs");
const actions_1 = require("./actions");
const ring = (v) => {
    const call = { id: v.number(), vessel: v.vessel(), state: 'planned' };
    call.follows = { ...call, follows: call };
    return call;
};
/** Label, span, kind of span and what is asked. */
exports.ENTRIES = [
    ['berth-held-already', 'berth book', 1, (c, v) => (0, actions_1.bookTwice)(c, `B${v.number(1, 99)}`, v.vessel(), v.vessel())],
    ['berth-not-known', 'berth room', 1, (c, v) => c.allocation.room(`X${v.number()}`, 120)],
    ['null-length-of-quay', 'berth add', 1, (c, v) => c.berths.add(`N${v.number()}`, null)],
    ['quay-added-again', 'berth add', 1, (c, v) => [v.number()].flatMap((n) => [c.berths.add(`D${n}`, 90), c.berths.add(`D${n}`, 90)])],
    ['draught-column-missing', 'berth draught', 1, (c, v) => c.berths.draughts(`B${v.number()}`)],
    ['sailed-can-not-return', 'call move', 1, (c, v) => c.allocation.move({ id: v.number(), vessel: v.vessel(), state: v.number() % 2 ? 'sailed' : 'alongside' }, 'planned')],
    ['slot-before-berth', 'call slot', 1, (c, v) => c.allocation.slot({ id: v.number(), vessel: v.vessel(), state: 'planned' })],
    ['vessel-never-called', 'call turnaround', 1, (c, v) => c.allocation.turnaround(`${v.vessel()} ${v.number()}`)],
    ['release-of-free', 'berth release', 1, (c, v) => c.allocation.release(`F${v.number()}`)],
    ['tonnage-negative', 'tariff dues', 1, (_, v) => tariff.dues(-v.number())],
    ['amount-with-unit', 'tariff cents', 1, (_, v) => tariff.cents(`${v.number()}.50 EUR`)],
    ['surcharge-malformed', 'tariff surcharge', 1, (_, v) => tariff.surcharge({ code: v.vessel(), percent: v.number(101, 900) })],
    ['currency-not-iso', 'tariff format', 1, (_, v) => tariff.format(v.number(), `E${v.number(1, 9)}`)],
    ['digits-too-many', 'tariff round', 1, (_, v) => tariff.rounded(3, v.number(101, 900))],
    ['instalments-half', 'tariff instalments', 1, (_, v) => tariff.instalments(900, v.number(1, 5) + 0.5)],
    ['discount-not-known', 'tariff discount', 1, (_, v) => tariff.discount(v.person())],
    ['tariff-column-gone', 'tariff column', 1, (_, v) => tariff.column(`${v.number()};x${v.number()}`, 1)],
    ['csv-header-renamed', 'manifest containers', 1, (_, v) => manifests.containers(manifests.importCsv(`box,hs\n${v.number()},1\n`))],
    ['gzip-header-wrong', 'manifest unpack', 1, (_, v) => manifests.unpack(Buffer.from(v.vessel()))],
    ['latin-bytes', 'manifest decode', 1, (_, v) => manifests.decode(Uint8Array.of(70, 0xfc, 98, v.number(32, 90)))],
    ['key-of-wrong-length', 'manifest decrypt', 1, (_, v) => manifests.decrypt('00ff', Buffer.alloc(v.number(17, 30)))],
    ['tag-not-genuine', 'manifest decrypt', 1, (_, v) => manifests.decrypt(`00${v.number(10, 99)}`, Buffer.alloc(32))],
    ['archive-folder-gone', 'manifest store', 1, (_, v) => manifests.store(`archive/${v.day()}`, `${v.number()}.csv`, 'x')],
    ['folder-read-as-file', 'manifest load', 1, () => manifests.load('src')],
    ['read-past-end', 'manifest tail', 1, () => manifests.tail('package.json')],
    ['percent-undecodable', 'manifest link', 1, (c, v) => manifests.link(c.base, `100%${v.vessel()}`)],
    ['base-not-a-url', 'manifest link', 1, (_, v) => manifests.link(v.port(), 'x')],
    ['rows-not-in-report', 'report print', 1, (_, v) => manifests.toJson({ day: v.day() })],
    ['customs-closed-port', 'GET customs', 3, (_, v) => new customs_1.CustomsClient('http://127.0.0.1:9560').manifest(v.number())],
    ['customs-line-without-weight', 'GET customs', 3, (c, v) => nightly.weights(c.customs, [v.number(1000, 1999)])],
    ['declaration-no-location', 'POST customs', 3, (c, v) => c.customs.declare(v.number(6000, 6999), {})],
    ['tides-closed-port', 'GET tides', 3, (_, v) => nightly.springTide('http://127.0.0.1:9561', v.port())],
    ['tides-html', 'GET tides', 3, (c, v) => nightly.springTide(c.base, `html-${v.port()}`)],
    ['tides-abort', 'GET tides', 3, (c, v) => nightly.springTide(c.base, `slow-${v.port()}`)],
    ['health-port-closed', 'health', 3, () => (0, tides_1.ping)('127.0.0.1', 9562)],
    ['report-day-words', 'report day', 1, (_, v) => nightly.reportDay(`week ${v.number()} of ${v.vessel()}`)],
    ['crane-too-slow', 'crane wait', 1, (_, v) => nightly.crane(v.number(10, 60))],
    ['sensor-emits-error', 'sensor read', 1, (_, v) => nightly.telemetry(v.number())],
    ['shift-without-pilot', 'pilot of', 1, (_, v) => nightly.pilot(new Map(), v.day())],
    ['gang-has-no-lead', 'gang phone', 1, (_, v) => nightly.mooring({ name: v.person() })],
    ['step-is-no-function', 'steps', 1, (_, v) => nightly.deferred([async () => v.vessel(), v.port()])],
    ['not-harbour-chief', 'port close', 1, (_, v) => (0, actions_1.closePort)({ name: v.person(), roles: ['agent'] }, v.port())],
    ['config-values-invalid', 'startup', 1, (_, v) => (0, config_1.parseConfig)(`port: ${v.port()}${v.number()}\nberths: 0\ntariff: {}\n`)],
    ['yaml-tabs', 'startup', 1, (_, v) => (0, config_1.parseConfig)(`port: ${v.port()}\n\tberths: 1\n`)],
    ['flags-without-list', 'startup', 1, (_, v) => (0, config_1.features)(`{"disabled": ["${v.vessel()}"]}`)],
    ['flags-cut-off', 'startup', 1, (_, v) => (0, config_1.features)(`{"enabled": ["${v.vessel()}"`)],
];
//# sourceMappingURL=entries.js.map