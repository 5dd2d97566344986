package org.lingua.examdesk.platform

open class ExamException(message: String, cause: Throwable? = null) : RuntimeException(message, cause)

class Unavailable(service: String, cause: Throwable) : ExamException("$service is unavailable", cause)

class Forbidden(who: String, deed: String) : ExamException("$who may not $deed")

sealed interface Outcome {
    data class Passed(val points: Int) : Outcome
    data class Failed(val reason: String) : Outcome
}
