"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.connection = exports.Connection = void 0;
const sql_js_1 = __importDefault(require("sql.js"));
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Connection {
    async open() {
        const SQL = await (0, sql_js_1.default)();
        this.db = new SQL.Database();
        this.db.run('CREATE TABLE employee (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT UNIQUE, skills TEXT, version INTEGER DEFAULT 0)');
        this.db.run('CREATE TABLE shift (id INTEGER PRIMARY KEY, employee INTEGER, start TEXT NOT NULL, end TEXT NOT NULL, state TEXT NOT NULL)');
    }
    query(sql, params = []) {
        const statement = this.db.prepare(sql);
        statement.bind(params);
        const rows = [];
        while (statement.step())
            rows.push(statement.getAsObject());
        statement.free();
        return rows;
    }
    execute(sql, params = []) {
        this.db.run(sql, params);
        return this.db.getRowsModified();
    }
    transaction(work) {
        this.db.run('BEGIN');
        try {
            const result = work();
            this.db.run('COMMIT');
            return result;
        }
        catch (error) {
            this.db.run('ROLLBACK');
            throw error;
        }
    }
}
exports.Connection = Connection;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
exports.connection = new Connection();
//# sourceMappingURL=database.js.map