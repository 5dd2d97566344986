package org.lingua.examdesk

import java.math.BigDecimal
import java.util.ArrayDeque
import org.lingua.examdesk.exam.Candidates
import org.lingua.examdesk.grading.Grader
import org.lingua.examdesk.grading.Paper
import org.lingua.examdesk.platform.Outcome
import org.lingua.examdesk.platform.SeatLocks
import org.lingua.examdesk.platform.Store
import org.lingua.examdesk.venue.Room
import org.lingua.examdesk.venue.Venues

class Values(seed: Int) {
    private val random = kotlin.random.Random(seed)
    private val words = listOf("lisbon", "porto", "faro", "braga", "evora", "aveiro", "sintra", "tavira", "lagos", "viseu")

    fun num(low: Int, high: Int) = random.nextInt(low, high + 1)

    fun word() = words[random.nextInt(words.size)]
}

class Desk(val store: Store, val candidates: Candidates, val grader: Grader, val venues: Venues, val locks: SeatLocks)

typealias Meet = suspend (Desk, Values) -> Any?

val entries: List<Pair<String, Meet>> = listOf(
    "candidate-twice" to { d, v -> val id = v.num(1, 1000000); d.candidates.add(id, v.word(), "A1"); d.candidates.add(id, v.word(), "A2") },
    "candidate-without-name" to { d, v -> d.candidates.add(v.num(1, 1000000), null, "A1") },
    "candidate-name-too-long" to { d, v -> d.candidates.add(v.num(1, 1000000), v.word() + " de " + v.word() + " e " + v.word(), "A1") },
    "level-out-of-check" to { d, v -> d.candidates.add(v.num(1, 1000000), v.word(), "C" + v.num(1, 2)) },
    "sitting-of-nobody" to { d, v -> d.candidates.sitting(-v.num(1, 999), v.num(1, 99)) },
    "name-of-no-row" to { d, v -> d.candidates.nameOf(-v.num(1, 999)) },
    "town-column-gone" to { d, v -> d.candidates.byTown(v.word()) },
    "pool-of-one-nested" to { d, _ -> d.store.nested() },
    "seat-lock-store-down" to { d, v -> d.locks.take(v.word()) },
    "registration-cut-off" to { d, v -> d.candidates.register("{\"name\": \"${v.word()}\", ") },
    "registration-without-level" to { d, v -> d.candidates.register("{\"name\": \"${v.word()}\", \"attempts\": 1}") },
    "registration-attempts-text" to { d, v -> d.candidates.register("{\"name\": \"x\", \"level\": \"A1\", \"attempts\": \"${v.word()}\"}") },
    "level-lower-case" to { d, v -> d.candidates.level("b" + v.num(1, 2)) },
    "born-day-first" to { d, v -> d.candidates.born("${v.num(10, 28)}/04/2001") },
    "ticket-not-uuid" to { d, v -> d.candidates.ticket(v.word()) },
    "withdrawn-by-other" to { d, v -> d.candidates.withdraw(v.word(), mapOf("name" to "ana " + v.word())) },
    "language-left-out" to { d, v -> d.candidates.language(mapOf("name" to v.word())) },
    "guardian-of-adult" to { d, v -> d.candidates.guardian(mapOf("name" to v.word())) },
    "answers-not-scanned" to { d, v -> d.grader.score(Paper(v.word())) },
    "question-beyond-paper" to { d, v -> d.grader.answer(Paper(v.word()), v.num(2, 60)) },
    "average-of-no-marks" to { d, v -> d.grader.average(Paper(v.word())) },
    "best-of-no-marks" to { d, v -> d.grader.best(Paper(v.word())) },
    "share-never-ends" to { d, v -> d.grader.share(BigDecimal(v.num(1, 2)), BigDecimal(3)) },
    "failed-taken-for-passed" to { d, v -> d.grader.points(Outcome.Failed(v.word())) },
    "mark-with-half" to { d, v -> d.grader.parse("${v.num(1, 20)}.5") },
    "mark-removed-while-walked" to { d, v -> d.grader.purge(mutableListOf(-v.num(1, 9), 4, 5)) },
    "nothing-ungraded" to { d, _ -> d.grader.nextUngraded(ArrayDeque()) },
    "marks-of-list-of" to { d, v -> d.grader.append(java.util.List.of(1, 2), v.num(1, 20)) },
    "appeal-of-itself" to { d, _ -> d.grader.appeal("a", mapOf("a" to "b", "b" to "a")) },
    "sealed-too-early" to { d, v -> d.grader.seal(Paper(v.word() + v.num(1, 99))) },
    "weight-beyond-hundred" to { d, v -> d.grader.weight(v.num(101, 400)) },
    "excerpt-past-end" to { d, v -> d.grader.excerpt(v.word(), 2, v.num(20, 90)) },
    "second-grader-slow" to { d, v -> d.grader.second(Paper(v.word())) },
    "examiner-left" to { d, v -> d.grader.both(listOf(v.word() + v.num(1, 99))) },
    "results-closed" to { d, v -> d.grader.publish(v.word()) },
    "verdict-contradicts" to { d, v -> d.grader.verdict(v.word() + v.num(1, 99)) },
    "venue-without-address" to { d, v -> d.venues.address(v.word()) },
    "hours-null" to { d, v -> d.venues.hours(v.word()) },
    "keys-refused" to { d, v -> d.venues.keys(v.word()) },
    "alarm-slow" to { d, v -> d.venues.alarm(v.word()) },
    "invigilators-port-closed" to { d, _ -> d.venues.invigilators() },
    "camera-scheme-rtsp" to { d, v -> d.venues.camera("rtsp://" + v.word()) },
    "row-beyond-room" to { d, v -> d.venues.seat(Room(v.word(), arrayOf(intArrayOf(1))), v.num(1, 9), 0) },
    "rows-below-zero" to { d, v -> d.venues.plan(-v.num(1, 9)) },
    "opens-without-colon" to { d, v -> d.venues.opens("0${v.num(7, 9)}h30") },
    "zone-not-known" to { d, v -> d.venues.zone("Europe/" + v.word()) },
    "layout-file-missing" to { d, v -> d.venues.layout(v.word()) },
    "recording-not-gzip" to { d, v -> d.venues.recording(v.word().repeat(4).toByteArray()) },
    "badge-with-dash" to { d, v -> d.venues.badge(v.word() + "-" + v.num(1, 9)) },
    "distance-not-measured" to { d, v -> d.venues.distance(mapOf(), v.word()) },
    "room-of-council" to { d, v -> d.venues.reserve(v.word()) },
    "port-setting-left-out" to { d, v -> d.venues.settings("desk { name = ${v.word()} }") },
    "port-setting-words" to { d, v -> d.venues.settings("desk { port = ${v.word()} }") },
    "notice-with-percent" to { d, v -> d.venues.notice("%s is full by 100% today", v.word()) },
)
