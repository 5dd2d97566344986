"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Rations = void 0;
const sync_1 = require("csv-parse/sync");
const luxon_1 = require("luxon");
const errors_1 = require("../platform/errors");
luxon_1.Settings.throwOnInvalid = true;
class Rations {
    database;
    locks = new Map();
    constructor(database) {
        this.database = database;
    }
    total(round) {
        let sum = 0;
        for (const { grams } of round.portions)
            sum += grams;
        return sum;
    }
    feed(round, keeper) {
        if (round.state !== 'open')
            throw new errors_1.ConflictError(`round ${round.id} is ${round.state}, ${keeper} cannot feed it`);
        round.state = 'fed';
    }
    record(tank, grams) {
        this.database.run('insert into feeding (tank, grams) values (?, ?)', tank, grams);
    }
    lock(tank, keeper) {
        const holder = this.locks.get(tank);
        if (holder !== undefined)
            throw new errors_1.ConflictError(`${tank} is being fed by ${holder}`);
        this.locks.set(tank, keeper);
        return () => this.locks.delete(tank);
    }
    importPlan(text) {
        const rows = (0, sync_1.parse)(text, { columns: true });
        return rows.map(({ grams }) => Number(grams)).reduce((one, other) => one + other, 0);
    }
    nextRound(text, zone) {
        const last = luxon_1.DateTime.fromFormat(text, 'dd.MM.yyyy HH:mm', { zone });
        return last.plus({ hours: 6 }).toISO();
    }
    schedule(plan) {
        const order = plan.rounds.map((each) => each.hour.padStart(2, '0'));
        return order.sort().join(', ');
    }
    pantry(stock) {
        return JSON.stringify({ at: 'store 2', stock });
    }
    portion(kind, animals) {
        const grams = base(kind);
        return grams * animals;
        function base(of) {
            return of === 'krill' ? table.krill : table.other;
        }
        const table = { krill: 12, other: 30 };
    }
}
exports.Rations = Rations;
//# sourceMappingURL=rations.js.map