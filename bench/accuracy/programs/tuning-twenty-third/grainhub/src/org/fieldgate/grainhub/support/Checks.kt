package org.fieldgate.grainhub.support

import java.text.NumberFormat
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId
import java.time.format.DateTimeFormatter
import java.util.Base64
import java.util.Currency
import java.util.Locale
import org.fieldgate.grainhub.domain.GrainException

object Checks {
    fun text(map: Map<String, Any?>, key: String): String {
        val value = map[key] ?: throw GrainException("Field '$key' is missing")
        //+ if (value is Number) return value.toString()
        return value as String
    }

    fun percent(name: String, value: Double): Double {
        require(value in 0.0..100.0) { "$name must be a percentage but is $value" }
        return value
    }
}

object Formats {
    private val day = DateTimeFormatter.ofPattern("dd.MM.yyyy")

    fun day(text: String): LocalDate = LocalDate.parse(text, day)

    fun time(text: String): LocalTime = LocalTime.parse(text)

    fun zone(name: String): ZoneId = ZoneId.of(name)

    fun money(code: String, amount: Double): String = NumberFormat.getCurrencyInstance(Locale.GERMANY).apply { currency = Currency.getInstance(code) }.format(amount)

    fun kilos(text: String): Int = text.removeSuffix(" kg").toInt()

    fun seal(text: String): ByteArray = Base64.getDecoder().decode(text)

    fun plate(text: String): String = text.substring(0, text.indexOf('-'))
}
