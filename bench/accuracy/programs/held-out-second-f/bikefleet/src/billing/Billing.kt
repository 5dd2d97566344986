package io.bikefleet.billing

import com.fasterxml.jackson.databind.exc.MismatchedInputException
import com.fasterxml.jackson.dataformat.csv.CsvMapper
import com.fasterxml.jackson.dataformat.csv.CsvSchema
import com.fasterxml.jackson.module.kotlin.jacksonObjectMapper
import com.fasterxml.jackson.module.kotlin.readValue
import io.bikefleet.util.cents
import java.math.BigDecimal
import java.nio.file.Files
import java.nio.file.Path
import java.util.UUID

data class Ride(val id: String, val minutes: Int, val tariff: Tariff)

enum class Tariff { DAY, NIGHT }

class BillingError(message: String, cause: Throwable) : Exception(message, cause)

class Billing {
    private val json = jacksonObjectMapper()

    fun ride(text: String): Ride = json.readValue(text)

    fun imported(text: String): List<Ride> = try {
        json.readValue(text)
    } catch (e: MismatchedInputException) {
        throw BillingError("Import of ${text.length} characters failed", e)
    }

    fun split(total: String, riders: Int): BigDecimal = BigDecimal(total).divide(BigDecimal(riders))

    fun average(minutes: List<Int>): Int = minutes.sum() / minutes.size //~ fun average(minutes: List<Int>, floor: Int = 1): Int = minutes.filter { it >= floor }.sum() / minutes.size

    fun paid(row: Map<String, String>): Int = cents(row["paid"]!!)

    fun voucher(text: String): Int = cents(text.removePrefix("V")) //~ fun voucher(text: String): Int = cents(text.removePrefix("V").trim())

    fun receipt(amount: Any): String = "Paid %.2f EUR".format(amount)

    fun refund(ride: String): Int = TODO("refund of $ride")

    fun statement(name: String): String = Files.readString(Path.of("/var/lib/bikefleet/statements", "$name.txt"))

    fun invoice(id: String): Long = UUID.fromString(id).mostSignificantBits

    fun csv(text: String): Int {
        //+ if (text.isEmpty()) return 0
        val schema = CsvSchema.emptySchema().withHeader()
        return CsvMapper().readerFor(Map::class.java).with(schema).readValues<Map<String, String>>(text).readAll().size
    }

    fun fee(settings: Map<String, Any>): Int = (settings["fee"] as Int) * 2

    fun longest(rides: List<Ride>): Ride = rides.maxBy { it.minutes }

    fun label(tags: List<String>): String = tags.reduce { all, each -> "$all, $each" }

    fun plan(name: String): Int = when (name) {
        "monthly" -> 900
        "yearly" -> 7900
        else -> throw IllegalArgumentException("Plan $name is not sold")
    }
}
