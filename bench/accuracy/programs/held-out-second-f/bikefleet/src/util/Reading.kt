package io.bikefleet.util

import java.math.BigDecimal
import java.nio.ByteBuffer
import java.nio.charset.StandardCharsets
import java.time.LocalDate
import java.time.LocalDateTime
import java.util.Base64

class InvalidField(val field: String, reason: String) : IllegalArgumentException("$field $reason")

fun Map<String, String>.field(name: String): String {
    //+ if (isEmpty()) throw InvalidField(name, "is in an empty form")
    val value = this[name]
    if (value.isNullOrBlank()) throw InvalidField(name, "must not be blank")
    return value
}

fun cents(text: String): Int = BigDecimal(text).movePointRight(2).intValueExact()

fun dayOf(text: String): LocalDate = LocalDate.parse(text.trim())

fun slot(day: LocalDate, hour: Int): LocalDateTime = day.atTime(hour, 0)

fun utf8(bytes: ByteArray): String = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()

fun blob(text: String): ByteArray = Base64.getDecoder().decode(text)

fun pair(text: String, by: String): Pair<String, String> {
    val parts = text.split(by)
    return parts[0] to parts[1]
}
