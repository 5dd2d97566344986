"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Calls = exports.Berths = void 0;
const database_1 = require("./database");
class Berths {
    constructor(db) {
        this.db = db;
    }
    add(id, length) {
        this.db.run('insert into berth (id, length) values (?, ?)', [id, length]);
    }
    find(id) {
        return (0, database_1.select)(this.db, 'select * from berth where id = ?', [id])[0];
    }
    longest() {
        return (0, database_1.select)(this.db, 'select * from berth order by length desc')[0];
    }
    draughts(id) {
        return (0, database_1.select)(this.db, 'select draught from berth where id = ?', [id]);
    }
}
exports.Berths = Berths;
class Calls {
    constructor(db) {
        this.db = db;
    }
    add(vessel, eta) {
        this.db.run('insert into call (vessel, eta) values (?, ?)', [vessel, eta]);
    }
    of(vessel) {
        return (0, database_1.select)(this.db, 'select * from call where vessel = ?', [vessel]);
    }
    lastDeparture(vessel) {
        const call = this.of(vessel).at(-1);
        return call['etd'].slice(0, 10);
    }
}
exports.Calls = Calls;
//# sourceMappingURL=berths.js.map