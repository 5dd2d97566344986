package org.lingua.examdesk.grading

import java.math.BigDecimal
import java.util.ArrayDeque
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.withTimeout
import org.lingua.examdesk.platform.ExamException
import org.lingua.examdesk.platform.Outcome

class Paper(val code: String) {
    lateinit var answers: List<String>
    val marks = mutableListOf<Int>()
}

class Grader {
    fun score(paper: Paper): Int = paper.answers.count { it.isNotBlank() }

    fun answer(paper: Paper, question: Int): String {
        paper.answers = listOf("a", "b")
        return paper.answers[question]
    }

    fun average(paper: Paper): Int = paper.marks.sum() / paper.marks.size //~ fun average(paper: Paper): Int = paper.marks.sumOf { it } / paper.marks.size

    fun best(paper: Paper): Int = paper.marks.max()

    fun share(points: BigDecimal, total: BigDecimal): BigDecimal = points.divide(total)

    fun points(outcome: Outcome): Int = (outcome as Outcome.Passed).points

    fun parse(text: String): Int = text.trim().toInt()

    fun purge(marks: MutableList<Int>) {
        //+ val before = marks.size
        for (mark in marks) if (mark < 0) marks.remove(mark)
    }

    fun nextUngraded(queue: ArrayDeque<Paper>): String = queue.pop().code

    fun append(marks: List<Int>, mark: Int) {
        (marks as MutableList<Int>).add(mark)
    }

    fun appeal(of: String, after: Map<String, String>): Int = 1 + appeal(after.getValue(of), after)

    fun seal(paper: Paper) {
        check(paper.marks.isNotEmpty()) { "paper ${paper.code} has no marks and cannot be sealed" }
    }

    fun weight(percent: Int): Int {
        require(percent in 0..100) { "weight of $percent percent" }
        return percent
    }

    fun excerpt(essay: String, from: Int, to: Int): String = essay.substring(from, to)

    suspend fun second(paper: Paper): Int = withTimeout(20) {
        delay(500)
        paper.marks.size
    }

    suspend fun both(codes: List<String>): Int = coroutineScope {
        codes.map { code -> async { examine(code) } }.sumOf { it.await() }
    }

    private suspend fun examine(code: String): Int {
        delay(1)
        //+ delay(1)
        throw ExamException("examiner of $code has left the panel")
    }

    suspend fun publish(code: String) {
        val results = Channel<String>(1)
        results.close()
        results.send(code)
    }

    suspend fun verdict(code: String): String {
        val verdict = CompletableDeferred<String>()
        verdict.completeExceptionally(IllegalArgumentException("verdict of $code contradicts its marks"))
        return verdict.await()
    }
}
