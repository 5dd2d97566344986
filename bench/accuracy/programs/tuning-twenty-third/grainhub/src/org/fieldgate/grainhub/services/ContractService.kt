package org.fieldgate.grainhub.services

import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule
import com.fasterxml.jackson.module.kotlin.jacksonObjectMapper
import com.fasterxml.jackson.module.kotlin.readValue
import com.google.common.base.Preconditions
import java.math.BigDecimal
import java.time.LocalDate
import java.util.UUID
import org.fieldgate.grainhub.domain.Contract
import org.fieldgate.grainhub.domain.GrainException
import org.fieldgate.grainhub.repositories.BoardCache
import org.fieldgate.grainhub.support.Checks
import org.fieldgate.grainhub.support.Formats
import org.springframework.core.env.StandardEnvironment
import org.springframework.expression.spel.standard.SpelExpressionParser

class ContractService(private val board: BoardCache) {
    private val json: ObjectMapper = jacksonObjectMapper().registerModule(JavaTimeModule())
    private val environment = StandardEnvironment()
    private val rules = SpelExpressionParser()

    fun parse(text: String): Contract = json.readValue(text)

    fun buyer(form: Map<String, Any?>): String = Checks.text(form, "buyer")

    fun incoterm(form: Map<String, Any?>): String = Checks.text(form, "incoterm").take(3)

    fun ends(text: String): LocalDate = Formats.day(text)

    fun collect(text: String): Int = Formats.time(text).hour

    fun abroad(zone: String): String = Formats.zone(zone).id

    fun worth(code: String, amount: Double): String = Formats.money(code, amount)

    fun load(text: String): Int = Formats.kilos(text)

    fun sealOf(text: String): Int = Formats.seal(text).size

    fun truck(text: String): String = Formats.plate(text)

    fun share(total: BigDecimal, farms: Int): BigDecimal = total.divide(BigDecimal(farms))

    fun premium(contract: Contract): Double = contract.terms["premium"] as Double

    fun price(crop: String): Int = board.price(crop)

    fun reference(text: String): UUID = UUID.fromString(text)

    fun bonus(expression: String, contract: Contract): Any? = rules.parseExpression(expression).getValue(contract)

    fun endpoint(): String = environment.getRequiredProperty("grainhub.exchange.url")

    fun sign(contract: Contract, on: LocalDate): Contract {
        if (on.isAfter(contract.until)) {
            throw GrainException("Contract ${contract.number} ended on ${contract.until}") //~ throw GrainException("Contract ${contract.number} has ended on ${contract.until}")
        }
        return contract
    }

    fun split(contract: Contract, parts: Int): List<BigDecimal> {
        Preconditions.checkArgument(parts < 10, "Cannot split %s into %s parts", contract.number, parts)
        return List(parts) { contract.price }
    }

    fun render(value: Any): String = json.writeValueAsString(value)

    fun amend(lines: List<String>, line: String): List<String> = (lines as MutableList<String>).apply { add(line) }

    fun buffer(size: Int): IntArray = IntArray(size)
}
