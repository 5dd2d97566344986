"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DDL = exports.reviews = exports.orders = exports.samples = void 0;
const pg_core_1 = require("drizzle-orm/pg-core");
exports.samples = (0, pg_core_1.pgTable)('samples', {
    barcode: (0, pg_core_1.text)('barcode').primaryKey(),
    patient: (0, pg_core_1.text)('patient').notNull(),
    state: (0, pg_core_1.text)('state').notNull(),
    rack: (0, pg_core_1.integer)('rack'),
});
exports.orders = (0, pg_core_1.pgTable)('orders', {
    id: (0, pg_core_1.integer)('id').primaryKey(),
    barcode: (0, pg_core_1.text)('barcode'),
    tests: (0, pg_core_1.integer)('tests'),
});
exports.reviews = (0, pg_core_1.pgTable)('reviews', { id: (0, pg_core_1.integer)('id').primaryKey(), verdict: (0, pg_core_1.text)('verdict') });
exports.DDL = `
  CREATE TABLE samples (barcode text PRIMARY KEY, patient text NOT NULL, state text NOT NULL, rack integer CHECK (rack < 500));
  CREATE TABLE orders (id integer PRIMARY KEY, barcode text REFERENCES samples (barcode), tests smallint);
`;
//# sourceMappingURL=schema.js.map