package org.example.library

import kotlinx.coroutines.runBlocking
import kotlin.concurrent.thread
import kotlin.system.exitProcess

/** Runs every bug once and prints what recordException of the SDK sends, a line of JSON each. */
fun json(text: String) = buildString {
    append('"')
    for (c in text) {
        when {
            c == '"' || c == '\\' -> append('\\').append(c)
            c < ' ' -> append("\\u%04x".format(c.code))
            else -> append(c)
        }
    }
    append('"')
}

fun report(bug: String, error: Throwable) {
    val type = error.javaClass.canonicalName ?: error.javaClass.name
    println("{\"bug\":${json(bug)},\"type\":${json(type)},\"message\":${json(error.message ?: "")},\"stack\":${json(error.stackTraceToString())}}")
}

fun interface Layer {
    fun around(next: () -> Any?): Any?
}

class Timing : Layer {
    override fun around(next: () -> Any?): Any? {
        val started = System.nanoTime()
        try {
            return next()
        } finally {
            check(System.nanoTime() >= started)
        }
    }
}

inline fun <T> traced(name: String, block: (String) -> T): T = block(name)

fun through(layers: List<Layer>, last: () -> Any?): Any? = if (layers.isEmpty()) last() else layers.first().around { through(layers.drop(1), last) }

fun main() {
    val env = System.getenv()
    val seed = env.getValue("SEED").toInt()
    val title = listOf("Dune", "Emma", "Solaris", "Momo", "Ulysses", "Ivanhoe")[seed % 6]
    val name = listOf("Anouk", "Benno", "Clio", "Darko", "Evi")[seed % 5]
    val reason = listOf("out of print", "rights sold", "printer on strike", "paper is scarce", "invoice open", "address unknown")[seed % 6]
    val id = 1000 + seed * 311
    val library = Library(listOf(Book(title, Author(name, null)), Book("$title II", null)))

    val bugs: List<Pair<String, () -> Any?>> = listOf(
        "open-without-title" to { Library.open(mapOf("by" to name, "title" to "")) },
        "lend-without-card" to { library.lend(mapOf("reader" to "$name $id")) },
        "author-without-birth" to { library.birth(title) },
        "book-without-author" to { library.year(title) },
        "book-not-found" to { library.find(title) },
        "catalog-not-loaded" to { library.lookup(title) },
        "price-unknown" to { library.price(mapOf(name to 1), title) },
        "shelf-without-tag" to { library.onShelf(name) },
        "loan-overdue" to { library.remind(title, Loan.Open(id)) },
        "loan-still-open" to { library.close(Loan.Open(3), id) },
        "stack-without-ladder" to { library.depth(0, seed % 5) },
        "pages-are-no-number" to { library.pages("$title $id") },
        "scan-missing" to { library.scan(env.getValue("PREFIX"), name) },
        "page-out-of-range" to { library.page(title, id) },
        "publisher-says-no" to { library.publisher(reason) },
        "stock-of-unknown" to { runBlocking { library.order(name) } },
        "wait-times-out" to { runBlocking { library.wait(3L + seed) } },
    )
    val layers = if (env["WRAP"] == "1") listOf(Timing(), Layer { next -> traced(name) { next() } }) else emptyList()
    val all = { bugs.forEach { (bug, call) -> runCatching { through(layers, call) }.onFailure { report(bug, it) } } }
    if (env["ENTRY"] == "job") thread(name = "jobs") { all() }.join() else all()
    exitProcess(0)
}
