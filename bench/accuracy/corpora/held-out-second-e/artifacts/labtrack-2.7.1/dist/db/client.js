"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.connect = connect;
const pglite_1 = require("@electric-sql/pglite");
const pglite_2 = require("drizzle-orm/pglite");
const schema_1 = require("./schema");
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
async function connect() {
    const client = new pglite_1.PGlite();
    await client.exec(schema_1.DDL);
    return { client, db: (0, pglite_2.drizzle)(client) };
}
//# sourceMappingURL=client.js.map