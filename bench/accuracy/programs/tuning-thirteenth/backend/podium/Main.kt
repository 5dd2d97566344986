package org.example.podium

import com.sun.net.httpserver.Filter
import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import java.io.PrintWriter
import java.io.StringWriter
import java.net.HttpURLConnection
import java.net.InetSocketAddress
import java.net.URI
import java.util.Properties
import java.util.concurrent.Executors
import kotlin.random.Random
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

typealias Form = Map<String, Any>

/** What can be called, whichever the door. */
class Endpoints(random: Random) {
    private val league = League(mapOf("Adler" to Team("Adler")))
    private val office = Office(Properties())
    private val live = Live(2 + random.nextInt(7))
    private val Form.team get() = this["team"] as? Team ?: Team(getValue("name") as String)

    private fun Form.text(name: String) = getValue(name) as String

    private fun Form.number(name: String) = getValue(name) as Int

    suspend fun rank(form: Form) = league.rank(form.text("name"))

    suspend fun captain(form: Form) = league.captain(form.team)

    suspend fun keeper(form: Form) = league.keeper(form.team)

    suspend fun lineup(form: Form) = league.lineup(form.team, form.number("size"))

    suspend fun coach(form: Form) = league.coach(form.text("name"))

    suspend fun sport(form: Form) = league.sport(form.text("sport"))

    suspend fun average(form: Form) = league.average(listOf(form.number("goals")), form.number("matches"))

    suspend fun withdraw(form: Form) = league.withdraw(mutableListOf(form.team, Team("A"), Team("B")), 7)

    suspend fun sheet(form: Form) = Fixture(form.text("match")).sheet()

    suspend fun close(form: Form) = Fixture(form.text("match")).run {
        close(form.text("by"))
        close("the clock")
    }

    suspend fun score(form: Form) = Score.parse(form.text("score"))

    suspend fun goal(form: Form) = Score.book(form.number("goals"), form.number("minute"))

    suspend fun venue(form: Form) = office.venue(form.text("key"))

    suspend fun date(form: Form) = office.date(form.text("date"))

    @Suppress("UNCHECKED_CAST")
    suspend fun seats(form: Form) = office.seats(form["row"] as Map<String, Any>)

    suspend fun link(form: Form) = office.link(form.text("name"))

    suspend fun season(form: Form) = office.season(form.text("season"))

    suspend fun fee(form: Form) = office.fee(form.text("name"))

    suspend fun ticker(form: Form) = live.ticker(form.text("channel"))

    suspend fun video(form: Form) = live.video(form.number("patience").toLong())

    suspend fun votes(form: Form) = live.total(listOf(3, form.number("vote")))

    suspend fun replay(form: Form) = live.replay(listOf("goal"), form.number("at"))
}

class Fault(val bug: String, val form: Form, val call: suspend (Form) -> Any)

private fun json(text: String): String = buildString {
    append('"')
    for (c in text) when {
        c == '"' || c == '\\' -> append('\\').append(c)
        c < ' ' -> append("\\u%04x".format(c.code))
        else -> append(c)
    }
    append('"')
}

/** What the SDK sends of an exception. */
private fun record(bug: String, e: Throwable) {
    val stack = StringWriter().also { e.printStackTrace(PrintWriter(it)) }.toString()
    println("{\"bug\":${json(bug)},\"type\":${json(e.javaClass.canonicalName)},\"message\":${json(e.message ?: "")},\"stack\":${json(stack)}}")
}

private class Cors : Filter() {
    override fun description() = "cors"

    override fun doFilter(exchange: HttpExchange, chain: Chain) = chain.doFilter(exchange)
}

private fun serve(fault: Fault, wraps: Int) {
    val server = HttpServer.create(InetSocketAddress("127.0.0.1", 0), 0)
    server.executor = Executors.newSingleThreadExecutor()
    val context = server.createContext("/") { exchange ->
        try {
            runBlocking { fault.call(fault.form) }
        } catch (e: Throwable) {
            record(fault.bug, e)
        } finally {
            exchange.sendResponseHeaders(204, -1)
        }
    }
    repeat(wraps) { context.filters.add(Cors()) }
    server.start()
    (URI("http://127.0.0.1:${server.address.port}/").toURL().openConnection() as HttpURLConnection).responseCode
    server.stop(0)
    (server.executor as java.util.concurrent.ExecutorService).shutdown()
}

