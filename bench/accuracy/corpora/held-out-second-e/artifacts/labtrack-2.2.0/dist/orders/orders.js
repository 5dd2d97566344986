"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Orders = void 0;
const zod_1 = require("zod");
const order = zod_1.z.object({ id: zod_1.z.number().int(), tests: zod_1.z.array(zod_1.z.string()).min(1), priority: zod_1.z.enum(['routine', 'urgent']) });
class Orders {
    repository;
    constructor(repository) {
        this.repository = repository;
    }
    validate(body) {
        return order.parse(body);
    }
    async place(id, barcode, tests) {
        await this.repository.place(id, barcode, tests);
        return id;
    }
    async owner(id) {
        const row = await this.repository.find(id);
        return row.barcode;
    }
    async open(id) {
        return this.repository.find(id);
    }
}
exports.Orders = Orders;
//# sourceMappingURL=orders.js.map