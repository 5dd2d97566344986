package org.example.kiosk

import com.sun.net.httpserver.HttpServer
import java.io.File
import java.io.PrintWriter
import java.io.StringWriter
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers
import java.time.LocalTime
import kotlin.system.exitProcess
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext

class Fault(val bug: String, val route: String, val meet: suspend () -> Any?)

val seed = System.getenv("SEED").toInt()
val wrap = System.getenv("WRAP") ?: ""

fun <T> pick(vararg of: T): T = of[seed % of.size]

fun faults(base: String): List<Fault> {
    val timetable = Timetable(mapOf("7" to listOf(LocalTime.of(8, 0)), "N1" to listOf(LocalTime.of(1, 0), LocalTime.of(2, 0))))
    val fares = Fares()
    val terminal = Terminal("T-${seed * 7}")
    val live = Live(base)
    return listOf(
        Fault("line-of-old-plan", "GET /departures") { timetable.departures(pick("31", "X2", "S9")) },
        Fault("no-bus-after-last", "GET /departures/next") { timetable.next("N1", LocalTime.of(3 + seed, 30)) },
        Fault("imprint-before-setup", "GET /imprint") { timetable.imprint() },
        Fault("interval-of-one-bus", "GET /intervals") { timetable.interval("7") },
        Fault("stop-without-zone", "GET /zones") { fares.zone(pick("Harbour", "Stadium", "Zoo")) },
        Fault("pass-without-holder", "GET /passes") { fares.holder(Fare.Pass(seed, null)) },
        Fault("holder-of-single", "GET /singles") { fares.holder(Fare.Single(seed)) },
        Fault("zones-beyond-map", "POST /fares") { fares.price(Fare.Single(7 + seed)) },
        Fault("paid-too-little", "POST /change") { fares.change(100 + seed, 280) },
        Fault("amount-with-comma", "POST /payments") { terminal.pay("2,${seed}0") },
        Fault("tip-with-sign", "POST /tips") { terminal.tip("tip+${seed} EUR") },
        Fault("receipt-of-other-terminal", "GET /receipts") { terminal.receipt(400 + seed) },
        Fault("language-in-small-letters", "PUT /language") { terminal.language(pick("de", "nl", "fr")) },
        Fault("screen-of-three", "GET /screens") { screen(listOf("line", "to"), 2 + seed) },
        Fault("poster-taken-down", "GET /posters") { poster(File(System.getenv("PREFIX")), pick("fair", "derby", "parade")) },
        Fault("code-without-name", "POST /codes") { codes(listOf("A:Airport", pick("B", "C", "D"))) },
        Fault("delay-is-text", "GET /delays") { live.delays(listOf("7", pick("N1", "N2", "N3"))) },
        Fault("live-data-down", "GET /notices") { live.notices() },
        Fault("printer-out-of-paper", "POST /tickets") { live.ticket(CompletableDeferred()) },
        Fault("position-without-longitude", "GET /positions") { live.track(listOf("52.1 4.9", "52.$seed")) },
        Fault("announced-after-closing", "POST /announcements") { live.announce(Channel<String>().also { it.close() }, "Line $seed") },
    )
}

suspend fun timed(next: suspend () -> Any?): Any? {
    val start = System.nanoTime()
    return try {
        next()
    } finally {
        times["all"] = System.nanoTime() - start
    }
}

val times = mutableMapOf<String, Long>()

suspend fun layered(fault: Fault): Any? = when (wrap) {
    "timed" -> timed(fault.meet)
    "both" -> timed { withContext(Dispatchers.Default) { fault.meet() } }
    else -> fault.meet()
}

fun quote(text: String): String = buildString {
    append('"')
    for (c in text) when {
        c == '"' || c == '\\' -> append('\\').append(c)
        c < ' ' -> append("\\u%04x".format(c.code))
        else -> append(c)
    }
    append('"')
}

fun report(fault: Fault, span: String, kind: Int, error: Throwable) {
    val stack = StringWriter()
    error.printStackTrace(PrintWriter(stack))
    val type = error.javaClass.canonicalName ?: error.javaClass.name
    println("""{"bug":${quote(fault.bug)},"type":${quote(type)},"message":${quote(error.message ?: "")},"stack":${quote(stack.toString())},"span":${quote(span)},"kind":$kind}""")
}

fun overCli(all: List<Fault>) = runBlocking {
    for (fault in all) {
        try {
            layered(fault)
        } catch (error: Throwable) {
            report(fault, "kiosk", 1, error)
        }
    }
}

fun overJobs(all: List<Fault>) = runBlocking(Dispatchers.Default) {
    val jobs = Channel<Fault>(64)
    all.forEach { jobs.send(it) }
    jobs.close()
    for (fault in jobs) {
        try {
            layered(fault)
        } catch (error: Throwable) {
            report(fault, "job ${fault.route.substringAfter('/')}", 5, error)
        }
    }
}

fun overHttp(all: List<Fault>) {
    val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
    server.createContext("/") { exchange ->
        val fault = all[exchange.requestURI.path.drop(1).toInt()]
        try {
            runBlocking { layered(fault) }
        } catch (error: Throwable) {
            report(fault, fault.route, 2, error)
        }
        exchange.sendResponseHeaders(500, -1)
        exchange.close()
    }
    server.start()
    val client = HttpClient.newHttpClient()
    for (n in all.indices) client.send(HttpRequest.newBuilder(URI("http://127.0.0.1:${server.address.port}/$n")).build(), BodyHandlers.discarding())
    server.stop(0)
}

fun main() {
    val live = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
    live.createContext("/delays") { exchange ->
        val text = (if (exchange.requestURI.path.endsWith("7")) "3" else pick("on time", "cancelled", "+4 min")).toByteArray()
        exchange.sendResponseHeaders(200, text.size.toLong())
        exchange.responseBody.write(text)
        exchange.close()
    }
    live.createContext("/notices") { exchange ->
        exchange.sendResponseHeaders(503, -1)
        exchange.close()
    }
    live.start()
    val all = faults("http://127.0.0.1:${live.address.port}")
    when (System.getenv("DOOR")) {
        "http" -> overHttp(all)
        "job" -> overJobs(all)
        else -> overCli(all)
    }
    exitProcess(0)
}
