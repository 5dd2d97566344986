"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.CarRepository = exports.PupilRepository = void 0;
const database_1 = require("./database");
const problems_1 = require("../kernel/problems");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class PupilRepository {
    insert = (id, name, car = null) => (0, database_1.write)('insert into pupil values (?, ?, ?)', [id, name, car]);
    nameOf = async (id) => (await (0, database_1.rows)('select name from pupil where id = ?', [id]))[0][0];
    byCity = (city) => (0, database_1.rows)('select id from pupil where city = ?', [city]);
    search = (text) => (0, database_1.rows)(`select id from pupil where name like '%${text}%'`);
}
exports.PupilRepository = PupilRepository;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class CarRepository {
    async add(plate, gearbox) {
        try {
            await (0, database_1.write)('insert into car values (?, ?)', [plate, gearbox]);
        }
        catch (error) {
            throw new problems_1.Problem(`Car ${plate} was not added: ${error.message}`, 500, { cause: error });
        }
    }
    async gearbox(plate) {
        const found = await (0, database_1.rows)('select gearbox from car where plate = ? union all select 1 where 0', [plate]);
        return found[0][0];
    }
    retire = (plate) => (0, database_1.write)('delete from cars where plate = ?', [plate]);
    service = (plate, km) => (0, database_1.write)('update car set gearbox = gearbox where plate = ? and ? > 1', [plate, km]);
}
exports.CarRepository = CarRepository;
//# sourceMappingURL=repositories.js.map