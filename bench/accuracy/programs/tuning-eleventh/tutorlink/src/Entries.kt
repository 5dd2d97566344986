package io.tutorlink

import io.tutorlink.service.Booking
import io.tutorlink.support.Settings
import io.tutorlink.support.Words
import io.tutorlink.web.App

val entries: List<Pair<String, (App, Words) -> Any?>> = listOf(
    "level-of-import" to { a, _ -> a.tutors.show(2) },
    "cached-of-removed" to { a, w -> a.tutors.service.name(w.int(100, 999)) },
    //+ "" to { _, _ -> null },
    "zone-misspelled" to { a, w -> a.tutors.service.zone(w.of("Europe/Berln", "Europe/Pariss")) },
    "minutes-as-long" to { a, w -> a.tutors.service.cast(mapOf("minutes" to w.int(1, 90).toLong())) },
    "one-word-name" to { a, w -> a.tutors.service.initials(w.name().substringBefore(" ")) },
    "parents-in-circle" to { a, w -> a.tutors.service.tree(mapOf(1 to 2, 2 to 3, 3 to 1), w.int(1, 3)) },
    "removed-while-read" to { a, w -> a.tutors.service.cleanUp(mutableListOf(w.name(), "", "x", "y")) },
    "list-is-fixed" to { a, w -> a.tutors.service.sorted(java.util.Collections.unmodifiableList(listOf(w.name()))) },
    "quote-searched" to { a, w -> a.tutors.tutors.search(w.of("O'Hara", "D'Angelo", "M'Bala")) },
    "minutes-in-words" to { a, w -> a.lessons.create("""{"id":"${w.id("L")}","tutor":1,"minutes":"${w.of("an hour", "45 min")}"}""") },
    "body-cut-off" to { a, w -> a.lessons.create("""{"id":"${w.id("L")}","tut""") },
    "field-of-new-app" to { a, w -> a.lessons.create("""{"id":"${w.id("L")}","tutor":1,"online":true}""") },
    "lesson-of-unknown" to { a, w -> a.lessons.create("""{"id":"${w.id("L")}","tutor":${w.int(100, 999)}}""") },
    "paid-once-more" to { a, w -> a.lessons.pay(if (w.int(0, 1) == 0) Booking.Paid(w.id("B")) else Booking.Paid(w.id("C"))) },
    "receipt-of-maintenance" to { a, w -> a.lessons.pay(Booking.Open(w.id("B"))) },
    "day-not-set" to { a, _ -> a.lessons.day("L-1") },
    "slot-held" to { a, w -> w.id("S").let { slot -> repeat(2) { a.lessons.bookings.hold(slot, w.name()) } } },
    "half-cents" to { a, w -> a.lessons.bookings.invoice("${w.int(10, 90)}.005") },
    "price-with-comma" to { a, w -> a.lessons.bookings.invoice("${w.int(10, 90)},50") },
    "best-of-none" to { a, _ -> a.lessons.bookings.best(emptyList()) },
    "name-of-one-letter" to { a, w -> a.lessons.bookings.rename(w.name().take(w.int(0, 1))) },
    "moves-wait-for-each" to { a, w -> a.lessonRepository.move("L-1", w.int(30, 90)) },
    //+ " " to { _, _ -> null },
    "pool-used-up" to { a, _ -> a.lessonRepository.export() },
    "title-not-selected" to { a, _ -> a.lessonRepository.label("L-1") },
    "refund-refused" to { a, w -> a.jobs.settle(listOf(w.id("B"))) },
    "rank-slow" to { a, w -> a.jobs.rank(w.int(30, 60).toLong()) },
    "line-with-unit" to { a, w -> a.jobs.parse(listOf("12", "${w.int(10, 99)} min")) },
    "payout-slow" to { a, w -> a.jobs.night.report(w.id("P")) },
    "header-short" to { a, w -> a.jobs.night.header(ByteArray(w.int(1, 7))) },
    "given-up" to { a, w -> a.jobs.night.retry(w.int(4, 9)) },
    "plan-to-come" to { a, w -> a.jobs.night.plan(w.of("term", "year")) },
    "holidays-missing" to { a, w -> a.calendar.holidays(2026 + w.int(0, 4)) },
    "port-as-name" to { _, w -> Settings("smtp { port = ${w.of("smtps", "submission")} }").port() },
)
