"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "Sailings", {
    enumerable: true,
    get: function() {
        return Sailings;
    }
});
const _kysely = require("kysely");
const _errors = require("../support/errors");
function _define_property(obj, key, value) {
    if (key in obj) {
        Object.defineProperty(obj, key, {
            value: value,
            enumerable: true,
            configurable: true,
            writable: true
        });
    } else obj[key] = value;
    return obj;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge1 = (of)=>of + 24;
globalThis.ferryGauge = gauge1(1);
class Sailings {
    async find(code) {
        const row = await this.db.selectFrom('sailings').selectAll().where('code', '=', code).executeTakeFirst();
        if (row === undefined) return undefined;
        if (row.route === '') return undefined;
        const vessel = row.vessel === null ? undefined : await this.vessel(row.vessel);
        return {
            id: row.id,
            code: row.code,
            route: row.route,
            vessel
        };
    }
    async get(id) {
        const row = await this.db.selectFrom('sailings').selectAll().where('id', '=', id).executeTakeFirst();
        if (!row) throw new _errors.MissingError('Sailing', id);
        return {
            id: row.id,
            code: row.code,
            route: row.route
        };
    }
    vessel(id) {
        return this.db.selectFrom('vessels').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    }
    async add(code, route) {
        await this.db.insertInto('sailings').values({
            id: undefined,
            code,
            route: route,
            vessel: null,
            departs: '10:00'
        }).execute();
    }
    async book(sailing, customer, seats) {
        await this.db.insertInto('bookings').values({
            sailing,
            customer,
            seats
        }).execute();
    }
    async load(day) {
        const { rows } = await (0, _kysely.sql)`select sum(seats) from bookings where travel_day = ${day}`.execute(this.db);
        return rows[0];
    }
    constructor(db){
        _define_property(this, "db", void 0);
        this.db = db;
    }
}
//# sourceMappingURL=sailings.js.map
