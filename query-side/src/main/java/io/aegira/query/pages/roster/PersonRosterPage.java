package io.aegira.query.pages.roster;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.message.Command;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.pages.PageOrders;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a worker's shifts and absences are written down and changed. */
@Controller
@RequiredArgsConstructor
@AllowedFor(ORG_ADMIN)
class PersonRosterPage {
    private static final Map<String, String> DONE = Map.of(
            "shift", "Planned.",
            "off", "Taken off the roster.",
            "away", "Written down. What was missed meanwhile is looked at again.");

    private final PersonWeeks weeks;
    private final RosterOrders orders;
    private final ObjectProvider<Commands> commands;

    @GetMapping("/roster/{workerId}")
    ModelAndView week(
            Caller caller,
            @PathVariable("workerId") WorkerId workerId,
            @RequestParam(name = "day", required = false) @Nullable LocalDate week,
            @RequestParam(name = "done", defaultValue = "") String done) {
        return page(weeks.of(caller, workerId, week, DONE.getOrDefault(done, "")), HttpStatus.OK);
    }

    @PostMapping("/roster/{workerId}/shifts")
    ModelAndView shift(
            Caller caller,
            @PathVariable("workerId") WorkerId workerId,
            @RequestParam(name = "day") LocalDate week,
            @RequestParam Map<String, String> typed) {
        return give(caller, new Place(workerId, week, "shift"), typed, () -> orders.shift(caller, workerId, typed));
    }

    @PostMapping("/roster/{workerId}/shifts/off")
    ModelAndView off(
            Caller caller,
            @PathVariable("workerId") WorkerId workerId,
            @RequestParam(name = "day") LocalDate week,
            @RequestParam Map<String, String> typed) {
        return give(caller, new Place(workerId, week, "off"), typed, () -> orders.off(caller, workerId, typed));
    }

    @PostMapping("/roster/{workerId}/availability")
    ModelAndView away(
            Caller caller,
            @PathVariable("workerId") WorkerId workerId,
            @RequestParam(name = "day") LocalDate week,
            @RequestParam Map<String, String> typed) {
        return give(caller, new Place(workerId, week, "away"), typed, () -> orders.away(caller, workerId, typed));
    }

    private ModelAndView give(Caller caller, Place place, Map<String, String> typed, Supplier<Command> order) {
        // Of somebody who is not there nothing is repeated.
        PersonWeek before = weeks.of(caller, place.worker(), place.week(), "");
        try {
            Object event = commands.getObject().sendAlone(order.get(), PageOrders.by(caller));
            return new ModelAndView("redirect:/roster/" + place.worker() + "?day=" + place.week() + "&done="
                    + place.done() + "&consistent_with=" + event);
        } catch (Problem wrong) {
            return page(before.refused(typed, wrong), HttpStatusCode.valueOf(wrong.status()));
        } catch (CommandRefused refused) {
            Problem wrong = Problem.invalid(refused.field(), String.valueOf(refused.getMessage()));
            return page(before.refused(typed, wrong), HttpStatus.CONFLICT);
        }
    }

    private static ModelAndView page(PersonWeek week, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("roster-person", status);
        page.addObject("person", week);
        return page;
    }

    /** Where one comes back to. @param done which order it was */
    private record Place(WorkerId worker, LocalDate week, String done) {}
}
