"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.board = void 0;
const luxon_1 = require("luxon");
const problems_1 = require("../kernel/problems");
const guards_1 = require("../kernel/guards");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
exports.board = {
    register(pupil, minimum) {
        if (pupil.hours < minimum)
            throw new problems_1.Problem(`${pupil.name} has ${pupil.hours} of ${minimum} hours`);
        return pupil.name;
    },
    date(text) {
        return luxon_1.DateTime.fromFormat(text, 'dd.MM.yyyy');
    },
    examiner(exam) {
        return exam.examiners[exam.round].surname;
    },
    centre(exam) {
        return (0, guards_1.expectDefined)(exam.centre, 'centre');
    },
    record(exam, result) {
        if (exam.result !== 'open')
            throw new problems_1.Problem(`Exam is already ${exam.result}`, 409);
        exam.result = result;
    },
    errors(sheet) {
        return JSON.parse(sheet).errors.map((each) => each.weight);
    },
    percent(points, of) {
        return (BigInt(points) * 100n) / of;
    },
    candidateNumber(text) {
        return BigInt(text);
    },
    certificate(locale, date) {
        return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date);
    },
    fee(currency, amount) {
        return new Intl.NumberFormat('de', { style: 'currency', currency }).format(amount);
    },
    theory(answers) {
        return Object.values(answers).flatMap((each) => each.slice()).length / answers.total.length;
    },
    question(pool, id) {
        return pool[id].texts.de;
    },
    sort(exams) {
        return exams.sort((a, b) => a.date.localeCompare(b.date));
    },
};
//# sourceMappingURL=board.js.map