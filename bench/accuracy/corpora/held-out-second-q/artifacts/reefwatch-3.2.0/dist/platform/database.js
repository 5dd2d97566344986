"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.Database = void 0;
const sql_js_1 = __importDefault(require("sql.js"));
const SCHEMA = `
pragma foreign_keys = on;
create table tank (code text primary key, hall text not null, litres integer);
create table animal (chip text primary key, species text not null, tank text not null references tank (code));
create table feeding (id integer primary key, tank text not null references tank (code), grams real check (grams < 5000));
insert into tank values ('K-01', 'Kelp', 90000), ('R-01', 'Reef', 14000);
insert into animal values ('900-1', 'Hippocampus guttulatus', 'R-01');
`;
class Database {
    raw;
    constructor(raw) {
        this.raw = raw;
    }
    static async open() {
        const { Database: Engine } = await (0, sql_js_1.default)();
        const raw = new Engine();
        raw.exec(SCHEMA);
        return new Database(raw);
    }
    run(sql, ...values) {
        this.raw.run(sql, values);
    }
    rows(sql, ...values) {
        const statement = this.raw.prepare(sql);
        try {
            statement.bind(values);
            const rows = [];
            while (statement.step())
                rows.push(statement.getAsObject());
            return rows;
        }
        finally {
            statement.free();
        }
    }
}
exports.Database = Database;
//# sourceMappingURL=database.js.map