private suspend fun measured(depth: Int, work: suspend () -> Any): Any = if (depth == 0) work() else measured(depth - 1, work)

private fun enqueue(fault: Fault, wraps: Int) = runBlocking {
    CoroutineScope(SupervisorJob() + Dispatchers.Default).launch {
        try {
            measured(wraps) { fault.call(fault.form) }
        } catch (e: Throwable) {
            record(fault.bug, e)
        }
    }.join()
}

fun main() {
    val random = Random(System.getenv("SEED").toInt())
    val wraps = (System.getenv("WRAP") ?: "0").toInt()
    fun id(prefix: String) = "$prefix-${random.nextInt(1000, 99999)}"
    fun pick(vararg of: String) = of[random.nextInt(of.size)]
    fun team() = Team(pick("Adler", "Falken", "Bären", "Wölfe") + random.nextInt(99), listOf(Player(id("P"), 7), Player(id("P"), 8)))
    val api = Endpoints(random)
    val faults = listOf(
        Fault("rank-before-first-match", mapOf("name" to id("T")), api::rank),
        Fault("no-captain-named", mapOf("team" to team()), api::captain),
        Fault("no-keeper-named", mapOf("team" to team()), api::keeper),
        Fault("lineup-longer-than-squad", mapOf("team" to team(), "size" to 3 + random.nextInt(8)), api::lineup),
        Fault("coach-has-left", mapOf("name" to "Adler"), api::coach),
        Fault("coach-of-promoted-team", mapOf("name" to id("T")), api::coach),
        Fault("sport-not-offered", mapOf("sport" to pick("CURLING", "RUGBY", "CHESS") + random.nextInt(9)), api::sport),
        Fault("average-before-season", mapOf("goals" to random.nextInt(9), "matches" to 0), api::average),
        Fault("withdrawn-while-counting", mapOf("team" to team()), api::withdraw),
        Fault("sheet-before-referee", mapOf("match" to id("M")), api::sheet),
        Fault("closed-twice", mapOf("match" to id("M"), "by" to pick("desk 1", "desk 2", "the referee")), api::close),
        Fault("score-with-overtime", mapOf("score" to "${random.nextInt(9)}:${random.nextInt(9)} n.V."), api::score),
        Fault("score-not-entered", mapOf("score" to pick("-", "abandoned", "w/o", "postponed")), api::score),
        Fault("minute-of-extra-time", mapOf("goals" to 1, "minute" to random.nextInt(121, 200)), api::goal),
        Fault("goals-taken-back", mapOf("goals" to -random.nextInt(1, 9), "minute" to random.nextInt(90)), api::goal),
        Fault("venue-not-set", mapOf("key" to id("venue")), api::venue),
        Fault("date-in-local-form", mapOf("date" to "${random.nextInt(10, 28)}.0${random.nextInt(1, 9)}.2031"), api::date),
        Fault("seats-as-text", mapOf("row" to mapOf("seats" to id("N"))), api::seats),
        Fault("team-name-with-blank", mapOf("name" to "${pick("Rote", "Blaue", "Alte")} ${id("T")}"), api::link),
        Fault("season-of-one-year", mapOf("season" to "${random.nextInt(2000, 2031)}/${pick("Herbst", "Frühling")}"), api::season),
        Fault("fee-without-discount", mapOf("name" to id("T")), api::fee),
        Fault("ticker-off", mapOf("channel" to id("C")), api::ticker),
        Fault("video-too-slow", mapOf("patience" to random.nextInt(10, 40)), api::video),
        Fault("vote-beyond-scale", mapOf("vote" to random.nextInt(11, 99)), api::votes),
        Fault("clip-cut-from-replay", mapOf("at" to random.nextInt(1, 9)), api::replay),
    )
    for (fault in faults) when (System.getenv("ENTRY")) {
        "http" -> serve(fault, wraps)
        "job" -> enqueue(fault, wraps)
        else -> try {
            runBlocking { fault.call(fault.form) }
        } catch (e: Throwable) {
            record(fault.bug, e)
        }
    }
}
