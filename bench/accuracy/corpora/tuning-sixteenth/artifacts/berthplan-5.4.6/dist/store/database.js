"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.openDatabase = openDatabase;
exports.select = select;
// @ts-nocheck
const sql_js_1 = __importDefault(require("sql.js"));
async function openDatabase() {
    const SQL = await (0, sql_js_1.default)();
    const db = new SQL.Database();
    db.run(`create table berth (id text primary key, length real not null, vessel text);
    create table call (id integer primary key, vessel text not null, eta text, etd text, berth text);
    create table tariff (band text primary key, rate text)`);
    return db;
}
function select(db, sql, args = []) {
    const statement = db.prepare(sql);
    try {
        statement.bind(args);
        const rows = [];
        while (statement.step())
            rows.push(statement.getAsObject());
        return rows;
    }
    finally {
        statement.free();
    }
}
//# sourceMappingURL=database.js.map