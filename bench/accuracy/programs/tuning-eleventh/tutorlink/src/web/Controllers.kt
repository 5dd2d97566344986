package io.tutorlink.web

import io.tutorlink.client.CalendarClient
import io.tutorlink.client.PaymentClient
import io.tutorlink.client.SessionStore
import io.tutorlink.data.Database
import io.tutorlink.data.LessonRepository
import io.tutorlink.data.TutorRepository
import io.tutorlink.service.Booking
import io.tutorlink.service.BookingService
import io.tutorlink.service.NightService
import io.tutorlink.service.TutorService
import io.tutorlink.support.Json
import kotlinx.coroutines.runBlocking

data class LessonRequest(val id: String, val tutor: Int, val minutes: Int = 45)

class TutorController(val service: TutorService, val tutors: TutorRepository) {
    fun show(id: Int) = service.profile(id)

    fun headline(id: Int) = service.headline(id)

    fun create(id: Int, name: String, subject: String?) = tutors.add(id, name, subject)

    fun delete(id: Int) = tutors.remove(id)
}

class LessonController(val bookings: BookingService, val lessons: LessonRepository) {
    fun create(body: String) = Json.read<LessonRequest>(body).let { bookings.schedule(it.id, it.tutor, it.minutes) }

    fun pay(booking: Booking) = bookings.pay(booking)

    fun finish(booking: Booking) = bookings.finish(booking)

    fun day(id: String) = bookings.weekday(id)
}

class Jobs(val night: NightService) {
    fun settle(ids: List<String>) = runBlocking { night.settle(ids) }

    fun rank(timeout: Long) = runBlocking { night.rank(timeout) }

    fun parse(lines: List<String>) = runBlocking { night.parse(lines) }

    fun next(lines: List<String>) = runBlocking { night.next(lines) }

    fun publish(item: String) = runBlocking { night.publish(item) }

    fun notify(tutor: Int) = runBlocking { night.notify(tutor) }
}

class App(port: Int, name: String) {
    val db = Database(name)
    private val tutorRepository = TutorRepository(db)
    val lessonRepository = LessonRepository(db)
    private val payments = PaymentClient(port)
    val calendar = CalendarClient(port)
    val offline = CalendarClient(9366)
    val sessions = SessionStore(9367)
    val tutors = TutorController(TutorService(tutorRepository, calendar), tutorRepository)
    val lessons = LessonController(BookingService(lessonRepository, payments), lessonRepository)
    val jobs = Jobs(NightService(payments, tutorRepository))
}
