package io.aegira.query.pages.person;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.SUPERVISOR;
import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE_TIME;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import java.time.LocalDate;
import java.time.LocalDateTime;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One person, for who looks after them. */
@Controller
@RequiredArgsConstructor
@AllowedFor({SUPERVISOR, HSE, CASE_MANAGER, AUDITOR})
@Audited(ANSWERS_READ)
class PersonPage {
    private final PersonPages pages;

    @GetMapping("/people/{workerId}")
    String person(
            Caller caller,
            @PathVariable("workerId") WorkerId workerId,
            @RequestParam(name = "until", required = false) @Nullable LocalDate until,
            @RequestParam(name = "days", defaultValue = "28") int days,
            @RequestParam(name = "as_of", required = false) @DateTimeFormat(iso = DATE_TIME) @Nullable
                    LocalDateTime asOf,
            @RequestParam(name = "known_at", required = false) @DateTimeFormat(iso = DATE_TIME) @Nullable
                    LocalDateTime knownAt,
            Model model) {
        PersonShown person = pages.of(caller, workerId, new Asked(until, days, asOf, knownAt));
        model.addAttribute("person", person);
        model.addAttribute("mayReport", caller.is(HSE));
        return person instanceof RedactedPerson ? "person-redacted" : "person";
    }

    /** The next stretch of the timeline, to be put below what is there. */
    @GetMapping("/people/{workerId}/timeline")
    String timeline(
            Caller caller,
            @PathVariable("workerId") WorkerId workerId,
            @RequestParam("before") LocalDate before,
            @RequestParam(name = "as_of", required = false) @DateTimeFormat(iso = DATE_TIME) @Nullable
                    LocalDateTime asOf,
            @RequestParam(name = "known_at", required = false) @DateTimeFormat(iso = DATE_TIME) @Nullable
                    LocalDateTime knownAt,
            Model model) {
        Timeline<?> timeline = pages.timeline(caller, workerId, before, new Asked(before, Stay.SHORT, asOf, knownAt));
        model.addAttribute("timeline", timeline);
        boolean redacted = timeline.entries().stream().allMatch(TimelineEntry.class::isInstance);
        return redacted
                ? "fragments/timeline :: redacted(timeline=${timeline})"
                : "fragments/timeline :: reasoned(timeline=${timeline})";
    }
}
