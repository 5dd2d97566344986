"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "Database", {
    enumerable: true,
    get: function() {
        return Database;
    }
});
const _sql = /*#__PURE__*/ _interop_require_default(require("sql.js"));
const _tsyringe = require("tsyringe");
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
function _ts_decorate(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") {
        r = Reflect.decorate(decorators, target, key, desc);
    } else {
        for(var i = decorators.length - 1; i >= 0; i--){
            if (d = decorators[i]) {
                r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
            }
        }
    }
    return c > 3 && r && Object.defineProperty(target, key, r), r;
}
let Database = class Database {
    async open() {
        const { Database } = await (0, _sql.default)();
        this.sql = new Database();
        this.sql.run('PRAGMA foreign_keys = ON; CREATE TABLE turbine (id INTEGER PRIMARY KEY, site TEXT NOT NULL, hub REAL CHECK (hub < 200)); CREATE TABLE job (id INTEGER PRIMARY KEY, turbine INTEGER REFERENCES turbine (id), note TEXT)');
    }
    one(query, values) {
        const statement = this.sql.prepare(query);
        statement.bind(values);
        const row = statement.step() ? statement.getAsObject() : undefined;
        statement.free();
        return row;
    }
    write(query, values) {
        this.sql.run(query, values);
    }
    constructor(){
        _define_property(this, "sql", void 0);
    }
};
Database = _ts_decorate([
    (0, _tsyringe.singleton)()
], Database);

//# sourceMappingURL=Database.js.map