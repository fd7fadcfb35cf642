package io.aegira.query.pages.people;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.message.Command;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.ErasureGround;
import io.aegira.kernel.organisation.TakeInWorker;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.organisation.WorkforceCommand.DeactivateWorker;
import io.aegira.kernel.organisation.WorkforceCommand.EraseWorker;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.time.ServerTime;
import io.aegira.platform.web.Problem;
import io.aegira.query.pages.PageOrders;
import java.time.Clock;
import java.util.Map;
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

/** Takes people in, lets them go, and erases them. */
@Controller
@RequiredArgsConstructor
@AllowedFor(ORG_ADMIN)
class PeoplePage {
    private static final Map<String, String> DONE = Map.of(
            "taken_in", "Taken in.",
            "deactivated", "Deactivated: nobody asks them any more.",
            "erased", "Erased. What was decided stays, under a number that names nobody.");

    private final PeopleReader reader;
    private final ObjectProvider<Commands> commands;
    private final Clock clock;

    @GetMapping("/people")
    ModelAndView people(
            Caller caller,
            @RequestParam(name = "after", required = false) @Nullable WorkerId after,
            @RequestParam(name = "done", defaultValue = "") String done) {
        return page(reader.of(caller, after, DONE.getOrDefault(done, "")), HttpStatus.OK);
    }

    @PostMapping("/people")
    ModelAndView takeIn(Caller caller, @RequestParam Map<String, String> typed) {
        try {
            TakeInWorker order = new NewPerson(typed).order(caller);
            commands.getObject().sendAlone(order, Map.of());
            return new ModelAndView("redirect:/people?done=taken_in");
        } catch (Problem wrong) {
            return refused(caller, typed, wrong);
        } catch (CommandRefused refused) {
            return refused(caller, typed, Problem.invalid(refused.field(), String.valueOf(refused.getMessage())));
        }
    }

    @GetMapping("/people/{workerId}/leave")
    ModelAndView askFirst(Caller caller, @PathVariable("workerId") WorkerId workerId) {
        ModelAndView page = new ModelAndView("person-leaves");
        page.addObject("id", workerId.toString());
        page.addObject("name", reader.name(caller, workerId));
        return page;
    }

    @PostMapping("/people/{workerId}/deactivate")
    String deactivate(Caller caller, @PathVariable("workerId") WorkerId workerId) {
        reader.name(caller, workerId);
        give(caller, new DeactivateWorker(caller.tenantId(), ServerTime.of(clock), workerId, null));
        return "redirect:/people?done=deactivated";
    }

    @PostMapping("/people/{workerId}/erase")
    String erase(Caller caller, @PathVariable("workerId") WorkerId workerId) {
        reader.name(caller, workerId);
        give(caller, new EraseWorker(caller.tenantId(), ServerTime.of(clock), workerId, ErasureGround.REQUEST));
        return "redirect:/people?done=erased";
    }

    private void give(Caller caller, Command order) {
        commands.getObject().sendAlone(order, PageOrders.by(caller));
    }

    private ModelAndView refused(Caller caller, Map<String, String> typed, Problem wrong) {
        return page(
                reader.of(caller, null, "")
                        .refused(typed, wrong.first().field(), wrong.first().message()),
                HttpStatusCode.valueOf(wrong.status()));
    }

    private static ModelAndView page(PeopleShown people, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("people", status);
        page.addObject("people", people);
        return page;
    }
}
