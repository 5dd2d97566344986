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
Object.defineProperty(exports, "__esModule", { value: true });
exports.wire = wire;
const node_http_1 = require("node:http");
const client_1 = require("../db/client");
const repositories_1 = require("../db/repositories");
const intake_1 = require("../samples/intake");
const aliquots = __importStar(require("../samples/aliquots"));
const custody_1 = require("../samples/custody");
const calculator_1 = require("../results/calculator");
const review_1 = require("../results/review");
const report_1 = require("../results/report");
const orders_1 = require("../orders/orders");
const pricing = __importStar(require("../orders/pricing"));
const parser = __importStar(require("../instruments/parser"));
const driver_1 = require("../instruments/driver");
const hospital_1 = require("../clients/hospital");
const archive_1 = require("../clients/archive");
const tokens_1 = require("../auth/tokens");
const config_1 = require("../shared/config");
const values_1 = require("../shared/values");
async function wire() {
    const partner = (0, node_http_1.createServer)((request, response) => {
        const send = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(body);
        if (request.url.startsWith('/patients'))
            return send(200, '{"name":{}}');
        if (request.url.startsWith('/wards'))
            return send(503, '{}');
        if (request.url.startsWith('/inbox'))
            return send(422, '{}');
        if (request.url.startsWith('/admissions'))
            return send(200, '<html>login</html>');
        return undefined;
    });
    await new Promise((resolve) => partner.listen(9613, '127.0.0.1', resolve));
    const { client, db } = await (0, client_1.connect)();
    const samples = new repositories_1.SamplesRepository(db);
    const orders = new repositories_1.OrdersRepository(db);
    return {
        v: (0, values_1.values)(Number(process.env.SEED)),
        samples,
        intake: new intake_1.Intake(samples),
        aliquots,
        custody: new custody_1.Custody(),
        calculator: new calculator_1.Calculator(),
        review: new review_1.Review(orders),
        report: new report_1.Report(),
        orders: new orders_1.Orders(orders),
        pricing,
        parser,
        driver: new driver_1.Driver(9647),
        hospital: new hospital_1.HospitalClient('http://127.0.0.1:9613'),
        archive: new archive_1.ArchiveClient('http://127.0.0.1:9648'),
        tokens: new tokens_1.Tokens(),
        settings: { loadSettings: config_1.loadSettings },
        async close() {
            partner.closeAllConnections();
            partner.close();
            await client.close();
        },
    };
}
//# sourceMappingURL=wire.js.map