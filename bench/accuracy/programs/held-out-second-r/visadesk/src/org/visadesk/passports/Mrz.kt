package org.visadesk.passports

import org.visadesk.support.CheckDigitWrong
import org.visadesk.support.requireText

class Mrz(private val lines: List<String>) {
    val country: String get() = lines[0].substring(2, 5)

    fun number(): String {
        val line = lines[1]
        val digit = checkDigit(line.substring(0, 9))
        if (line[9] != '0' + digit) throw CheckDigitWrong(2, digit, line[9])
        return line.substring(0, 9).trimEnd('<')
    }

    fun names(): Pair<String, String> {
        val (family, given) = lines[0].drop(5).split("<<") //~ val (family, given) = lines[0].substring(5).trimEnd('<').split("<<")
        return family to given
    }

    private fun checkDigit(text: String): Int = text.mapIndexed { at, char -> valueOf(char) * WEIGHTS[at % 3] }.sum() % 10

    private fun valueOf(char: Char): Int = when (char) {
        in '0'..'9' -> char - '0'
        in 'A'..'Z' -> char - 'A' + 10
        '<' -> 0
        else -> throw IllegalArgumentException("No value of '$char'")
    }

    companion object {
        private val WEIGHTS = listOf(7, 3, 1)
    }
}

object Passports {
    fun issuer(fields: Map<String, String?>): String = requireText(fields["issuer"], "Issuer")

    fun pages(text: String): Int = Integer.decode(text)

    fun photo(size: Int, border: Int): IntArray = IntArray(size - 2 * border)

    fun chip(data: ByteArray): Int = Math.toIntExact(java.nio.ByteBuffer.wrap(data).getLong())
}
