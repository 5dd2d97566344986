package org.example.library

import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.withTimeout
import java.io.File

data class Author(val name: String, val birth: Int?)

data class Book(val title: String, val author: Author?, val tags: List<String> = emptyList())

sealed class Loan {
    data class Open(val days: Int) : Loan()

    object Returned : Loan()
}

class OverdueException(title: String, days: Int) : RuntimeException("$title is overdue by $days days")

fun Map<String, String>.must(field: String): String {
    val value = this[field]
    require(!value.isNullOrBlank()) { "$field is blank in $this" }

    return value
}

class Library(private val books: List<Book>) {
    private lateinit var catalog: Map<String, Book>

    private val shelf by lazy { books.associateBy { it.tags.single() } }

    companion object {
        fun open(form: Map<String, String>) = Library(listOf(Book(form.must("title"), null)))
    }

    fun lend(form: Map<String, String>): Pair<String, String> {
        val (reader, card) = listOf("reader", "card").map { form.must(it) }
        return reader to card
    }

    fun birth(title: String): Int {
        val book = books.first()

        return book.author!!.birth!! + title.length
    }

    fun year(title: String): Int {
        val author = books.last().author

        return author!!.birth!! + title.length
    }

    fun find(title: String) = books.first { it.title == title + "?" }

    fun lookup(title: String) = catalog.getValue(title)

    fun price(prices: Map<String, Int>, title: String) = prices.getValue(title)

    fun onShelf(tag: String) = shelf[tag]

    fun remind(title: String, loan: Loan): Int = when (loan) {
        is Loan.Open -> if (loan.days > 0) throw OverdueException(title, loan.days) else 0
        Loan.Returned -> 0
    }

    fun close(loan: Loan, id: Int) {
        check(loan is Loan.Returned) { "Loan $id is still open" }
    }

    fun depth(level: Int, limit: Int): Int = if (level < limit) 1 + depth(level + 1, limit) else error("Stack $level has no ladder")

    fun pages(text: String) = text.toInt()

    fun scan(folder: String, name: String) = File("$folder/scans/$name.txt").readLines().map { it.trim() }

    fun page(title: String, number: Int) = title.substring(number)

    fun publisher(reply: String) {
        if (!reply.startsWith("ok")) throw IllegalStateException(reply)
    }

    suspend fun order(title: String) = coroutineScope {
        val copies = async { stock(title) }
        copies.await() + 1
    }

    private suspend fun stock(title: String): Int {
        delay(1)
        return books.single { it.title == title }.author!!.birth!!
    }

    suspend fun wait(millis: Long) = withTimeout(millis) { delay(5_000) }
}
