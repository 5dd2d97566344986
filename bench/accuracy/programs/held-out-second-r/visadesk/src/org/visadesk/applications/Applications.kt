package org.visadesk.applications

import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.module.kotlin.jacksonObjectMapper
import com.fasterxml.jackson.module.kotlin.readValue
import org.visadesk.support.WrongStatus
import org.visadesk.support.requireText

enum class VisaKind(val days: Int) { TOURIST(90), STUDENT(365), TRANSIT(5) }

data class Applicant(val given: String, val family: String, val children: Int, val mails: List<String> = emptyList())

class Dossier(val number: String, val applicant: Applicant?, var status: String = "open") {
    lateinit var officer: String

    fun move(to: String) {
        val allowed = mapOf("open" to setOf("review"), "review" to setOf("granted", "refused"))
        //+ if (to == status) return
        if (to !in allowed[status].orEmpty()) throw WrongStatus(number, status, to)
        status = to
    }
}

class Applications(private val mapper: ObjectMapper = jacksonObjectMapper()) {
    private val open = mutableListOf<Dossier>()

    fun read(json: String): Applicant = mapper.readValue(json)

    fun salutation(dossier: Dossier): String = "Dear " + dossier.applicant!!.family

    fun assigned(dossier: Dossier): String {
        //+ check(dossier.number.isNotEmpty())
        return dossier.officer.uppercase()
    }

    fun kind(text: String): VisaKind = VisaKind.valueOf(text.uppercase())

    fun firstOf(country: String, byCountry: Map<String, List<Dossier>>): Dossier = byCountry.getValue(country).first()

    fun oldest(dossiers: List<Dossier>): Dossier = dossiers.first { it.status == "review" }

    fun only(numbers: List<String>, prefix: String): String = numbers.single { it.startsWith(prefix) }

    fun withdraw(numbers: List<String>) {
        numbers.forEach { open.add(Dossier(it, null)) }
        for (dossier in open) if (dossier.number in numbers) open.remove(dossier)
    }

    fun attach(documents: List<String>, document: String): List<String> {
        (documents as MutableList<String>).add(document)
        return documents
    }

    fun family(applicant: Applicant): String = requireText(applicant.family, "Family name")

    fun sponsor(letter: Map<String, Any?>): String = letter["sponsor"] as String //~ fun sponsor(letter: Map<String, Any?>): String = letter.getValue("sponsor") as String
}

class Relations(private val parents: Map<String, String>) {
    fun eldest(name: String): String = parents[name]?.let { eldest(it) } ?: name
}
