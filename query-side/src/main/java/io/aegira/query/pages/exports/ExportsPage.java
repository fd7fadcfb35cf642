package io.aegira.query.pages.exports;

import static io.aegira.platform.security.Role.AUDITOR;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.proof.LogProofs;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.organisation.FindPerson;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.pages.QueryString;
import io.aegira.query.pages.WrittenDay;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be fetched, of whom and of when. A button leads to the file; what was typed wrong is told instead. */
@Controller
@RequiredArgsConstructor
@AllowedFor(AUDITOR)
class ExportsPage {
    private static final String BETWEEN = " ";

    private final Questions questions;
    private final LogProofs proofs;

    @GetMapping("/exports")
    String exports(
            Caller caller,
            @RequestParam(name = "file", defaultValue = "") String file,
            @RequestParam(name = "worker_id", defaultValue = "") String worker,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("files", ExportFile.ALL);
        model.addAttribute("key", proofs.key().inWords());
        model.addAttribute(
                "checkpoint",
                proofs.signed(Long.MAX_VALUE, 1).stream().findFirst().orElse(null));
        model.addAttribute("worker", worker);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        try {
            if (!file.isBlank()) {
                String[] wanted = file.split(BETWEEN, 2);
                return "redirect:"
                        + address(wanted[0], wanted[wanted.length - 1], period(from, to), known(caller, worker));
            }
        } catch (Problem refused) {
            response.setStatus(refused.status());
            model.addAttribute("problem", refused.status() == 404 ? "There is no such worker." : refused.getMessage());
        }
        return "exports";
    }

    private static String address(String path, String format, List<String> period, String worker) {
        return ExportFile.ALL.stream()
                .filter(file -> file.path().equals(path) && file.isIn(format))
                .findFirst()
                .map(file -> "/exports/" + file.path()
                        + QueryString.of(
                                "format", format, "worker_id", worker, "from", period.get(0), "to", period.get(1)))
                .orElseThrow(() -> Problem.invalid("file", "must be one of the list"));
    }

    /** Both ends; empty where it is not limited. */
    private static List<String> period(String from, String to) {
        OffsetDateTime first = WrittenDay.beginning("from", from, 0);
        OffsetDateTime last = WrittenDay.beginning("to", to, 1);
        Period.of(first, last);
        return List.of(text(first), text(last));
    }

    private static String text(@Nullable OffsetDateTime time) {
        return time == null ? "" : time.toInstant().toString();
    }

    private String known(Caller caller, String worker) {
        if (worker.isBlank()) {
            return "";
        }
        try {
            Sight all = Sight.of(caller, AUDITOR);
            WorkerId id = WorkerId.of(UUID.fromString(worker.strip()));
            return questions
                    .one(new FindPerson(all, all, all, false, id), PersonView.class)
                    .workerId()
                    .toString();
        } catch (IllegalArgumentException noId) {
            throw Problem.invalid("worker_id", "must be an id");
        }
    }
}
