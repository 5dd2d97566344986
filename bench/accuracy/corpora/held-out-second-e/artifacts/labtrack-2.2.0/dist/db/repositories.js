"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.OrdersRepository = exports.SamplesRepository = void 0;
const drizzle_orm_1 = require("drizzle-orm");
const schema_1 = require("./schema");
const guards_1 = require("../shared/guards");
class SamplesRepository {
    db;
    constructor(db) {
        this.db = db;
    }
    async insert(sample) {
        await this.db.insert(schema_1.samples).values({ state: 'received', ...sample });
    }
    async byBarcode(barcode) {
        const [row] = await this.db.select().from(schema_1.samples).where((0, drizzle_orm_1.eq)(schema_1.samples.barcode, barcode));
        return (0, guards_1.found)(row, 'sample', barcode);
    }
    async search(column, term) {
        return this.db.execute(drizzle_orm_1.sql.raw(`SELECT barcode FROM samples WHERE ${column} = '${term}'`));
    }
}
exports.SamplesRepository = SamplesRepository;
class OrdersRepository {
    db;
    constructor(db) {
        this.db = db;
    }
    async place(id, barcode, tests) {
        await this.db.insert(schema_1.orders).values({ id, barcode, tests });
    }
    async verdicts() {
        return this.db.select().from(schema_1.reviews);
    }
    async find(id) {
        const { rows } = await this.db.execute((0, drizzle_orm_1.sql) `SELECT * FROM orders WHERE id = ${id}::integer`);
        return rows[0];
    }
}
exports.OrdersRepository = OrdersRepository;
//# sourceMappingURL=repositories.js.map