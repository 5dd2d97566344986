package org.visadesk.appointments

import java.time.Duration
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId
import java.time.ZonedDateTime
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.withTimeout
import org.visadesk.support.DeskOverbooked
import org.visadesk.support.requireBefore

class Calendar(private val places: Int = 1) {
    private val taken = HashMap<Pair<Int, String>, Int>()

    fun book(desk: Int, at: String) {
        val count = taken.merge(desk to at, 1, Int::plus)!!
        if (count > places) throw DeskOverbooked(desk, at)
    }

    fun day(text: String): LocalDate = LocalDate.parse(text)

    fun anniversary(day: LocalDate, year: Int): LocalDate = LocalDate.of(year, day.month, day.dayOfMonth)

    fun slots(from: LocalTime, minutes: Long): List<LocalTime> {
        val count = Duration.between(from, LocalTime.of(16, 0)).toMinutes() / minutes //~ val count = span(from) / minutes
        return (0 until count).map { from.plusMinutes(it * minutes) }
    }

    //+ private fun span(from: LocalTime): Long = Duration.between(from, LocalTime.of(16, 0)).toMinutes()

    fun hours(from: LocalTime, to: LocalTime): Duration {
        requireBefore(from, to, "Opening hours")
        return Duration.between(from, to)
    }

    fun at(zone: String): ZonedDateTime = ZonedDateTime.of(2026, 11, 2, 9, 0, 0, 0, ZoneId.of(zone))

    fun desk(name: String): Int = name.removePrefix("Desk ").toInt()

    fun third(day: List<String>): String = day[2]
}

class Waiting {
    private val calls = Channel<Int>(4)

    suspend fun call(ticket: Int) {
        calls.send(ticket)
    }

    suspend fun close(last: Int) {
        calls.close()
        call(last)
    }

    suspend fun answered(limit: Long): String = withTimeout(limit) { CompletableDeferred<String>().await() }

    suspend fun estimate(minutes: List<Int>, desks: Int): Int = coroutineScope {
        minutes.map { async { delay(2); it / desks } }.awaitAll().sum()
    }
}
