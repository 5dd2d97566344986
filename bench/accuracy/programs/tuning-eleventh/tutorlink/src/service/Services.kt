package io.tutorlink.service

import com.github.benmanes.caffeine.cache.Caffeine
import io.tutorlink.client.CalendarClient
import io.tutorlink.client.PaymentClient
import io.tutorlink.data.LessonRepository
import io.tutorlink.data.TutorRepository
import io.tutorlink.support.Check
import io.tutorlink.support.Conflict
import io.tutorlink.support.Money
import io.tutorlink.support.TutorException
import java.io.File
import java.nio.ByteBuffer
import java.time.Duration
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId
import java.util.Base64
import java.util.concurrent.CompletableFuture
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout

sealed interface Booking {
    val id: String

    data class Open(override val id: String) : Booking

    data class Paid(override val id: String) : Booking

    data class Done(override val id: String) : Booking
}

class BookingService(private val lessons: LessonRepository, private val payments: PaymentClient) {
    private lateinit var terms: String
    private val held = mutableMapOf<String, String>()

    fun pay(booking: Booking): Booking.Paid {
        charge(booking as Booking.Open)
        return Booking.Paid(booking.id)
    }

    private fun charge(booking: Booking.Open) = payments.charge(booking.id) //-
    //+ private fun charge(booking: Booking.Open) = audited(booking.id) { payments.charge(booking.id) }

    //+ private fun <T> audited(id: String, work: () -> T): T = work()

    fun finish(booking: Booking): Booking.Done {
        check(booking is Booking.Paid) { "booking ${booking.id} is not paid" }
        return Booking.Done(booking.id)
    }

    fun hold(slot: String, user: String) {
        held[slot]?.let { throw Conflict("slot $slot is held by $it") }
        held[slot] = user
    }

    fun acceptTerms() = terms.uppercase()

    fun schedule(id: String, tutor: Int, minutes: Int) = lessons.add(id, tutor, minutes)

    fun weekday(id: String) = lessons.day(id).dayOfWeek

    fun share(price: String, people: Int) = Money.of(price).split(people)

    fun invoice(price: String) = Money.of(price).cents()

    fun duration(from: String, to: String): Duration = Duration.between(LocalTime.parse(from), LocalTime.parse(to))

    fun seats(total: Int, groups: Int) = total / Check.positive("groups", groups)

    fun rooms(total: Int, free: List<String>) = (0 until total).map { free[it] }

    fun average(ratings: List<Int>) = ratings.sum() / ratings.size

    fun best(ratings: List<Int>) = ratings.max()

    fun rename(name: String) = Check.length("name", name, 2..30)
}

class TutorService(private val tutors: TutorRepository, private val calendar: CalendarClient) {
    private val cache = Caffeine.newBuilder().maximumSize(9).build<Int, String> { id -> tutors.find(id)!!.name }

    fun headline(id: Int) = tutors.get(id).bio!!.lines().first()

    fun profile(id: Int) = tutors.get(id).name

    fun name(id: Int): String = cache.get(id)

    fun zone(name: String): ZoneId = ZoneId.of(name)

    fun birthday(text: String): LocalDate = LocalDate.parse(text)

    fun free(tutor: Int) = calendar.slots(tutor).count { it.free }

    fun subject(all: Map<String, Int>, name: String) = all.getValue(name)

    fun single(names: List<String>) = names.single { it.startsWith("C") }

    fun cast(values: Map<String, Any>) = values["minutes"] as Int

    fun initials(name: String) = name.split(" ").let { it[0].substring(0, 1) + it[1].substring(0, 1) }

    fun tree(parents: Map<Int, Int>, id: Int): Int = 1 + (parents[id]?.let { tree(parents, it) } ?: 0)

    fun cleanUp(names: MutableList<String>) = names.forEach { if (it.isBlank()) names.remove(it) }

    fun sorted(values: List<String>): List<String> = (values as MutableList<String>).apply { add("x") }
}

class NightService(private val payments: PaymentClient, private val tutors: TutorRepository) {
    suspend fun settle(ids: List<String>) = coroutineScope {
        ids.map { id -> async(Dispatchers.IO) { payments.refund(id) } }.awaitAll()
    }

    suspend fun rank(timeout: Long) = withTimeout(timeout) {
        delay(400)
        1
    }

    suspend fun publish(item: String) {
        val channel = Channel<String>()
        channel.close()
        channel.send(item)
    }

    suspend fun parse(lines: List<String>) = flow { lines.forEach { emit(it) } }.map { it.trim().toInt() }.toList()

    suspend fun next(lines: List<String>) = flow { lines.forEach { emit(it) } }.first { it.startsWith("#") }

    suspend fun notify(tutor: Int) = withContext(Dispatchers.Default) { tutors.find(tutor)!!.subject.first() }

    fun report(id: String): String = CompletableFuture.supplyAsync { payments.payout(id) }.thenApply { it.trim() }.join()

    fun photo(path: String) = File(path).readBytes()

    fun token(text: String): ByteArray = Base64.getDecoder().decode(text)

    fun header(bytes: ByteArray) = ByteBuffer.wrap(bytes).getLong()

    fun retry(attempt: Int): Int = if (attempt > 3) throw TutorException("gave up after $attempt attempts") else attempt

    fun clean(code: String) = Regex(code)

    fun plan(kind: String): Int = when (kind) {
        "week" -> 7
        "month" -> 30
        else -> TODO("plan $kind")
    }
}
