"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "connect", {
    enumerable: true,
    get: function() {
        return connect;
    }
});
const _sql = /*#__PURE__*/ _interop_require_default(require("sql.js"));
const _kysely = require("kysely");
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
function _interop_require_default(obj) {
    return obj && obj.__esModule ? obj : {
        default: obj
    };
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Statement {
    all(parameters) {
        const statement = this.db.prepare(this.sql);
        statement.bind(parameters);
        const rows = [];
        while(statement.step())rows.push(statement.getAsObject());
        statement.free();
        return rows;
    }
    run(parameters) {
        this.db.run(this.sql, parameters);
        return {
            changes: this.db.getRowsModified(),
            lastInsertRowid: 0
        };
    }
    constructor(db, sql){
        _define_property(this, "db", void 0);
        _define_property(this, "sql", void 0);
        _define_property(this, "reader", void 0);
        this.db = db;
        this.sql = sql;
        this.reader = /^\s*select/i.test(sql);
    }
}
async function connect() {
    const SQL = await (0, _sql.default)();
    const db = new SQL.Database();
    db.run(`pragma foreign_keys = on;
create table vessels (id integer primary key, name text not null, capacity integer);
create table sailings (id integer primary key, code text unique, route text not null, vessel integer references vessels(id), departs text);
create table bookings (id integer primary key, sailing integer references sailings(id), customer text, seats integer check (seats > 0));
insert into vessels values (1, 'Kittiwake', 240);
insert into sailings values (1, 'NH-0700', 'north', 1, '07:00'), (2, 'NH-0915', 'north', null, '09:15');`);
    const database = {
        prepare: (sql)=>new Statement(db, sql),
        close: ()=>db.close()
    };
    return new _kysely.Kysely({
        dialect: new _kysely.SqliteDialect({
            database: database
        })
    });
}
//# sourceMappingURL=database.js.map
