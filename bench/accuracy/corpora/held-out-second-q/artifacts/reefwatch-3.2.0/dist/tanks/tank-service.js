"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.TankService = void 0;
const node_assert_1 = __importDefault(require("node:assert"));
const zod_1 = require("zod");
const errors_1 = require("../platform/errors");
const NewTank = zod_1.z.object({
    code: zod_1.z.string().regex(/^[A-Z]-\d\d$/),
    hall: zod_1.z.enum(['Kelp', 'Reef', 'Polar']),
    litres: zod_1.z.number().positive(),
});
class TankService {
    database;
    constructor(database) {
        this.database = database;
    }
    latest(tank, kind) {
        const sensor = tank.sensors.find((each) => each.kind === kind);
        return sensor.history.at(-1).value;
    }
    hottest(tank) {
        return tank.sensors
            .filter(({ kind }) => kind === 'temperature')
            .map(({ history }) => history[0].value)
            .reduce((one, other) => Math.max(one, other));
    }
    saltNeeded(tank) {
        const { salinity } = tank.profile.target;
        return (salinity * tank.litres) / 1000;
    }
    volumeLabel(row) {
        return `${row.code}: ${row.litres.toFixed(0)} l`;
    }
    create(body) {
        const tank = NewTank.parse(body);
        this.database.run('insert into tank (code, hall, litres) values (?, ?, ?)', tank.code, tank.hall, tank.litres);
    }
    drainOrder(tank) {
        return [tank.code, ...tank.drains.flatMap((each) => this.drainOrder(each))];
    }
    occupants(hall) {
        return this.database.rows('select species, quarantined from animal join tank on tank.code = animal.tank where hall = ?', hall);
    }
    retarget(tank, celsius) {
        tank.profile.target.celsius = (0, errors_1.insideBand)('water temperature', celsius, [4, 29]);
    }
    calendar(weeks) {
        return new Array(weeks - 2).fill([]).map(() => new Array(7).fill(''));
    }
    checkBalance(inflow, outflow) {
        node_assert_1.default.ok(Math.abs(inflow - outflow) < 5, `inflow of ${inflow} and outflow of ${outflow} litres differ`);
    }
}
exports.TankService = TankService;
//# sourceMappingURL=tank-service.js.map