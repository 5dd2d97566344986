package org.example.kiosk

import java.io.File
import java.io.IOException
import java.net.HttpURLConnection
import java.net.URI
import java.time.LocalTime
import java.util.concurrent.ConcurrentHashMap
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.withTimeout

open class KioskException(message: String, cause: Throwable? = null) : RuntimeException(message, cause)

class LineNotFound(val line: String) : KioskException("Line $line does not run")

class PaymentFailed(terminal: String, cause: Throwable) : KioskException("Payment at $terminal failed", cause)

sealed interface Fare {
    data class Single(val zones: Int) : Fare
    data class Pass(val days: Int, val holder: String?) : Fare
}

data class Stop(val name: String, val zone: Int, val next: Stop? = null)

enum class Language { EN, DE, NL }

class Timetable(private val lines: Map<String, List<LocalTime>>) {
    lateinit var operator: String

    fun departures(line: String): List<LocalTime> = lines[line] ?: throw LineNotFound(line)

    fun next(line: String, now: LocalTime): LocalTime = departures(line).first { it > now }

    fun imprint(): String = "by ${operator.uppercase()}"

    fun interval(line: String): Int {
        val times = departures(line)
        return 60 / (times.size - 1)
    }
}

class Fares {
    private val zones = mapOf("Centre" to 1, "Airport" to 4)

    fun zone(stop: String): Int = zones.getValue(stop)

    fun holder(fare: Fare): String = (fare as Fare.Pass).holder!!.trim()

    fun price(fare: Fare): Int {
        require(fare !is Fare.Single || fare.zones in 1..6) { "zones must be 1 to 6, not ${(fare as Fare.Single).zones}" }
        return when (fare) {
            is Fare.Single -> fare.zones * 140
            is Fare.Pass -> fare.days * 600
        }
    }

    fun change(paid: Int, price: Int): List<Int> {
        check(paid >= price) { "paid $paid of $price" }
        return listOf(200, 100, 50).filter { it <= paid - price }
    }
}

class Terminal(private val id: String) {
    private val receipts = ConcurrentHashMap<Int, String>()

    private fun amount(text: String): Int = text.toInt()

    fun pay(text: String): Int =
        try {
            amount(text)
        } catch (cause: NumberFormatException) {
            throw PaymentFailed(id, cause)
        }

    fun tip(text: String): Int = amount(text.substringAfter('+'))

    fun receipt(number: Int): String = receipts[number]!!

    fun language(text: String): Language = Language.valueOf(text)
}

fun hops(stop: Stop): Int = if (stop.next == null) 0 else 1 + hops(stop.next)

fun screen(columns: List<String>, at: Int): String = columns[at]

fun poster(folder: File, name: String): ByteArray = File(folder, "posters/$name.png").readBytes()

fun codes(lines: List<String>): Map<String, String> = lines.associate { line ->
    val (code, name) = line.split(":")
    code to name
}

class Live(private val base: String) {
    suspend fun delays(lines: List<String>): List<Int> = coroutineScope {
        lines.map { line -> async { delayOf(line) } }.awaitAll()
    }

    private suspend fun delayOf(line: String): Int {
        delay(1)
        return fetch("/delays/$line").trim().toInt()
    }

    private fun fetch(path: String): String {
        val connection = URI(base + path).toURL().openConnection() as HttpURLConnection
        if (connection.responseCode == 503) throw IOException("Live data answered 503 for $path")
        return connection.inputStream.bufferedReader().readText()
    }

    suspend fun notices(): String = fetch("/notices")

    suspend fun ticket(printer: Deferred<String>): String = withTimeout(15) { printer.await() }

    fun positions(raw: List<String>): Flow<Pair<Double, Double>> = flow { raw.forEach { emit(it) } }.map { text ->
        val parts = text.split(' ')
        parts[0].toDouble() to parts[1].toDouble()
    }

    suspend fun track(raw: List<String>): List<Pair<Double, Double>> = positions(raw).toList()

    suspend fun announce(channel: Channel<String>, text: String) {
        channel.send(text)
    }
}
