package io.tutorlink.support

import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.module.kotlin.jacksonObjectMapper
import com.typesafe.config.Config
import com.typesafe.config.ConfigFactory
import java.math.BigDecimal
import java.math.RoundingMode
import kotlin.random.Random

class Words(seed: Long) {
    private val random = Random(seed)

    fun int(low: Int, high: Int) = random.nextInt(low, high + 1)

    fun of(vararg list: String) = list[random.nextInt(list.size)]

    fun id(prefix: String) = "$prefix-${random.nextInt(0x100000, 0xffffff).toString(16)}"

    fun name() = of("Clara Noll", "Ben Ito", "Dana Roth", "Felix Mora")
}

open class TutorException(message: String, cause: Throwable? = null) : RuntimeException(message, cause)

class NotFound(what: String, id: Any) : TutorException("$what $id not found")

class Conflict(message: String) : TutorException(message)

class Upstream(val service: String, val status: Int) : TutorException("$service answered $status")

object Json {
    val mapper: ObjectMapper = jacksonObjectMapper()

    inline fun <reified T> read(text: String): T = mapper.readValue(text, T::class.java)
}

object Check {
    fun length(field: String, value: String, range: IntRange): String {
        require(value.length in range) { "$field has ${value.length} letters, allowed are $range" }
        return value
    }

    fun positive(field: String, value: Int): Int {
        if (value <= 0) throw IllegalArgumentException("$field must be positive but was $value")
        return value
    }
}

class Money(val amount: BigDecimal) {
    fun split(parts: Int): BigDecimal = amount.divide(BigDecimal(parts))

    fun cents(): Long = amount.movePointRight(2).longValueExact()

    fun rounded(): BigDecimal = amount.setScale(2, RoundingMode.UNNECESSARY)

    companion object {
        fun of(text: String) = Money(BigDecimal(text))
    }
}

class Settings(text: String) {
    private val config: Config by lazy { ConfigFactory.parseString(text) }

    fun port(): Int = config.getInt("smtp.port")

    fun sender(): String = config.getString("smtp.sender")
}
