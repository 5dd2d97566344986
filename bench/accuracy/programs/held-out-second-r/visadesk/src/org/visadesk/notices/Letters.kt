package org.visadesk.notices

import java.util.UUID
import java.util.concurrent.locks.ReentrantLock
import org.visadesk.support.requireText

class Letters {
    private val lock = ReentrantLock()

    fun fill(template: String, values: Map<String, String>): String =
        Regex("\\{(\\w+)}").replace(template) { values.getValue(it.groupValues[1]) }

    fun mask(text: String, pattern: String): String = text.replace(Regex(pattern), "*")

    fun addressee(person: Map<String, String?>): String = requireText(person["street"], "Street") + ", " + person["town"]!!

    fun reference(text: String): UUID = UUID.fromString(text)

    fun sent(number: Int) {
        if (number % 2 == 0) lock.lock()
        lock.unlock()
        if (lock.isHeldByCurrentThread || number % 2 == 0) lock.unlock()
    }

    fun line(text: String, width: Int): String = text.padEnd(width)

    fun language(languages: Array<String>, at: Int): String = languages[at]
}
