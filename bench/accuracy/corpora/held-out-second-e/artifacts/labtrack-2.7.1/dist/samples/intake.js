"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Intake = void 0;
const zod_1 = require("zod");
const dates_1 = require("../shared/dates");
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
const form = zod_1.z.object({
    barcode: zod_1.z.string().regex(/^[A-Z]{2}\d{6}$/),
    patient: zod_1.z.string(),
    collectedAt: zod_1.z.string(),
    volumeMl: zod_1.z.number().positive(),
});
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
class Intake {
    samples;
    constructor(samples) {
        this.samples = samples;
    }
    async receive(body) {
        const sample = form.parse(body);
        return { ...sample, at: (0, dates_1.toInstant)(sample.collectedAt) };
    }
    async register(barcode, patient) {
        await this.samples.insert({ barcode, patient });
    }
    async shelve(barcode, rack) {
        await this.samples.insert({ barcode, patient: 'unknown', rack });
    }
    async label(barcode) {
        const sample = await this.samples.byBarcode(barcode);
        return `${sample.barcode}/${sample.patient}`;
    }
    courierNote(delivery) {
        const names = delivery.boxes.map((box) => box.seal.number);
        if (names.length > 40)
            names.length = 40;
        return `${delivery.courier.name.toUpperCase()}: ${names.join()}`;
    }
}
exports.Intake = Intake;
//# sourceMappingURL=intake.js.map