package io.aegira.query.pages.incidents;

import static io.aegira.platform.security.Role.HSE;

import io.aegira.kernel.casework.IncidentId;
import io.aegira.kernel.casework.TakeIncident;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.time.ServerTime;
import io.aegira.platform.web.Problem;
import io.aegira.query.organisation.FindPerson;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.pages.ChosenFile;
import io.aegira.query.pages.Words;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What happened to somebody of the reader's sites. */
@Controller
@RequiredArgsConstructor
@AllowedFor(HSE)
class IncidentPage {
    private final Questions questions;
    private final Reporting reporting;
    private final Clock clock;

    @GetMapping("/people/{workerId}/incident")
    ModelAndView form(Caller caller, @PathVariable("workerId") WorkerId workerId) {
        return page(form(caller, workerId, Map.of("report", UUID.randomUUID().toString())), HttpStatus.OK);
    }

    @PostMapping("/people/{workerId}/incident")
    ModelAndView report(
            Caller caller,
            @PathVariable("workerId") WorkerId workerId,
            @RequestParam Map<String, String> typed,
            @RequestPart(name = "photo", required = false) @Nullable MultipartFile photo) {
        IncidentForm form = form(caller, workerId, typed);
        try {
            ReportedIncident read = new ReportedIncident(typed, ZoneId.of(form.zone()), ServerTime.of(clock));
            Object event = reporting.report(order(caller, workerId, read), ChosenFile.of(photo));
            return new ModelAndView("redirect:/people/" + workerId + "?consistent_with=" + event);
        } catch (Problem wrong) {
            return page(form.refused(wrong), HttpStatusCode.valueOf(wrong.status()));
        } catch (CommandRefused refused) {
            return page(
                    form.refused(Problem.invalid(refused.field(), String.valueOf(refused.getMessage()))),
                    HttpStatus.CONFLICT);
        }
    }

    /** Yet without a photo: whether there is one is found out when it is read. */
    private static TakeIncident order(Caller caller, WorkerId workerId, ReportedIncident read) {
        return new TakeIncident(
                caller.tenantId(),
                caller.subject(),
                IncidentId.of(read.report()),
                workerId,
                read.type(),
                read.severity(),
                read.occurredAt(),
                read.notes(),
                null);
    }

    /** Somebody of another site does not exist. */
    private IncidentForm form(Caller caller, WorkerId workerId, Map<String, String> typed) {
        Sight sight = Sight.of(caller, HSE);
        Sight nobody = Sight.of(caller);
        PersonView person = questions.one(new FindPerson(sight, nobody, nobody, true, workerId), PersonView.class);
        return new IncidentForm(
                workerId.toString(), Words.name(person.displayName(), workerId), person.timezone(), typed, "", "");
    }

    private static ModelAndView page(IncidentForm form, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("incident", status);
        page.addObject("form", form);
        return page;
    }
}
