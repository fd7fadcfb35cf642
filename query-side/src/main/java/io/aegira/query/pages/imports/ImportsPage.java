package io.aegira.query.pages.imports;

import static io.aegira.platform.security.Role.ORG_ADMIN;
import static io.aegira.platform.security.Role.PLATFORM_ADMIN;

import io.aegira.kernel.message.CommandRefused;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What was imported, and where the next one is begun. */
@Controller
@RequiredArgsConstructor
@AllowedFor({ORG_ADMIN, PLATFORM_ADMIN})
class ImportsPage {
    private final ImportsReader reader;
    private final HandingIn handingIn;

    @GetMapping("/imports")
    ModelAndView imports(Caller caller, @RequestParam(name = "before", defaultValue = "") String before) {
        return page(reader.latest(caller, before), HttpStatus.OK);
    }

    @PostMapping("/imports")
    ModelAndView begin(
            Caller caller,
            @RequestParam Map<String, String> typed,
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file,
            @RequestPart(name = "organisation", required = false) @Nullable MultipartFile organisation) {
        try {
            UUID begun = handingIn.take(caller, new HandedIn(typed, file, organisation));
            return new ModelAndView("redirect:/imports/" + begun);
        } catch (Problem wrong) {
            return refused(caller, typed, wrong);
        } catch (CommandRefused refused) {
            return refused(caller, typed, Problem.invalid(refused.field(), String.valueOf(refused.getMessage())));
        }
    }

    private ModelAndView refused(Caller caller, Map<String, String> typed, Problem wrong) {
        return page(reader.latest(caller, "").refused(typed, wrong), HttpStatusCode.valueOf(wrong.status()));
    }

    private static ModelAndView page(ImportsShown imports, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("imports", status);
        page.addObject("imports", imports);
        return page;
    }
}
