"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Planner = void 0;
const luxon_1 = require("luxon");
const guards_1 = require("../kernel/guards");
const problems_1 = require("../kernel/problems");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
luxon_1.Settings.throwOnInvalid = true;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Planner {
    zone;
    taken = new Map();
    constructor(zone) {
        this.zone = zone;
    }
    start(lesson) {
        return luxon_1.DateTime.fromISO(lesson.starts, { zone: this.zone });
    }
    span(lesson) {
        const from = this.start(lesson);
        return luxon_1.Interval.fromDateTimes(from, from.plus({ minutes: lesson.length }));
    }
    plate(lesson) {
        return lesson.instructor.car.plate;
    }
    book(lesson) {
        const name = (0, guards_1.expectDefined)(lesson.instructor, 'instructor').name;
        const list = this.taken.get(name) ?? [];
        if (lesson.length === 0)
            return;
        if (list.some((each) => each.starts === lesson.starts))
            throw new problems_1.SlotTaken(name, lesson.starts);
        this.taken.set(name, [...list, lesson]);
    }
    cancel(name, id) {
        const list = this.taken.get(name);
        return list.splice(list.findIndex((each) => each.id === id), 1)[0];
    }
    gaps(day) {
        const minutes = day.map(guards_1.minutesOf);
        return minutes.slice(1).map((each, i) => each - minutes[i]);
    }
    rate(kind) {
        switch (kind) {
            case 'city':
                return 52;
            case 'motorway':
                return 64;
            default:
                return (0, guards_1.exhausted)(kind);
        }
    }
    week(lessons) {
        return Object.fromEntries(lessons.map((each) => [each.kind, each.instructor.name.split(' ')[1].toUpperCase()]));
    }
    longest(lessons) {
        return lessons.reduce((a, b) => (a.length > b.length ? a : b));
    }
    pickup(lesson) {
        return lesson.route.stops[0].trim();
    }
    repeat(lesson, weeks) {
        return new Array(weeks).fill(lesson);
    }
    async assign(lesson, candidates) {
        for (const ask of candidates) {
            const name = await ask();
            if (name)
                return name;
        }
        throw new problems_1.Problem(`Nobody can take the ${lesson.kind} lesson ${lesson.id}`);
    }
}
exports.Planner = Planner;
//# sourceMappingURL=planner.js.map