"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.shifts = exports.employees = exports.ShiftRepository = exports.EmployeeRepository = exports.Repository = void 0;
const errors_1 = require("../domain/errors");
const database_1 = require("./database");
const guards_1 = require("../util/guards");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Repository {
    byId(id) {
        return database_1.connection.query(`SELECT * FROM ${this.table} WHERE id = ?`, [id])[0];
    }
    get(id) {
        return (0, guards_1.found)(this.byId(id), this.table, id);
    }
    where(column, value) {
        return database_1.connection.query(`SELECT * FROM ${this.table} WHERE ${column} = ?`, [value]);
    }
}
exports.Repository = Repository;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class EmployeeRepository extends Repository {
    constructor() {
        super(...arguments);
        this.table = 'employee';
    }
    add(name, email, skills) {
        database_1.connection.execute('INSERT INTO employee (name, email, skills) VALUES (?, ?, ?)', [name, email, skills]);
        return database_1.connection.query('SELECT max(id) AS id FROM employee')[0].id;
    }
    row(id) {
        return this.get(id);
    }
    load(id) {
        const row = this.row(id);
        return { ...row, skills: JSON.parse(row.skills) };
    }
    rename(id, name, version) {
        const changed = database_1.connection.execute('UPDATE employee SET name = ?, version = version + 1 WHERE id = ? AND version = ?', [name, id, version]);
        if (changed === 0)
            throw new errors_1.Conflict(`Employee ${id} was modified concurrently (version ${version})`);
    }
    absences(id) {
        return database_1.connection.query('SELECT * FROM absence WHERE employee = ?', [id]);
    }
}
exports.EmployeeRepository = EmployeeRepository;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class ShiftRepository extends Repository {
    constructor() {
        super(...arguments);
        this.table = 'shift';
    }
    add(start, end, state = 'draft', employee = null) {
        return database_1.connection.transaction(() => {
            database_1.connection.execute('INSERT INTO shift (employee, start, end, state) VALUES (?, ?, ?, ?)', [employee, start, end, state]);
            return database_1.connection.query('SELECT max(id) AS id FROM shift')[0].id;
        });
    }
}
exports.ShiftRepository = ShiftRepository;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
exports.employees = new EmployeeRepository();
exports.shifts = new ShiftRepository();
//# sourceMappingURL=repository.js.map