package com.acme.shop

import kotlin.properties.Delegates
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.supervisorScope
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.yield

class CartException(message: String, cause: Throwable? = null) : RuntimeException(message, cause)

fun fail(message: String): Nothing = throw CartException(message)

data class Item(val name: String, val price: Int) {
    init {
        require(price >= 0) { "no price $price" }
    }
}

open class Cart(private val items: List<Any?> = listOf()) {
    lateinit var owner: String
    val size: Int by lazy { fail("lazy") }
    var watched: Int by Delegates.observable(0) { _, _, new -> fail("observed $new") }
    val count get() = items.first()!!.hashCode()

    fun total() = items.sumOf { (it as Item).price }

    fun checkout() = try {
        total()
    } catch (error: ClassCastException) {
        throw CartException("checkout failed", error)
    }

    fun `total is right`() = check(total() == 3) { "total is wrong" }

    operator fun get(name: String): Item = items.filterIsInstance<Item>().first { it.name == name }

    infix fun plus(other: Cart): Cart = fail("plus ${other.items.size}")

    companion object {
        @JvmStatic fun load(id: Int): Cart = fail("no cart $id")
        const val NONE = 0
    }

    inner class View {
        fun show() = this@Cart.items[3]
    }
}

object Shop {
    fun open(): Nothing = error("closed")
}

sealed interface Size {
    object Small : Size
    data class Other(val n: Int) : Size
}

fun String.toPrice(): Int = toInt()
fun deep(n: Int): Int = if (n == 0) fail("deep") else deep(n - 1) + 1
tailrec fun last(n: Int): Int = if (n == 0) fail("tail") else last(n - 1)
inline fun <reified T> cast(value: Any): T = value as T
inline fun <T> retry(times: Int, run: (Int) -> T): T = run(times)
suspend fun later(n: Int): Int {
    delay(1)
    if (n == 0) fail("later")
    return later(n - 1) + 1
}

fun record(name: String, run: () -> Any?) = Record.record(name) { run() }

fun main() {
    record("not null") { Cart(listOf(null)).count }
    record("cast") { Cart(listOf("x")).total() }
    record("cause") { Cart(listOf("x")).checkout() }
    record("lateinit") { Cart().owner.length }
    record("lazy") { Cart().size }
    record("observable") { Cart().apply { watched = 3 } }
    record("backticks") { Cart().`total is right`() }
    record("operator") { Cart()["x"] }
    record("infix") { Cart() plus Cart() }
    record("companion") { Cart.load(1) }
    record("inner") { Cart().View().show() }
    record("object") { Shop.open() }
    record("require") { Item("x", -1) }
    record("extension") { "x".toPrice() }
    record("recursion") { deep(20) }
    record("tailrec") { last(20) }
    record("reified") { cast<Int>("x") }
    record("inline") { retry(2) { listOf(1).map { fail("inline $it") } } }
    record("todo") { TODO("not yet") }
    record("when") { when (val size: Size = Size.Other(3)) { is Size.Small -> 1; is Size.Other -> fail("when ${size.n}") } }
    record("let") { "x".let { it.also { fail("also") } } }
    record("sequence") { generateSequence(1) { it + 1 }.map { if (it > 2) fail("sequence") else it }.toList() }
    record("sequence builder") { sequence { yield(1); fail("builder") }.toList() }
    record("sort") { listOf(2, 1).sortedBy { fail("by") } }
    record("anonymous object") { object : Runnable { override fun run() = fail("anonymous") }.run() }
    record("local function") {
        fun local(n: Int): Int = if (n > 0) local(n - 1) else fail("local")
        local(3)
    }
    record("runCatching") { runCatching { fail("caught") }.getOrThrow() }
    record("use") { java.io.StringReader("x").use { fail("in use") } }
    record("unicode") { größe() }
    record("several lines") { fail("first\nsecond") }
    record("coroutine") { runBlocking { later(3) } }
    record("context") { runBlocking { withContext(Dispatchers.Default) { later(1) } } }
    record("async") { runBlocking { async(Dispatchers.IO) { later(1) }.await() } }
    record("async of several") { runBlocking { supervisorScope { listOf(async { later(0) }, async { later(1) }).awaitAll() } } }
    record("launch") { runBlocking { coroutineScope { launch { yield(); fail("launched") } } } }
    record("flow") { runBlocking { flow { emit(1); delay(1); fail("in a flow") }.map { it + 1 }.collect { println(it.takeIf { n -> n > 9 } ?: return@collect) } } }
    record("timeout") { runBlocking { try { withTimeout(5) { delay(1000) } } catch (error: TimeoutCancellationException) { throw CartException("too slow", error) } } }
}

fun größe(): Nothing = fail("größe 🛒")
