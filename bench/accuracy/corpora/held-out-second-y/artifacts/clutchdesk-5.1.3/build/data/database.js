"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.database = database;
exports.rows = rows;
exports.write = write;
const sql_js_1 = __importDefault(require("sql.js"));
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
let opened;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function database() {
    if (opened)
        return opened;
    const SQL = await (0, sql_js_1.default)();
    opened = new SQL.Database();
    opened.run('create table pupil (id text primary key, name text not null, car text references car(plate))');
    opened.run('create table car (plate text primary key, gearbox text check (gearbox in (\'manual\', \'automatic\')))');
    opened.run('pragma foreign_keys = on');
    return opened;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function rows(sql, values = []) {
    const db = await database();
    const [result] = db.exec(sql, values);
    return result.values;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function write(sql, values) {
    ;
    (await database()).run(sql, values);
}
//# sourceMappingURL=database.js.map