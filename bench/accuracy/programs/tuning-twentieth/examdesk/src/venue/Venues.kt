package org.lingua.examdesk.venue

import com.google.gson.JsonParser
import com.typesafe.config.ConfigFactory
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.LocalTime
import java.time.ZoneId
import java.util.Base64
import java.util.concurrent.CompletableFuture
import java.util.zip.GZIPInputStream
import okhttp3.OkHttpClient
import okhttp3.Request
import org.json.JSONObject
import org.lingua.examdesk.platform.ExamException
import org.lingua.examdesk.platform.Unavailable

class Room(val code: String, val rows: Array<IntArray>)

class Venues(private val base: String, private val dead: String) {
    private val http = OkHttpClient.Builder().callTimeout(Duration.ofMillis(250)).build()

    private fun get(address: String): String =
        http.newCall(Request.Builder().url(address).build()).execute().use { answer ->
            if (!answer.isSuccessful) throw ExamException("venue service answered ${answer.code} to ${answer.request.url.encodedPath}")
            answer.body!!.string()
        }

    fun address(venue: String): String = JSONObject(get("$base/venues/$venue")).getString("address")

    fun hours(venue: String): Int = JsonParser.parseString(get("$base/hours/$venue")).asJsonObject.get("open").asInt

    fun keys(venue: String): String = get("$base/keys/$venue")

    fun alarm(venue: String): String = get("$base/alarm/$venue")

    fun invigilators(): String = try {
        get("$dead/invigilators")
    } catch (cause: java.io.IOException) {
        throw Unavailable("invigilators' register", cause)
    }

    fun camera(host: String): String = get("$host/stream")

    fun seat(room: Room, row: Int, seat: Int): Int = room.rows[row][seat]

    fun plan(rows: Int): Array<IntArray> = Array(rows) { IntArray(4) }

    fun opens(text: String): LocalTime = LocalTime.parse(text)

    fun zone(name: String): ZoneId = ZoneId.of(name)

    fun layout(name: String): String = Files.readString(Path.of("/var/lib/examdesk/$name.svg"))

    fun recording(bytes: ByteArray): Int = GZIPInputStream(bytes.inputStream()).read()

    fun badge(text: String): ByteArray = Base64.getDecoder().decode(text)

    fun distance(venues: Map<String, Double>, a: String): Double = venues[a] as Double

    fun reserve(room: String): String = CompletableFuture.supplyAsync { reserved(room) }.join()

    private fun reserved(room: String): String = throw IllegalStateException("room $room is reserved by the council")

    fun settings(text: String): Int = ConfigFactory.parseString(text).getInt("desk.port")

    fun notice(template: String, room: String): String = String.format(template, room)
}
