package org.example.podium

import java.net.ConnectException
import java.net.Socket
import java.net.URI
import java.time.LocalDate
import java.util.Properties
import java.util.concurrent.CompletableFuture
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout

data class Player(val name: String, val number: Int)

data class Team(val name: String, val players: List<Player> = emptyList(), val coach: Player? = null)

enum class Sport { HANDBALL, HOCKEY, FLOORBALL }

class MatchClosedException(match: String, by: String) : IllegalStateException("match $match was closed by $by")

class TickerException(message: String, cause: Throwable) : RuntimeException(message, cause)

class ScoringException(message: String) : Exception(message)

class Fixture(val id: String) {
    lateinit var referee: Player
    var closedBy: String? = null

    fun sheet(): String = "$id, referee ${referee.name}"

    fun close(by: String) {
        closedBy?.let { throw MatchClosedException(id, it) }
        closedBy = by
    }
}

class League(private val teams: Map<String, Team>) {
    private val points = HashMap<String, Int>()

    fun rank(team: String): Int = points[team]!!

    fun captain(team: Team): Player = team.players.first { it.number == 10 }

    fun keeper(team: Team): Player = team.players.first { it.number == 1 }

    fun lineup(team: Team, size: Int): List<String> = (0 until size).map { team.players[it].name }

    fun coach(name: String): String = teams.getValue(name).coach!!.name

    fun sport(word: String): Sport = Sport.valueOf(word)

    fun average(goals: List<Int>, matches: Int): Int = goals.sum() / matches

    fun withdraw(teams: MutableList<Team>, without: Int) {
        for (team in teams) if (team.players.size < without) teams.remove(team)
    }
}

object Score {
    fun parse(text: String): Pair<Int, Int> {
        val (home, guest) = text.split(":")
        return home.trim().toInt() to guest.trim().toInt()
    }

    fun book(goals: Int, minute: Int): Int {
        require(minute in 0..120) { "minute $minute is not of this game" }
        require(goals >= 0) { "$goals goals in minute $minute" }
        return goals
    }
}

class Office(private val settings: Properties) {
    fun venue(key: String): Int = widthOf(settings.getProperty(key))

    private fun widthOf(line: String): Int = line.length

    fun date(text: String): LocalDate = LocalDate.parse(text)

    fun seats(row: Map<String, Any>): Int = row["seats"] as Int

    fun link(team: String): URI = URI.create("https://league.example.org/team?name=$team")

    fun season(text: String): IntRange = text.substringBefore('/').toInt()..text.substringAfter('/').toInt()

    fun fee(team: String): Int {
        val invoice = CompletableFuture.supplyAsync { discount(team) }.thenApply { 900 / it }
        return invoice.join()
    }

    private fun discount(team: String): Int = team.count { it == '#' }
}

class Live(private val port: Int) {
    suspend fun ticker(channel: String) = withContext(Dispatchers.IO) {
        try {
            Socket("127.0.0.1", port).close()
        } catch (e: ConnectException) {
            throw TickerException("ticker $channel is off", e)
        }
    }

    suspend fun video(seconds: Long) = withTimeout(seconds) { frames() }

    private suspend fun frames(): Int {
        delay(2000)
        return 25
    }

    suspend fun total(votes: List<Int>): Int = coroutineScope {
        votes.map { async(Dispatchers.Default) { weigh(it) } }.awaitAll().sum()
    }

    private fun weigh(vote: Int): Int {
        if (vote > 10) throw ScoringException("vote of $vote points exceeds the scale")
        return vote * 2
    }

    suspend fun replay(clips: List<String>, at: Int): String {
        delay(1)
        return clips[at].uppercase()
    }
}
